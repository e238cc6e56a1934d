import { z } from 'zod';
import type { DeskMessage } from '../contract.ts';

/** A page of an earlier release says of no visit that it is open. */
const SHAPE = z.object({
  type: z.literal('here'),
  bookingId: z
    .string()
    .regex(/^[0-9a-z]{1,16}$/)
    .nullable()
    .default(null),
});

/** What a desk said over its socket; null where it is nothing that a desk says. */
export function readDeskMessage(text: string): DeskMessage | null {
  try {
    return SHAPE.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    // Not a page of ours: JSON.parse throws nothing else.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
