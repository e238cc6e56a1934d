import { en } from './en/all.ts';
import type { Transcript } from './transcript.ts';

/** Every transcript, by the language it is in. */
export const all: Readonly<Record<string, readonly Transcript[]>> = { en };
