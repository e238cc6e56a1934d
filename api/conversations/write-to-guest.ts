import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Actor, CallKey, Id, TalkOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable } from '../database/entities/people.ts';
import { redactText } from '../inbox/redact-cards.ts';
import { type SeenHolder, takenMeanwhile, takeWithin } from './take-over.ts';
import { isErased, lockTalk } from './with-person.ts';

interface Message {
  readonly conversationId: Id;
  readonly text: string;
  /** Two people are not to speak at once. */
  readonly seen?: SeenHolder;
}

/** A person of the desk writes to the guest, and has the conversation from then on. */
export async function writeToGuest(
  core: Core,
  tenantId: Id,
  actor: Actor,
  message: Message,
  key?: CallKey,
): Promise<TalkOutcome> {
  const { conversationId, text } = message;
  const call = callOf(key, 'write-to-guest', { conversationId, text });
  const written = await writeOnce(core, tenantId, actor, call, (unit) => writeWithin(core, unit, message));
  return written ?? { ok: false, reason: 'key-reused' };
}

async function writeWithin(
  core: Core,
  unit: Unit,
  { conversationId, text, seen }: Message,
): Promise<TalkOutcome> {
  const conversation = await lockTalk(unit, conversationId);
  if (conversation === null || isErased(conversation)) return { ok: false, reason: 'not-found' };
  if (conversation.unreachableSince !== null) return { ok: false, reason: 'unreachable' };
  const taken = takenMeanwhile(unit, conversation, seen);
  if (taken !== null) return taken;
  await takeWithin(core, unit, conversation);
  const { heardPosition } = conversation;
  await unit.update(ConversationTable, { id: conversationId }, { readPosition: heardPosition });
  const content = { text: redactText(text), choices: [], link: null, image: null };
  unit.tell({ conversationId, content, ...(unit.actor.kind === 'staff' ? { by: unit.actor.name } : {}) });
  return { ok: true };
}
