import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Actor, CallKey, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { redactText } from '../inbox/redact-cards.ts';
import { takeWithin } from './take-over.ts';
import { conversationFor } from './with-person.ts';

export type Written =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-found' | 'key-reused' };

/** A person of the desk writes to the guest, and has the conversation from then on. */
export async function writeToGuest(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { conversationId, text }: { readonly conversationId: Id; readonly text: string },
  key?: CallKey,
): Promise<Written> {
  const call = callOf(key, 'write-to-guest', { conversationId, text });
  const written = await writeOnce(core, tenantId, actor, call, (unit) =>
    writeWithin(core, unit, conversationId, text),
  );
  return written ?? { ok: false, reason: 'key-reused' };
}

async function writeWithin(core: Core, unit: Unit, conversationId: Id, text: string): Promise<Written> {
  const conversation = await conversationFor(unit, conversationId);
  if (conversation === null) return { ok: false, reason: 'not-found' };
  await takeWithin(core, unit, conversation);
  const content = { text: redactText(text), choices: [], link: null, image: null };
  unit.tell({ conversationId, content });
  return { ok: true };
}
