import { In, IsNull } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import { writeOnce } from '../audit/write-once.ts';
import type { Actor, Id, JoinByPhoneOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestMergeTable } from '../database/entities/identities.ts';
import { type ConversationEntity, ConversationTable, GuestTable } from '../database/entities/people.ts';
import { hashAddress } from '../inbox/sealed-address.ts';
import { phoneForm, phoneVariants } from '../people/contact-forms.ts';
import { sealDetails } from '../people/guest-record.ts';
import { tellJoined } from './join-by-code.ts';
import { mergeWithin } from './merge-guests.ts';

/** The number is the guest's own, as their channel says. See `GuestLinks.joinByPhone`. */
export async function joinByPhone(
  core: Core,
  tenantId: Id,
  actor: Extract<Actor, { kind: 'guest' }>,
  phone: string,
): Promise<JoinByPhoneOutcome> {
  const outcome = await writeOnce<JoinByPhoneOutcome>(core, tenantId, actor, null, async (unit) => {
    const chat = await unit.findOne(ConversationTable, { id: actor.conversationId ?? '' });
    const form = phoneForm(phone);
    if (chat === null || form === null) return { ok: false, reason: 'unknown-number' };
    const origin = await chatOn(core, unit, form);
    return origin === null ? keepNumber(core, unit, chat, form) : joinTo(core, unit, chat, origin);
  });
  return outcome ?? { ok: false, reason: 'unknown-number' };
}

/** WhatsApp's address is the number, which it writes in a way of its own in some countries; of several the last heard. */
async function chatOn(core: Core, unit: Unit, form: string): Promise<ConversationEntity | null> {
  const hashes = phoneVariants(form).map((variant) =>
    hashAddress(core.seals, unit.tenantId, 'whatsapp', variant.slice(1)),
  );
  const chats = await unit.find(ConversationTable, {
    where: { channel: 'whatsapp', addressHash: In(hashes) },
    order: { heardAt: 'DESC' },
    take: 1,
  });
  return chats[0] ?? null;
}

async function joinTo(
  core: Core,
  unit: Unit,
  chat: ConversationEntity,
  origin: ConversationEntity,
): Promise<JoinByPhoneOutcome> {
  const before = await unit.findAll(GuestMergeTable, { conversationId: chat.id, originId: origin.id });
  const open = before.find(({ undoneAt }) => undoneAt === null);
  // Asked again, by a turn that was cut off perhaps.
  if (open) return { ok: true, mergeId: open.id, guestId: open.keptId };
  // Somebody said that it was not them: a number may have changed hands, and only people can tell.
  if (before.length > 0 || (await wereParted(unit, chat, origin)))
    return { ok: false, reason: 'undone-before' };
  const outcome = await mergeWithin(core, unit, {
    keptId: origin.guestId,
    otherId: chat.guestId,
    how: 'phone',
    conversationId: chat.id,
    originId: origin.id,
  });
  if (outcome.ok) tellJoined(unit, origin.id, chat.channel, outcome.mergeId);
  return outcome;
}

/** By the desk, perhaps: then it is the records that tell. */
async function wereParted(
  unit: Unit,
  chat: ConversationEntity,
  origin: ConversationEntity,
): Promise<boolean> {
  const both = In([chat.guestId, origin.guestId]);
  const merges = await unit.find(GuestMergeTable, { where: { keptId: both, mergedId: both } });
  return merges.some(({ undoneAt }) => undoneAt !== null);
}

/** Nobody wrote from there: it is a number to call them at, unless they have one. */
async function keepNumber(
  core: Core,
  unit: Unit,
  { guestId }: ConversationEntity,
  form: string,
): Promise<JoinByPhoneOutcome> {
  const details = sealDetails(core.seals, { tenantId: unit.tenantId, id: guestId }, { phone: form });
  await unit.update(GuestTable, { id: guestId, phoneSealed: IsNull() }, details);
  return { ok: false, reason: 'unknown-number' };
}
