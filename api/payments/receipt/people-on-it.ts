import { z } from 'zod';
import type { Id } from '../../contract.ts';
import type { Place, Seals } from '../../keys/sealed-text.ts';

/** The names on a receipt: they go when the guest is forgotten, the rest of it stays. */
export interface PeopleOnIt {
  readonly guest: string | null;
  /** Who came in their place: a gift. */
  readonly forName: string | null;
}

const Kept = z.object({ guest: z.string().nullable(), forName: z.string().nullable() });
const NOBODY: PeopleOnIt = { guest: null, forName: null };

type Owner = { readonly id: Id; readonly tenantId: Id };

/** null where there is no name. */
export function sealPeople(seals: Seals, document: Owner, people: PeopleOnIt): string | null {
  if (people.guest === null && people.forName === null) return null;
  return seals.seal(JSON.stringify(people), placeOf(document));
}

/** Throws `SealError` for what does not open. */
export function openPeople(
  seals: Seals,
  document: Owner & { readonly peopleSealed: string | null },
): PeopleOnIt {
  const { peopleSealed } = document;
  return peopleSealed === null ? NOBODY : Kept.parse(JSON.parse(seals.open(peopleSealed, placeOf(document))));
}

function placeOf({ id, tenantId }: Owner): Place {
  return { tenantId, table: 'issued_document', column: 'people_sealed', rowId: id };
}
