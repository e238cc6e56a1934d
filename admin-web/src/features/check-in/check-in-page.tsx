import { Camera as CameraIcon, CameraOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../app/button.tsx';
import { Camera } from './camera.tsx';
import { CodeForm } from './code-form.tsx';
import { ResultCard } from './result-card.tsx';
import { useDeskCheckIn } from './use-desk-check-in.ts';

/** `/admin/check-in`: a code in, a clear answer out, ready for the next guest. */
export default function CheckInPage() {
  const [camera, setCamera] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { result, busy, take, clear } = useDeskCheckIn();
  const next = () => {
    clear();
    field.current?.focus();
  };
  const Icon = camera ? CameraOff : CameraIcon;
  return (
    <main className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto w-full max-w-lg px-4 pt-8 pb-16 md:pt-16">
        <h1 className="font-semibold text-xl tracking-tight">Check-in</h1>
        <p className="mt-1 mb-6 text-muted">
          Scan the picture in the guest’s confirmation, or type the code.
        </p>
        {camera ? <Camera onCode={take} /> : null}
        <Button className="mb-4 w-full" size="large" onClick={() => setCamera(!camera)}>
          <Icon className="size-4" aria-hidden /> {camera ? 'Stop the camera' : 'Scan with the camera'}
        </Button>
        <CodeForm field={field} busy={busy} onCode={take} />
        <div role="status" data-testid="check-in-result" className="mt-6">
          {busy ? <p className="rounded-lg bg-hover p-6 text-muted">Looking up the visit …</p> : null}
          {!busy && result !== null ? <ResultCard result={result} /> : null}
        </div>
        {!busy && result !== null ? (
          <Button className="mt-3" onClick={next}>
            Next guest
          </Button>
        ) : null}
      </div>
    </main>
  );
}
