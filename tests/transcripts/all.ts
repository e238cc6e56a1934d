import { en } from './en/all.ts';
import { es } from './es/all.ts';
import { pt } from './pt/all.ts';
import type { Transcript } from './transcript.ts';

/** Every transcript, by the language it is in. */
export const all: Readonly<Record<string, readonly Transcript[]>> = { en, es, pt };
