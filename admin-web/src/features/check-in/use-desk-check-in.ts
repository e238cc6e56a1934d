import { useEffect, useRef } from 'react';
import { replaceAddress, useAddress } from '../../app/address.ts';
import { type CheckInResult, useCheckIn } from './api.ts';
import { readCode } from './read-code.ts';

export interface DeskCheckIn {
  readonly result: CheckInResult | null;
  readonly busy: boolean;
  /** Takes what the camera sees, many times a second: a code that was taken is passed over. */
  readonly scan: (text: string) => void;
  /** Takes a code by hand. One that was refused may be tried again: the guest may have paid meanwhile. */
  readonly enter: (text: string) => void;
  readonly clear: () => void;
}

/** The check-in desk: one code at a time. */
export function useDeskCheckIn(): DeskCheckIn {
  const { mutate, reset, data, isPending } = useCheckIn();
  const taken = useRef<string | null>(null);
  const submit = (code: string) => {
    taken.current = code;
    mutate(code);
  };
  const scan = (text: string) => {
    const code = readCode(text);
    if (code !== '' && code !== taken.current) submit(code);
  };
  const enter = (text: string) => {
    const code = readCode(text);
    // A second press would turn the welcome on the screen into "already checked in".
    const settled = code === taken.current && data?.kind !== 'refused';
    if (code !== '' && !isPending && !settled) submit(code);
  };
  useCodeInAddress(enter);
  return {
    result: data ?? null,
    busy: isPending,
    scan,
    enter,
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
