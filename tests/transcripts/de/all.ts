import { linking } from '../linking.ts';
import type { Transcript } from '../transcript.ts';
import { booking } from './booking.ts';
import { errands } from './errands.ts';
import { misfortunes } from './misfortunes.ts';
import { staff } from './staff.ts';

export const de: readonly Transcript[] = [...booking, ...errands, ...staff, ...misfortunes, ...linking.de];
