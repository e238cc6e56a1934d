import { MoreThan } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id, LinkOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable, StaffTable } from '../database/entities/people.ts';
import { ChatCodeTable } from '../database/entities/staff-chat.ts';
import { newId } from '../database/ids.ts';
import { codeForm, newCode } from '../keys/one-time-code.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { isoOf } from '../schedule/local-time.ts';
import { isAllowed } from '../tenants/change-house.ts';
import { staffIdentity } from './staff-of.ts';

const CODE_MINUTES = 15;
/** Of one chat. Of all together none is needed: see `newCode` for how seldom a guess is right. */
const MOST_TRIES = 5;
const TRIES_MS = 15 * 60_000;

const BOT: Actor = { kind: 'system', name: 'bot' };

/**
 * A new code for a member of staff, good once and for a quarter of an hour; older ones end. null: no such person, or
 * somebody else's to ask for.
 */
export async function newChatCode(core: Core, tenantId: Id, actor: Actor, staffId: Id) {
  const forThemselves = actor.kind === 'staff' && actor.userId === staffId;
  if (!forThemselves && !isAllowed(actor, 'change-rota')) return null;
  return writeInTenant(core, tenantId, actor, async (unit) => {
    const person = await unit.findOne(StaffTable, { id: staffId, active: true });
    if (person === null) return null;
    await unit.remove(ChatCodeTable, { staffId });
    const { code, codeHash } = await freshCode(core.seals, unit);
    const expiresAt = unit.now + CODE_MINUTES * 60_000;
    const row = { id: newId(), staffId, codeHash, createdAt: unit.now, expiresAt };
    await unit.insert(ChatCodeTable, [row]);
    return { code, expiresAt: isoOf(expiresAt) };
  });
}

/** Two codes of a tenant that are good at once must differ: they are all that tells who somebody is. */
async function freshCode(seals: Seals, unit: Unit): Promise<{ code: string; codeHash: string }> {
  for (;;) {
    const code = newCode();
    const codeHash = hashOf(seals, unit.tenantId, code);
    if ((await unit.findOne(ChatCodeTable, { codeHash })) === null) return { code, codeHash };
  }
}

/** Makes a chat a member of staff's; a wrong code is counted against the chat. */
export async function linkStaff(
  core: Core,
  tenantId: Id,
  conversationId: Id,
  code: string,
): Promise<LinkOutcome> {
  // A refusal counts a try, which must be kept: the outcome is no exception.
  return writeInTenant(core, tenantId, BOT, (unit) => linkWithin(core, unit, conversationId, code));
}

async function linkWithin(core: Core, unit: Unit, conversationId: Id, code: string): Promise<LinkOutcome> {
  const chat = await unit.findOne(ConversationTable, { id: conversationId });
  if (chat === null) return { ok: false, reason: 'bad-code' };
  const isRecent = chat.codeTriesSince > unit.now - TRIES_MS;
  const tries = isRecent ? chat.codeTries : 0;
  if (tries >= MOST_TRIES) return { ok: false, reason: 'too-many-tries' };
  const codeHash = hashOf(core.seals, unit.tenantId, code);
  const found = await unit.findOne(ChatCodeTable, { codeHash, expiresAt: MoreThan(unit.now) });
  const staff = found && (await staffIdentity(unit, found.staffId));
  // Taken by its removal: of two chats with one code at once one is linked.
  const taken = found && staff ? await unit.remove(ChatCodeTable, { id: found.id }) : 0;
  if (!staff || taken !== 1) {
    const since = isRecent ? chat.codeTriesSince : unit.now;
    await unit.update(
      ConversationTable,
      { id: conversationId },
      { codeTries: tries + 1, codeTriesSince: since },
    );
    return { ok: false, reason: 'bad-code' };
  }
  const linked = { staffId: staff.staffId, codeTries: 0, codeTriesSince: 0 };
  await unit.update(ConversationTable, { id: conversationId }, linked);
  unit.record({ type: 'staff-linked', bookingId: null, conversationId, note: staff.name });
  return { ok: true, staff };
}

/** Would this code make a chat a therapist's now? Nothing is counted or used by asking. */
export async function isStaffCode(seals: Seals, unit: Unit, code: string): Promise<boolean> {
  const codeHash = hashOf(seals, unit.tenantId, code);
  return (await unit.findOne(ChatCodeTable, { codeHash, expiresAt: MoreThan(unit.now) })) !== null;
}

export async function unlinkStaff(core: Core, tenantId: Id, conversationId: Id): Promise<void> {
  await writeInTenant(core, tenantId, BOT, async (unit) => {
    await unit.update(ConversationTable, { id: conversationId }, { staffId: null });
  });
}

function hashOf(seals: Seals, tenantId: Id, code: string): string {
  return seals.hash(tenantId, 'staff-code', codeForm(code) ?? code);
}
