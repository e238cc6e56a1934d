import { IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id, NewLinkCode, TakenLinkCode } from '../contract.ts';
import type { Core } from '../core.ts';
import { type LinkCodeEntity, LinkCodeTable } from '../database/entities/identities.ts';
import { type ConversationEntity, ConversationTable } from '../database/entities/people.ts';
import { newId } from '../database/ids.ts';
import { codeForm, newCode } from '../keys/one-time-code.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { isStaffCode } from '../staff-chat/link-staff.ts';
import { isStaffs, whyNotOne } from './merge-guests.ts';

/** To go to the other app and back. Once it was sent, the question whether it was meant is good for as long again. */
export const CODE_MINUTES = 10;
const CODE_MS = CODE_MINUTES * 60_000;

/** Of one chat: who mistypes a code makes fewer. Of all together none is needed: see `newCode` for how seldom a guess is right. */
const MOST_TRIES = 5;
const TRIES_MS = 15 * 60_000;

const BOT: Actor = { kind: 'system', name: 'bot' };

/** A new code of a chat; an older one of it ends. See `GuestLinks.newCode`. */
export function newLinkCode(core: Core, tenantId: Id, conversationId: Id): Promise<NewLinkCode> {
  return writeInTenant(core, tenantId, BOT, async (unit) => {
    const chat = await unit.findOne(ConversationTable, { id: conversationId });
    if (chat === null) return { ok: false, reason: 'not-found' };
    if (await isStaffs(unit, chat.guestId)) return { ok: false, reason: 'staff' };
    await unit.remove(LinkCodeTable, { conversationId });
    await unit.remove(LinkCodeTable, { expiresAt: LessThanOrEqual(unit.now) });
    const { code, codeHash } = await freshCode(core.seals, unit);
    const times = { createdAt: unit.now, expiresAt: unit.now + CODE_MS };
    await unit.insert(LinkCodeTable, [{ id: newId(), conversationId, codeHash, takenBy: null, ...times }]);
    return { ok: true, code, minutes: CODE_MINUTES };
  });
}

/** Two codes of a tenant that are good at once must differ: a code is all that tells which chat is meant. */
async function freshCode(seals: Seals, unit: Unit): Promise<{ code: string; codeHash: string }> {
  for (;;) {
    const code = newCode();
    const codeHash = hashOf(seals, unit.tenantId, code);
    if ((await unit.findOne(LinkCodeTable, { codeHash })) === null) return { code, codeHash };
  }
}

/** A code that came in a chat is that chat's alone from now on. See `GuestLinks.takeCode`. */
export function takeLinkCode(
  core: Core,
  tenantId: Id,
  conversationId: Id,
  code: string,
): Promise<TakenLinkCode> {
  // A wrong try must be kept: the outcome is no exception.
  return writeInTenant(core, tenantId, BOT, async (unit) => {
    const chat = await unit.findOne(ConversationTable, { id: conversationId });
    if (chat === null) return { ok: false, reason: 'bad-code' };
    if (triesOf(unit, chat) >= MOST_TRIES) return { ok: false, reason: 'too-many-tries' };
    const codeHash = hashOf(core.seals, tenantId, code);
    const found = await unit.findOne(LinkCodeTable, { codeHash, expiresAt: MoreThan(unit.now) });
    const origin = found && (await unit.findOne(ConversationTable, { id: found.conversationId }));
    if (!found || !origin) return codeOfStaff(core.seals, unit, chat, code);
    if (origin.id === chat.id) return { ok: false, reason: 'own-chat' };
    if (origin.guestId === chat.guestId) return { ok: false, reason: 'same-guest' };
    if (!(await taken(unit, found, chat))) return wrongTry(unit, chat);
    const refusal = await whyNotOne(unit, [origin.guestId, chat.guestId]);
    if (refusal !== null) return { ok: false, reason: refusal };
    await unit.update(ConversationTable, { id: chat.id }, { linkTries: 0, linkTriesSince: 0 });
    return { ok: true, codeId: found.id, channel: origin.channel };
  });
}

/** What the desk gave a therapist has the same form: it is no wrong try, and no chat's. */
async function codeOfStaff(
  seals: Seals,
  unit: Unit,
  chat: ConversationEntity,
  code: string,
): Promise<TakenLinkCode> {
  return (await isStaffCode(seals, unit, code)) ? { ok: false, reason: 'staff-code' } : wrongTry(unit, chat);
}

/** Of two chats that send it at once one changes the row. What the chat was asked about before is settled by this. */
async function taken(
  unit: Unit,
  { id, takenBy }: LinkCodeEntity,
  chat: ConversationEntity,
): Promise<boolean> {
  await unit.remove(LinkCodeTable, { takenBy: chat.id, id: Not(id) });
  if (takenBy === chat.id) return true;
  const isFree = { id, takenBy: IsNull(), expiresAt: MoreThan(unit.now) };
  const set = { takenBy: chat.id, expiresAt: unit.now + CODE_MS };
  return (await unit.update(LinkCodeTable, isFree, set)) === 1;
}

/** "Not me": nobody can use the code any more. */
export async function declineLinkCode(
  core: Core,
  tenantId: Id,
  conversationId: Id,
  codeId: Id,
): Promise<void> {
  await writeInTenant(core, tenantId, BOT, async (unit) => {
    await unit.remove(LinkCodeTable, { id: codeId, takenBy: conversationId });
  });
}

function triesOf({ now }: Unit, { linkTries, linkTriesSince }: ConversationEntity): number {
  return linkTriesSince > now - TRIES_MS ? linkTries : 0;
}

async function wrongTry(
  unit: Unit,
  chat: ConversationEntity,
): Promise<{ readonly ok: false; readonly reason: 'bad-code' }> {
  const before = triesOf(unit, chat);
  const linkTriesSince = before === 0 ? unit.now : chat.linkTriesSince;
  await unit.update(ConversationTable, { id: chat.id }, { linkTries: before + 1, linkTriesSince });
  return { ok: false, reason: 'bad-code' };
}

function hashOf(seals: Seals, tenantId: Id, code: string): string {
  return seals.hash(tenantId, 'guest-code', codeForm(code) ?? code);
}
