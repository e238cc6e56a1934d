import { type RefObject, useEffect, useRef, useState } from 'react';
import { createFindCode } from './find-code.ts';

export type CameraState = 'starting' | 'reading' | 'refused' | 'missing';

const LOOK_EVERY_MS = 150;

/**
 * Reads codes with the camera as long as the component is there. `onCode` is called for every picture
 * that shows a code: the same code many times a second.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  onCode: (text: string) => void,
): CameraState {
  const [state, setState] = useState<CameraState>('starting');
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    const stop = new AbortController();
    run(video, (text) => latest.current(text), stop.signal, setState).catch((error: unknown) => {
      if (!stop.signal.aborted) setState(isRefusal(error) ? 'refused' : 'missing');
    });
    return () => stop.abort();
  }, [video]);
  return state;
}

async function run(
  video: RefObject<HTMLVideoElement | null>,
  onCode: (text: string) => void,
  signal: AbortSignal,
  setState: (state: CameraState) => void,
): Promise<void> {
  const [find, stream] = await Promise.all([
    createFindCode(),
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
  ]);
  const release = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  signal.addEventListener('abort', release);
  if (signal.aborted || video.current === null) return release();
  video.current.srcObject = stream;
  await video.current.play();
  setState('reading');
  while (!signal.aborted && video.current !== null) {
    const text = await find(video.current);
    if (text !== null && text !== '') onCode(text);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}
