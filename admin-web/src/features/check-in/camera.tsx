import { useRef } from 'react';
import { type CameraState, useCamera } from './use-camera.ts';

const WORDS: Readonly<Record<CameraState, string>> = {
  starting: 'Starting the camera …',
  reading: 'Hold the code in front of the camera.',
  refused: 'The camera is blocked. Allow it in the browser’s address bar, or type the code.',
  missing: 'No camera can be used here. Type the code instead.',
};

/** The camera's picture, with a frame to hold the code into. */
export function Camera({ onCode }: { onCode: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const state = useCamera(video, onCode);
  const broken = state === 'refused' || state === 'missing';
  return (
    <div className="mb-4">
      <div className={`relative aspect-[4/3] overflow-hidden rounded-lg bg-black ${broken ? 'hidden' : ''}`}>
        <video ref={video} muted playsInline className="size-full object-cover" aria-label="Camera picture" />
        <div aria-hidden className="absolute inset-[18%] rounded-lg border-2 border-white/80" />
      </div>
      <p role={broken ? 'alert' : undefined} className={`mt-2 ${broken ? 'text-danger' : 'text-muted'}`}>
        {WORDS[state]}
      </p>
    </div>
  );
}
