import type { HouseSheet, RotaDraft } from '../contract.ts';
import type { ResourceEntity, RotaEntity } from '../database/entities/house.ts';
import { isoOf } from '../schedule/local-time.ts';
import type { HouseBook, HouseRows } from './house-book.ts';
import { taxIdentityOf } from './tax-identity.ts';
import { webChatOf } from './web-chat.ts';

/** All that can be changed of a house. */
export function sheetOf({ house, rows }: HouseBook): HouseSheet {
  const ofKind = (kind: ResourceEntity['kind']) => rows.resources.filter((one) => one.kind === kind);
  return {
    locations: house.locations,
    treatments: rows.treatments.map(({ tenantId: _, position: __, ...shown }) => shown),
    therapists: ofKind('therapist').map(({ id, name, gender, skills, active }) => ({
      id,
      name,
      gender: gender ?? 'other',
      skills,
      active,
    })),
    rooms: ofKind('room').map((one) => ({
      ...placed(one),
      kind: one.roomKind ?? '',
      capacity: one.capacity,
    })),
    equipment: ofKind('equipment').map((one) => ({ ...placed(one), kind: one.equipmentKind ?? '' })),
    rotas: rotasOf(rows.rota),
    timeOff: rows.timeOff.map(({ id, resourceId, startsAt, endsAt, reason }) => ({
      id,
      resourceId,
      startsAt: isoOf(startsAt),
      endsAt: isoOf(endsAt),
      reason,
    })),
    closures: rows.closures.map(({ tenantId: _, ...shown }) => shown),
    terms: termsOf(rows),
    policy: house.tenant.policy,
    texts: house.texts,
    webChat: webChatOf(rows.tenant),
    taxIdentity: taxIdentityOf(rows.tenant),
  };
}

function placed({ id, locationId, name, active }: ResourceEntity) {
  return { id, locationId: locationId ?? '', name, active };
}

function termsOf({ terms }: HouseRows): HouseSheet['terms'] {
  return terms.map(({ tenantId: _, createdAt, ...shown }) => ({ ...shown, createdAt: isoOf(createdAt) }));
}

/** Lines of one therapist that hold from and to the same days are one rota. */
function rotasOf(lines: readonly RotaEntity[]): RotaDraft[] {
  const groups = new Map<string, RotaEntity[]>();
  for (const line of lines) {
    const key = `${line.resourceId} ${line.validFrom} ${line.validTo}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [rotaOf(first, group)] : [];
  });
}

function rotaOf({ resourceId, validFrom, validTo }: RotaEntity, lines: readonly RotaEntity[]): RotaDraft {
  return {
    therapistId: resourceId,
    validFrom,
    validTo,
    lines: lines
      .map(({ kind, locationId, weekday, startsLocal, endsLocal }) => ({
        kind,
        locationId,
        weekday,
        starts: startsLocal,
        ends: endsLocal,
      }))
      .toSorted((a, b) => a.weekday - b.weekday || (a.starts < b.starts ? -1 : 1)),
  };
}
