import { useEffect, useRef } from 'react';
import { replaceAddress, useAddress } from '../../app/address.ts';
import { type CheckInResult, useCheckIn } from './api.ts';
import { readCode } from './read-code.ts';

export interface DeskCheckIn {
  readonly result: CheckInResult | null;
  readonly busy: boolean;
  /** Takes a code from anywhere: scanned, typed, pasted, or in the address. */
  readonly take: (text: string) => void;
  readonly clear: () => void;
}

/** The check-in desk: one code at a time, and never the same one twice in a row. */
export function useDeskCheckIn(): DeskCheckIn {
  const { mutate, reset, data, isPending } = useCheckIn();
  // A camera shows the same code many times a second, and a hand presses twice: the second time would
  // turn "welcome" into "already used". A refused code may be tried again, but not by the camera.
  const taken = useRef<string | null>(null);
  const take = (text: string) => {
    const code = readCode(text);
    if (code === '' || code === taken.current) return;
    taken.current = code;
    mutate(code);
  };
  useCodeInAddress(take);
  return {
    result: data ?? null,
    busy: isPending,
    take,
    clear: () => {
      taken.current = null;
      reset();
    },
  };
}

/** `/admin/check-in#CODE`: taken once, then removed, so that loading the page again does nothing. */
function useCodeInAddress(take: (text: string) => void): void {
  const { hash } = useAddress();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (hash.length < 2) return;
    latest.current(hash);
    replaceAddress(window.location.pathname);
  }, [hash]);
}
