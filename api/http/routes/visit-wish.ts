import { z } from 'zod';
import { isLocalDate } from '../../schedule/local-time.ts';

/** Shapes that several routes take. What they mean is checked by the service. */
export const Id = z.string().min(1).max(16);
export const Day = z.string().refine(isLocalDate, 'must be a day, YYYY-MM-DD');
export const Time = z.string().regex(/^\d{2}:\d{2}$/, 'must be a time, HH:MM');

const Part = z.object({
  treatmentId: Id,
  durationMinutes: z.number().int().positive(),
  addOnIds: z.array(Id).max(20).default([]),
  gapMinutes: z.number().int().nonnegative().default(0),
  therapistId: Id.nullable().default(null),
  gender: z.enum(['female', 'male']).nullable().default(null),
});

/** What is to be booked, and for whom. */
export const Wish = z.object({
  guestId: Id,
  parts: z.array(Part).min(1).max(10),
  people: z.number().int().positive().max(50).default(1),
});
