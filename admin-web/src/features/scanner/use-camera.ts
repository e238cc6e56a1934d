import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CameraState } from './camera-state.ts';
import { createCodeFinder } from './find-code.ts';

export type Facing = 'environment' | 'user';

export interface CameraUse {
  readonly state: CameraState;
  /** null where the camera has no light. */
  readonly torch: { readonly on: boolean; toggle(): void } | null;
}

const LOOK_EVERY_MS = 120;

/**
 * Reads codes with the camera as long as the component is there. `onCode` is called for every picture that shows a
 * code: the same code many times a second.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  onCode: (text: string) => void,
  facing: Facing,
): CameraUse {
  const [state, setState] = useState<CameraState>('starting');
  const [light, setLight] = useState<{ track: MediaStreamTrack; on: boolean } | null>(null);
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    const stop = new AbortController();
    setState('starting');
    setLight(null);
    const onTrack = (track: MediaStreamTrack) => {
      setState('reading');
      if (hasTorch(track)) setLight({ track, on: false });
    };
    run(video, (text) => latest.current(text), { facing, signal: stop.signal, onTrack }).catch(
      (error: unknown) => {
        if (!stop.signal.aborted) setState(whyNot(error));
      },
    );
    return () => stop.abort();
  }, [video, facing]);
  const toggle = useCallback(() => {
    if (light === null) return;
    const on = !light.on;
    setTorch(light.track, on).then(
      () => setLight({ ...light, on }),
      (error: unknown) => console.info('The light could not be switched', error),
    );
  }, [light]);
  return { state, torch: light === null ? null : { on: light.on, toggle } };
}

interface Run {
  readonly facing: Facing;
  readonly signal: AbortSignal;
  readonly onTrack: (track: MediaStreamTrack) => void;
}

async function run(
  video: RefObject<HTMLVideoElement | null>,
  onCode: (text: string) => void,
  { facing, signal, onTrack }: Run,
): Promise<void> {
  if (!window.isSecureContext || navigator.mediaDevices === undefined) throw new InsecurePage();
  const wanted = { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } };
  const stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
  const finder = await createCodeFinder();
  const release = () => {
    finder.stop();
    for (const track of stream.getTracks()) track.stop();
  };
  signal.addEventListener('abort', release);
  if (signal.aborted || video.current === null) return release();
  video.current.srcObject = stream;
  await video.current.play();
  const [track] = stream.getVideoTracks();
  if (track) onTrack(track);
  while (!signal.aborted && video.current !== null) {
    const text = await finder.find(video.current);
    if (text !== null && text !== '' && !signal.aborted) onCode(text);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

class InsecurePage extends Error {
  override name = 'InsecurePage';
}

function whyNot(error: unknown): CameraState {
  if (error instanceof InsecurePage) return 'insecure';
  if (!(error instanceof DOMException)) return 'missing';
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return 'refused';
  return error.name === 'NotReadableError' || error.name === 'AbortError' ? 'busy' : 'missing';
}

/** Not in TypeScript's DOM library: only phones have it. */
function hasTorch(track: MediaStreamTrack): boolean {
  const can = track.getCapabilities?.() ?? {};
  return 'torch' in can && can.torch === true;
}

async function setTorch(track: MediaStreamTrack, on: boolean): Promise<void> {
  const wish: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: on };
  await track.applyConstraints({ advanced: [wish] });
}
