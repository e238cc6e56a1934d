import { Camera as CameraIcon, CameraOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../app/button.tsx';
import { Camera } from './camera.tsx';
import { CodeForm } from './code-form.tsx';
import { ResultCard } from './result-card.tsx';
import { type DeskCheckIn, useDeskCheckIn } from './use-desk-check-in.ts';

/** `/admin/check-in`: a code in, a clear answer out, ready for the next guest. */
export default function CheckInPage() {
  const [camera, setCamera] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const desk = useDeskCheckIn();
  const next = () => {
    desk.clear();
    field.current?.focus();
  };
  const answered = desk.busy || desk.result !== null;
  const Icon = camera ? CameraOff : CameraIcon;
  return (
    <main className="min-h-0 grow overflow-y-auto">
      <div
        className={`mx-auto w-full px-4 pt-8 pb-16 md:pt-16 ${answered ? 'max-w-5xl md:grid md:grid-cols-2 md:gap-x-8' : 'max-w-lg'}`}
      >
        <div className="mb-6 md:col-span-2">
          <h1 className="font-semibold text-xl tracking-tight">Check-in</h1>
          <p className="mt-1 text-muted">Scan the picture in the guest’s confirmation, or type the code.</p>
        </div>
        <Answer desk={desk} onNext={next} />
        <div>
          {camera ? <Camera onCode={desk.scan} /> : null}
          <Button className="mb-4 w-full" size="large" onClick={() => setCamera(!camera)}>
            <Icon className="size-4" aria-hidden /> {camera ? 'Stop the camera' : 'Scan with the camera'}
          </Button>
          <CodeForm field={field} busy={desk.busy} onCode={desk.enter} />
        </div>
      </div>
    </main>
  );
}

/** Above the form on a phone and beside it on a desk: the answer is never below the edge of the screen. */
function Answer({ desk: { busy, result }, onNext }: { desk: DeskCheckIn; onNext: () => void }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result !== null) region.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  return (
    <div ref={region} className="scroll-mt-24 md:order-last">
      <div role="status" data-testid="check-in-result">
        {busy ? <p className="mb-6 rounded-lg bg-hover p-6 text-muted">Looking up the visit …</p> : null}
        {!busy && result !== null ? <ResultCard result={result} /> : null}
      </div>
      {!busy && result !== null ? (
        <Button className="mt-3 mb-6" onClick={onNext}>
          Next guest
        </Button>
      ) : null}
    </div>
  );
}
