import type { Actor, BookingPolicy, HouseChange, HouseSheet, HouseWarning, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { TenantTable } from '../database/entities/house.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { addMember, type NewMember } from '../people/add-member.ts';
import { localDate } from '../schedule/local-time.ts';
import { makeChange } from './change-house.ts';
import { openBook } from './house-book.ts';
import { sheetOf } from './house-sheet.ts';
import { findTenant } from './load-house.ts';
import type { SpaFile } from './spa-file.ts';

/** What a new spa begins with; its owner can change each. */
const POLICY: BookingPolicy = {
  holdMinutes: 10,
  paymentMinutes: 20,
  leadMinutes: 60,
  horizonDays: 90,
  slotStepMinutes: 15,
  maxPeople: 4,
  minGapMinutes: 0,
  maxOccurrences: 12,
  waitlistOrder: 'first-come',
  waitlistOfferMinutes: 30,
  handOverMinutes: 60,
  checkInOpensMinutes: 120,
  checkInClosesMinutes: 30,
};

const SETUP: Actor = { kind: 'system', name: 'setup' };

/** The house did not take something of the file. */
export class SpaFileError extends Error {
  override name = 'SpaFileError';
}

export interface Founded {
  readonly tenantId: Id;
  /** What was not there before: `room Willow`. */
  readonly added: readonly string[];
  /** Those who can sign in from now on, each with a password that is nowhere else in the clear. */
  readonly signIns: readonly NewMember[];
  /** What is possible, but was hardly meant: nobody could book that treatment. */
  readonly warnings: readonly HouseWarning[];
}

/**
 * Makes a spa of a file, and on another run only what of it is not there yet: what is, stays as it is. So it may be
 * ended at any point and run again. Throws `SpaFileError`.
 */
export async function foundSpa(core: Core, file: SpaFile): Promise<Founded> {
  const added: string[] = [];
  const warnings: HouseWarning[] = [];
  const { tenantId, isNew } = await openTenant(core, file);
  if (isNew) added.push(`spa ${file.name}`);
  const sheet = async (): Promise<HouseSheet> => sheetOf(await openBook(core, tenantId));
  const save = async (what: string, change: HouseChange): Promise<void> => {
    const outcome = await makeChange(core, tenantId, SETUP, change, newId());
    if (!outcome.ok)
      throw new SpaFileError(
        outcome.problems.map(({ field, message }) => `${what}: ${field}: ${message}`).join('\n'),
      );
    added.push(what);
    warnings.push(...outcome.warnings);
  };
  const parts: Parts = { core, file, sheet, save };
  await saveLocations(parts);
  await saveThings(parts);
  await saveTherapists(parts);
  // When those are there who give them: a warning is one.
  await saveTreatments(parts);
  const therapists = (await sheet()).therapists;
  const signIns: NewMember[] = [];
  for (const { therapist, ...member } of file.staff) {
    const therapistId = therapists.find(({ name }) => name === therapist)?.id ?? null;
    const made = await addMember(core, tenantId, { ...member, therapistId });
    if (made !== null) signIns.push(made);
  }
  return { tenantId, added, signIns, warnings };
}

interface Parts {
  readonly core: Core;
  readonly file: SpaFile;
  readonly sheet: () => Promise<HouseSheet>;
  readonly save: (what: string, change: HouseChange) => Promise<void>;
}

/** Of two who found it at once one makes it, and both go on with it. */
async function openTenant(core: Core, file: SpaFile): Promise<{ tenantId: Id; isNew: boolean }> {
  const known = await findTenant(core, file.slug);
  if (known !== null) return { tenantId: known.id, isNew: false };
  const { slug, name, currency, locale, accent } = file;
  const tenantId = newId();
  try {
    await core.database.transact((db) =>
      db.insert(TenantTable, {
        ...{ id: tenantId, slug, name, currency, locale, accent, policy: POLICY },
        ...{ ownTexts: null, webChat: null, taxIdentity: null, twoStepRoles: null },
        ...{ lastSequence: 0, houseVersion: 1, createdAt: core.now() },
      }),
    );
    return { tenantId, isNew: true };
  } catch (error) {
    if (isDuplicate(error)) return openTenant(core, file);
    throw error;
  }
}

async function saveLocations({ file, sheet, save }: Parts): Promise<void> {
  const known = (await sheet()).locations;
  for (const draft of file.locations)
    if (!known.some(({ name }) => name === draft.name))
      await save(`location ${draft.name}`, { kind: 'save-location', id: null, draft });
}

/** Rooms and equipment. */
async function saveThings({ file, sheet, save }: Parts): Promise<void> {
  const { rooms, equipment, locations } = await sheet();
  const idOf = locationIds(file, locations);
  const isHere = (all: readonly { name: string; locationId: Id }[], name: string, locationId: Id): boolean =>
    all.some((one) => one.name === name && one.locationId === locationId);
  for (const { location, ...room } of file.rooms) {
    const locationId = idOf(location);
    const draft = { ...room, locationId, active: true };
    if (!isHere(rooms, room.name, locationId))
      await save(`room ${room.name}`, { kind: 'save-room', id: null, draft });
  }
  for (const { location, ...piece } of file.equipment) {
    const locationId = idOf(location);
    const draft = { ...piece, locationId, active: true };
    if (!isHere(equipment, piece.name, locationId))
      await save(`equipment ${piece.name}`, { kind: 'save-equipment', id: null, draft });
  }
}

/** Each with the week that they work from today on, unless they have one. */
async function saveTherapists({ core, file, sheet, save }: Parts): Promise<void> {
  const known = (await sheet()).therapists;
  for (const { name, gender, skills } of file.therapists)
    if (!known.some((one) => one.name === name))
      await save(`therapist ${name}`, {
        ...{ kind: 'save-therapist', id: null, draft: { name, gender, skills, active: true } },
      });
  const { therapists, rotas, locations } = await sheet();
  const idOf = locationIds(file, locations);
  const validFrom = localDate(core.now(), locations[0]?.timeZone ?? 'UTC');
  for (const { name, works } of file.therapists) {
    const therapistId = therapists.find((one) => one.name === name)?.id ?? '';
    if (works.length === 0 || rotas.some((rota) => rota.therapistId === therapistId)) continue;
    const lines = works.flatMap(({ days, from, to, location }) =>
      days.map((weekday) => ({
        ...{ kind: 'work' as const, locationId: idOf(location), weekday, starts: from, ends: to },
      })),
    );
    const draft = { therapistId, validFrom, validTo: null, lines };
    await save(`the week of ${name}`, { kind: 'save-rota', draft });
  }
}

async function saveTreatments({ file, sheet, save }: Parts): Promise<void> {
  const known = (await sheet()).treatments;
  for (const draft of file.treatments)
    if (!known.some(({ name }) => name === draft.name))
      await save(`treatment ${draft.name}`, { kind: 'save-treatment', id: null, draft });
}

/** A location by its name; the file's first where none is named. */
function locationIds(file: SpaFile, locations: HouseSheet['locations']) {
  return (name = file.locations[0]?.name): Id => locations.find((one) => one.name === name)?.id ?? '';
}
