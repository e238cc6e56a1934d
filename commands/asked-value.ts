import { z } from 'zod';
import type { Asked } from '../dialogs/understand/types.ts';

/** What a bot may have asked, as the lines of the doors name it. */
export const askedValue = z.enum([
  'date',
  'time',
  'people',
  'service',
  'therapist',
  'place',
  'confirm',
  'choice',
  'anything-else',
  'done',
  'failed',
  'other',
] satisfies Asked[]);
