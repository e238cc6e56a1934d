import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, GuestNote, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type GuestNoteEntity, GuestNoteTable } from '../database/entities/guest-notes.ts';
import { newId } from '../database/ids.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { presentGuest } from '../identities/view-identities.ts';
import { redactText } from '../inbox/redact-cards.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { isoOf } from '../schedule/local-time.ts';
import { lockGuest } from './lock-guest.ts';

type Kind = GuestNoteEntity['kind'];

/** What it is called in the log when one is written or taken away. */
const CHANGED = { note: 'guest-notes-changed', health: 'health-notes-changed' } as const;

/** The ordinary notes of a guest, newest first; null for nobody. */
export async function guestNotes(core: Core, tenantId: Id, guestId: Id): Promise<GuestNote[] | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const guest = await presentGuest(scope, guestId);
    return guest && notesOf(core.seals, scope, guest.id, 'note');
  });
}

/** Notes of health. That they were read, and by whom, is in the log before anybody has them. */
export async function readHealthNotes(
  core: Core,
  tenantId: Id,
  actor: Actor,
  guestId: Id,
): Promise<GuestNote[] | null> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    const guest = await presentGuest(unit, guestId);
    if (guest === null) return null;
    unit.record({ type: 'health-notes-read', bookingId: null, guestId: guest.id });
    return notesOf(core.seals, unit, guest.id, 'health');
  });
}

/** How many there are, without what they say. */
export async function countNotes(scope: Scope, guestId: Id, kind: Kind): Promise<number> {
  return (await scope.findAll(GuestNoteTable, { guestId, kind })).length;
}

/** Within a transaction or a reading of the caller's; whoever reads those of health writes that down. */
export async function notesOf(seals: Seals, scope: Scope, guestId: Id, kind: Kind): Promise<GuestNote[]> {
  const rows = await scope.find(GuestNoteTable, { where: { guestId, kind }, order: { id: 'DESC' } });
  return rows.map((row) => ({
    id: row.id,
    text: row.textSealed === null ? '' : seals.open(row.textSealed, placeOf(row)),
    by: row.byName,
    at: isoOf(row.createdAt),
  }));
}

/** null for a guest whom the tenant has not, or who was forgotten. */
export async function writeNote(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { guestId, kind, text }: { readonly guestId: Id; readonly kind: Kind; readonly text: string },
): Promise<GuestNote | null> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    // One who is being forgotten at this moment is forgotten first, or with the note.
    const guest = await presentGuest(unit, await lockGuest(unit, guestId));
    if (guest === null || guest.erasedAt !== null) return null;
    const id = newId();
    const said = redactText(text);
    const byName = actor.kind === 'guest' ? '' : actor.name;
    const row = { id, guestId: guest.id, kind, byName, createdAt: unit.now };
    const textSealed = core.seals.seal(said, placeOf({ tenantId, id }));
    await unit.insert(GuestNoteTable, [{ ...row, textSealed }]);
    recordChange(unit, kind, guest.id);
    return { id, text: said, by: byName, at: isoOf(unit.now) };
  });
}

/** false where there is no such note of this kind. */
export async function removeNote(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { id, kind }: { readonly id: Id; readonly kind: Kind },
): Promise<boolean> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    const note = await unit.findOne(GuestNoteTable, { id, kind });
    if (note === null || (await unit.remove(GuestNoteTable, { id, kind })) === 0) return false;
    recordChange(unit, kind, note.guestId);
    return true;
  });
}

function recordChange(unit: Unit, kind: Kind, guestId: Id): void {
  unit.record({ type: CHANGED[kind], bookingId: null, guestId });
}

function placeOf({ tenantId, id }: Pick<GuestNoteEntity, 'tenantId' | 'id'>) {
  return { tenantId, table: 'guest_note', column: 'text_sealed', rowId: id };
}
