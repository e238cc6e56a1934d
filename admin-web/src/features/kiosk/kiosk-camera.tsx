import { CameraOff, Flashlight, FlashlightOff, SwitchCamera } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Facing, useCamera } from '../scanner/use-camera.ts';
import type { KioskWords } from './words/types.ts';

type Props = { words: KioskWords; busy: boolean; onCode: (text: string) => void };

const ON_PICTURE =
  'inline-flex h-12 items-center gap-2 rounded-lg bg-black/60 px-4 font-medium text-base text-white hover:bg-black/75';

/** The camera's picture, with a frame to hold the code into. A tablet at the door looks at who stands before it. */
export function KioskCamera({ words, busy, onCode }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [facing, setFacing] = useState<Facing>('user');
  const { state, torch } = useCamera(video, onCode, facing);
  const works = state === 'starting' || state === 'reading';
  const Light = torch?.on ? FlashlightOff : Flashlight;
  return (
    <div
      data-testid="kiosk-camera"
      data-state={state}
      className="relative aspect-square w-full max-w-[min(560px,58dvh)] overflow-hidden rounded-lg bg-black text-white landscape:lg:max-w-[min(620px,66dvh)]"
    >
      <video
        ref={video}
        muted
        playsInline
        aria-hidden
        className={`size-full object-cover ${facing === 'user' ? '-scale-x-100' : ''} ${works ? '' : 'hidden'}`}
      />
      {works ? (
        <Frame busy={busy} />
      ) : (
        <div className="grid size-full place-content-center justify-items-center gap-4 p-8 text-center">
          <CameraOff className="size-10" aria-hidden />
          <p role="alert" className="max-w-sm text-lg">
            {words.camera[state]}
          </p>
        </div>
      )}
      {state === 'reading' ? (
        <div className="absolute inset-x-4 bottom-4 flex justify-center gap-2">
          <button
            type="button"
            className={ON_PICTURE}
            onClick={() => setFacing(facing === 'user' ? 'environment' : 'user')}
          >
            <SwitchCamera className="size-5" aria-hidden /> {words.otherCamera}
          </button>
          {torch === null ? null : (
            <button type="button" className={ON_PICTURE} onClick={torch.toggle}>
              <Light className="size-5" aria-hidden /> {torch.on ? words.lightOff : words.lightOn}
            </button>
          )}
        </div>
      ) : null}
      <p role="status" className="sr-only">
        {state === 'starting' ? words.camera.starting : busy ? words.moment : ''}
      </p>
    </div>
  );
}

const CORNERS = [
  'top-0 left-0 border-t-4 border-l-4 rounded-tl-lg',
  'top-0 right-0 border-t-4 border-r-4 rounded-tr-lg',
  'bottom-0 left-0 border-b-4 border-l-4 rounded-bl-lg',
  'bottom-0 right-0 border-b-4 border-r-4 rounded-br-lg',
];

function Frame({ busy }: { busy: boolean }) {
  return (
    <div aria-hidden className={`absolute inset-[18%] transition-opacity ${busy ? 'opacity-40' : ''}`}>
      {CORNERS.map((corner) => (
        <span key={corner} className={`absolute size-12 border-white ${corner}`} />
      ))}
    </div>
  );
}
