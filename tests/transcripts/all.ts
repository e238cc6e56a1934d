import { de } from './de/all.ts';
import { en } from './en/all.ts';
import { es } from './es/all.ts';
import { fr } from './fr/all.ts';
import { pt } from './pt/all.ts';
import type { Transcript } from './transcript.ts';

/** Every transcript, by the language it is in. */
export const all: Readonly<Record<string, readonly Transcript[]>> = { de, en, es, fr, pt };
