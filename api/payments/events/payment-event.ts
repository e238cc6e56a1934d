import { z } from 'zod';

/**
 * A provider's word that something changed, as it is kept: what it is about, and no more. How things stand is read back
 * from the provider; whose card it was and where they live is in the event, too, and is nothing for our database.
 */
export const PaymentEvent = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(100),
  /** Our account that it came for. */
  accountId: z.string(),
  about: z.discriminatedUnion('kind', [
    /** `checkout` is ours: it finds a session whose reference was never written down. */
    z.object({ kind: z.literal('session'), reference: z.string(), checkout: z.string().nullable() }),
    /** `checkout`, or `fee`, is ours, where the event says it: its payment may be news to us, too. */
    z.object({
      kind: z.literal('charge'),
      reference: z.string(),
      checkout: z.string().nullable().default(null),
      fee: z.string().nullable().default(null),
    }),
    /** `fee` is ours: a card that is kept was charged, or was not. `reference` names that charge. */
    z.object({
      kind: z.literal('fee'),
      fee: z.string(),
      reference: z.string().nullable().default(null),
    }),
    z.object({
      kind: z.literal('dispute'),
      chargeReference: z.string(),
      /** Read back from the provider like the rest; written because an earlier release cannot read a dispute without it. */
      reason: z.string().default(''),
    }),
  ]),
});
export type PaymentEvent = z.infer<typeof PaymentEvent>;
