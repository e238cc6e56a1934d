import { linking } from '../linking.ts';
import type { Transcript } from '../transcript.ts';
import { again } from './again.ts';
import { booking } from './booking.ts';
import { errands } from './errands.ts';
import { misfortunes } from './misfortunes.ts';
import { staff } from './staff.ts';

export const fr: readonly Transcript[] = [
  ...booking,
  ...again,
  ...errands,
  ...staff,
  ...misfortunes,
  ...linking.fr,
];
