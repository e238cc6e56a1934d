import { createHash, randomInt } from 'node:crypto';
import { MoreThan } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id, LinkOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable, StaffTable } from '../database/entities/people.ts';
import { ChatCodeTable } from '../database/entities/staff-chat.ts';
import { newId } from '../database/ids.ts';
import { isoOf } from '../schedule/local-time.ts';
import { isAllowed } from '../tenants/change-house.ts';
import { staffIdentity } from './staff-of.ts';

const CODE_MINUTES = 15;
/** Of a million codes: with so few tries in a quarter of an hour guessing leads nowhere. */
const MOST_TRIES = 5;
/** Of all chats of a spa together: a team that mistypes its codes makes fewer. */
const MOST_TRIES_EVERYWHERE = 30;
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
    const code = await freshCode(unit);
    const expiresAt = unit.now + CODE_MINUTES * 60_000;
    const row = { id: newId(), staffId, codeHash: hashOf(tenantId, code), createdAt: unit.now, expiresAt };
    await unit.insert(ChatCodeTable, [row]);
    return { code, expiresAt: isoOf(expiresAt) };
  });
}

/** Two codes of a tenant that are good at once must differ: they are all that tells who somebody is. */
async function freshCode(unit: Unit): Promise<string> {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const codeHash = hashOf(unit.tenantId, code);
    if ((await unit.findOne(ChatCodeTable, { codeHash })) === null) return code;
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
  return writeInTenant(core, tenantId, BOT, (unit) => linkWithin(unit, conversationId, code));
}

async function linkWithin(unit: Unit, conversationId: Id, code: string): Promise<LinkOutcome> {
  const chat = await unit.findOne(ConversationTable, { id: conversationId });
  if (chat === null) return { ok: false, reason: 'bad-code' };
  const isRecent = chat.codeTriesSince > unit.now - TRIES_MS;
  const tries = isRecent ? chat.codeTries : 0;
  if (tries >= MOST_TRIES || (await triesEverywhere(unit)) >= MOST_TRIES_EVERYWHERE)
    return { ok: false, reason: 'too-many-tries' };
  const codeHash = hashOf(unit.tenantId, code);
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

/** Chats cost nothing to open: guessing over many of them is counted, too. */
async function triesEverywhere(unit: Unit): Promise<number> {
  const [row] = await unit.rows<{ tries: number | null }>(
    'SELECT SUM(code_tries) AS tries FROM "conversation" WHERE tenant_id = ? AND code_tries_since > ?',
    [unit.tenantId, unit.now - TRIES_MS],
  );
  return Number(row?.tries ?? 0);
}

export async function unlinkStaff(core: Core, tenantId: Id, conversationId: Id): Promise<void> {
  await writeInTenant(core, tenantId, BOT, async (unit) => {
    await unit.update(ConversationTable, { id: conversationId }, { staffId: null });
  });
}

// The tenant in it keeps one tenant's codes from meaning anything in another's rows.
function hashOf(tenantId: Id, code: string): string {
  return createHash('sha256').update(`${tenantId} ${code.trim()}`).digest('hex');
}
