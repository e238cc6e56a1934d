import type { HouseDay, Id, LocalDate, StaffIdentity } from '../contract.ts';
import type { Core } from '../core.ts';
import { may } from '../people/permissions.ts';
import { chartUrl } from './chart-link.ts';
import { houseDay } from './house-day.ts';

/** A day of the house for a member of staff, with the address of its picture; null for who may not see its money, or not all of it. */
export async function houseDayFor(
  core: Core,
  tenantId: Id,
  { role, isBound = false }: Pick<StaffIdentity, 'role' | 'isBound'>,
  date: LocalDate,
  locale: string,
): Promise<HouseDay | null> {
  if (isBound || !may(role, 'see-money') || !may(role, 'see-all-feedback')) return null;
  const day = await houseDay(core, tenantId, date);
  return { ...day, pictureUrl: await chartUrl(core, { tenantId, date, locale }) };
}
