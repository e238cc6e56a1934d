import { Flashlight, FlashlightOff, SwitchCamera } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../app/button.tsx';
import { type Facing, useCamera } from '../scanner/use-camera.ts';
import { useCheckInWords } from './use-check-in-words.ts';

/** The camera's picture, with a frame to hold the code into. */
export function Camera({ onCode }: { onCode: (text: string) => void }) {
  const { words } = useCheckInWords();
  const video = useRef<HTMLVideoElement>(null);
  const [facing, setFacing] = useState<Facing>('environment');
  const { state, torch } = useCamera(video, onCode, facing);
  const broken = state !== 'starting' && state !== 'reading';
  const Light = torch?.on ? FlashlightOff : Flashlight;
  return (
    <div className="mb-4" data-testid="camera" data-state={state}>
      <div className={`relative aspect-[4/3] overflow-hidden rounded-lg bg-black ${broken ? 'hidden' : ''}`}>
        <video
          ref={video}
          muted
          playsInline
          className="size-full object-cover"
          aria-label={words.cameraPicture}
        />
        <div aria-hidden className="absolute inset-[18%] rounded-lg border-2 border-white/80" />
      </div>
      <p role={broken ? 'alert' : undefined} className={`mt-2 ${broken ? 'text-danger' : 'text-muted'}`}>
        {words.camera[state]}
      </p>
      {state === 'reading' ? (
        <div className="mt-2 flex gap-2">
          <Button onClick={() => setFacing(facing === 'user' ? 'environment' : 'user')}>
            <SwitchCamera className="size-4" aria-hidden /> {words.otherCamera}
          </Button>
          {torch === null ? null : (
            <Button onClick={torch.toggle} aria-pressed={torch.on}>
              <Light className="size-4" aria-hidden /> {words.light}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
