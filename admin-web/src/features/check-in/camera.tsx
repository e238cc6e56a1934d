import { Flashlight, FlashlightOff, SwitchCamera } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../app/button.tsx';
import { type CameraState, type Facing, useCamera } from '../scanner/use-camera.ts';

const WORDS: Readonly<Record<CameraState, string>> = {
  starting: 'Starting the camera …',
  reading: 'Hold the code in front of the camera.',
  refused: 'The camera is blocked. Allow it in the browser’s address bar, or type the code.',
  missing: 'No camera can be used here. Type the code instead.',
  busy: 'Another program has the camera. Close it and start the camera again, or type the code.',
  insecure: 'Browsers give the camera to https addresses only. Type the code, or use a hand scanner.',
};

/** The camera's picture, with a frame to hold the code into. */
export function Camera({ onCode }: { onCode: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [facing, setFacing] = useState<Facing>('environment');
  const { state, torch } = useCamera(video, onCode, facing);
  const broken = state !== 'starting' && state !== 'reading';
  const Light = torch?.on ? FlashlightOff : Flashlight;
  return (
    <div className="mb-4" data-testid="camera" data-state={state}>
      <div className={`relative aspect-[4/3] overflow-hidden rounded-lg bg-black ${broken ? 'hidden' : ''}`}>
        <video ref={video} muted playsInline className="size-full object-cover" aria-label="Camera picture" />
        <div aria-hidden className="absolute inset-[18%] rounded-lg border-2 border-white/80" />
      </div>
      <p role={broken ? 'alert' : undefined} className={`mt-2 ${broken ? 'text-danger' : 'text-muted'}`}>
        {WORDS[state]}
      </p>
      {state === 'reading' ? (
        <div className="mt-2 flex gap-2">
          <Button onClick={() => setFacing(facing === 'user' ? 'environment' : 'user')}>
            <SwitchCamera className="size-4" aria-hidden /> Other camera
          </Button>
          {torch === null ? null : (
            <Button onClick={torch.toggle} aria-pressed={torch.on}>
              <Light className="size-4" aria-hidden /> Light
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
