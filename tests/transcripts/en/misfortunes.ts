import type { Transcript } from '../transcript.ts';

export const misfortunes: readonly Transcript[] = [];
