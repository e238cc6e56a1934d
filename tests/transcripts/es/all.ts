import { linking } from '../linking.ts';
import type { Transcript } from '../transcript.ts';
import { booking } from './booking.ts';
import { errands } from './errands.ts';
import { journeys } from './journeys.ts';
import { misfortunes } from './misfortunes.ts';
import { onAPhone } from './on-a-phone.ts';
import { staff } from './staff.ts';

export const es: readonly Transcript[] = [
  ...booking,
  ...journeys,
  ...errands,
  ...onAPhone,
  ...linking.es,
  ...staff,
  ...misfortunes,
];
