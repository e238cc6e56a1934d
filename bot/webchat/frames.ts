import { z } from 'zod';
import type { ClientFrame, RefusalReason } from './protocol.ts';

/** The longest text taken from a guest, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 10_000;
const MAX_CHOICE_BYTES = 64;
const MAX_TITLE_LENGTH = 300;

const id = z.uuid();
const clientFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    key: z.string().regex(/^[\w-]{43}$/),
    after: z.int().min(0),
    locale: z.string().max(35).nullish().default(null),
  }),
  z.object({ type: z.literal('say'), id, text: z.string().refine((text) => text.trim() !== '') }),
  z.object({
    type: z.literal('tap'),
    id,
    choice: z
      .string()
      .min(1)
      .refine((choice) => Buffer.byteLength(choice) <= MAX_CHOICE_BYTES),
    title: z.string().min(1).max(MAX_TITLE_LENGTH),
  }),
  z.object({ type: z.enum(['notify', 'hush']), device: z.unknown() }),
  z.object({ type: z.literal('ping') }),
]);

const identified = z.object({ id });

/** A frame that can be trusted, or why it was refused and which message of the guest that was. */
export type ReadFrame =
  | { readonly ok: true; readonly frame: ClientFrame }
  | { readonly ok: false; readonly reason: RefusalReason; readonly id: string | null };

/** Checks one text frame of a browser; never throws, whatever the text. */
export function readClientFrame(text: string): ReadFrame {
  const data = parseJson(text);
  const read = clientFrame.safeParse(data);
  if (!read.success) return refusal('bad-message', data);
  const tooLong = read.data.type === 'say' && read.data.text.length > MAX_TEXT_LENGTH;
  return tooLong ? refusal('too-long', data) : { ok: true, frame: read.data };
}

function refusal(reason: RefusalReason, data: unknown): ReadFrame {
  const named = identified.safeParse(data);
  return { ok: false, reason, id: named.success ? named.data.id : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: undefined fits no frame, so the caller answers bad-message.
    return undefined;
  }
}
