import type { Transcript } from '../transcript.ts';

export const booking: readonly Transcript[] = [];
