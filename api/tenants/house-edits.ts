import type { EntitySchema, FindOptionsWhere } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { BookingPolicy, HouseProblem, Id, OwnTexts, TaxIdentity, WebChatDraft } from '../contract.ts';
import {
  type ClosureEntity,
  ClosureTable,
  type LocationEntity,
  LocationTable,
  type ResourceEntity,
  ResourceTable,
  type RotaEntity,
  RotaTable,
  type TermsEntity,
  TermsTable,
  type TimeOffEntity,
  TimeOffTable,
  type TreatmentEntity,
  TreatmentTable,
} from '../database/entities/house.ts';
import type { TenantRow } from '../database/scope.ts';
import type { Span } from '../schedule/stretches.ts';
import type { HouseRows } from './house-book.ts';

/** One step of a change: what the house would be with it, and how it is written. Both say the same. */
export interface Edit {
  after(rows: HouseRows): HouseRows;
  write(unit: Unit): Promise<unknown>;
}

/** A change that was found possible, not written yet. */
export interface Planned {
  readonly ok: true;
  readonly id: Id | null;
  /** In the order in which rows need each other. */
  readonly edits: readonly Edit[];
  /** Which visits may be left without what they need; null: it takes nothing from any. */
  readonly reach: Reach | null;
  /** May time come free that somebody waits for? */
  readonly frees: boolean;
}

export type PlanResult = Planned | { readonly ok: false; readonly problems: readonly HouseProblem[] };

/** Visits that touch a span. */
export interface Reach extends Span {
  /** Only those that have this therapist, room or piece of equipment; null is all of them. */
  readonly resourceId: Id | null;
}

/** All of time. */
export const ALWAYS: Span = { from: -8.64e15, to: 8.64e15 };

interface HouseRow extends TenantRow {
  readonly id: Id;
}

/** A table of the house: where its rows stand among all of them. */
interface Shelf<E extends HouseRow> {
  readonly entity: EntitySchema<E>;
  readonly byId: (id: Id) => FindOptionsWhere<E>;
  readonly of: (rows: HouseRows) => readonly E[];
  readonly with: (rows: HouseRows, list: readonly E[]) => HouseRows;
}

export const LOCATIONS: Shelf<LocationEntity> = {
  entity: LocationTable,
  byId: (id) => ({ id }),
  of: (rows) => rows.locations,
  with: (rows, locations) => ({ ...rows, locations }),
};
export const TREATMENTS: Shelf<TreatmentEntity> = {
  entity: TreatmentTable,
  byId: (id) => ({ id }),
  of: (rows) => rows.treatments,
  with: (rows, treatments) => ({ ...rows, treatments }),
};
export const RESOURCES: Shelf<ResourceEntity> = {
  entity: ResourceTable,
  byId: (id) => ({ id }),
  of: (rows) => rows.resources,
  with: (rows, resources) => ({ ...rows, resources }),
};
export const ROTA: Shelf<RotaEntity> = {
  entity: RotaTable,
  byId: (id) => ({ id }),
  of: (rows) => rows.rota,
  with: (rows, rota) => ({ ...rows, rota }),
};
export const CLOSURES: Shelf<ClosureEntity> = {
  entity: ClosureTable,
  byId: (id) => ({ id }),
  of: (rows) => rows.closures,
  with: (rows, closures) => ({ ...rows, closures }),
};
export const TIME_OFF: Shelf<TimeOffEntity> = {
  entity: TimeOffTable,
  byId: (id) => ({ id }),
  of: (rows) => rows.timeOff,
  with: (rows, timeOff) => ({ ...rows, timeOff }),
};
export const TERMS: Shelf<TermsEntity> = {
  entity: TermsTable,
  byId: (id) => ({ id }),
  of: (rows) => rows.terms,
  with: (rows, terms) => ({ ...rows, terms }),
};

/** New rows. */
export function added<E extends HouseRow>(shelf: Shelf<E>, added: readonly E[]): Edit {
  return {
    after: (rows) => shelf.with(rows, [...shelf.of(rows), ...added]),
    write: (unit) => unit.insert(shelf.entity, added),
  };
}

/** Rows that are there already, as they are to be. */
export function changed<E extends HouseRow>(shelf: Shelf<E>, changed: readonly E[]): Edit {
  const by = new Map(changed.map((row) => [row.id, row]));
  return {
    after: (rows) =>
      shelf.with(
        rows,
        shelf.of(rows).map((row) => by.get(row.id) ?? row),
      ),
    async write(unit) {
      for (const { tenantId: _, ...row } of changed) await unit.update(shelf.entity, shelf.byId(row.id), row);
    },
  };
}

export function removed<E extends HouseRow>(shelf: Shelf<E>, gone: readonly E[]): Edit {
  const ids = new Set(gone.map((row) => row.id));
  return {
    after: (rows) =>
      shelf.with(
        rows,
        shelf.of(rows).filter((row) => !ids.has(row.id)),
      ),
    async write(unit) {
      for (const id of ids) await unit.remove(shelf.entity, shelf.byId(id));
    },
  };
}

/** A new row or a changed one, by whether there was one before. */
export function saved<E extends HouseRow>(shelf: Shelf<E>, before: E | undefined, row: E): Edit {
  return before ? changed(shelf, [row]) : added(shelf, [row]);
}

export function policyChanged(policy: BookingPolicy): Edit {
  return {
    after: (rows) => ({ ...rows, tenant: { ...rows.tenant, policy } }),
    write: (unit) =>
      unit.change('UPDATE "tenant" SET policy = ? WHERE id = ?', [JSON.stringify(policy), unit.tenantId]),
  };
}

export function textsChanged(ownTexts: OwnTexts): Edit {
  return {
    after: (rows) => ({ ...rows, tenant: { ...rows.tenant, ownTexts } }),
    write: (unit) =>
      unit.change('UPDATE "tenant" SET own_texts = ? WHERE id = ?', [
        JSON.stringify(ownTexts),
        unit.tenantId,
      ]),
  };
}

export function webChatChanged(webChat: Omit<WebChatDraft, 'accent'>, accent: string): Edit {
  return {
    after: (rows) => ({ ...rows, tenant: { ...rows.tenant, webChat, accent } }),
    write: (unit) =>
      unit.change('UPDATE "tenant" SET web_chat = ?, accent = ? WHERE id = ?', [
        JSON.stringify(webChat),
        accent,
        unit.tenantId,
      ]),
  };
}

export function taxIdentityChanged(taxIdentity: TaxIdentity): Edit {
  return {
    after: (rows) => ({ ...rows, tenant: { ...rows.tenant, taxIdentity } }),
    write: (unit) =>
      unit.change('UPDATE "tenant" SET tax_identity = ? WHERE id = ?', [
        JSON.stringify(taxIdentity),
        unit.tenantId,
      ]),
  };
}

/** The house as it would be with some edits. */
export function withEdits(rows: HouseRows, edits: readonly Edit[]): HouseRows {
  return edits.reduce((house, edit) => edit.after(house), rows);
}
