import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { presentGuest } from '../identities/view-identities.ts';
import { mailForm, phoneForm } from './contact-forms.ts';
import { type Guest, openGuest } from './guest-record.ts';

/** The guest who is called there, however the number is written; of several, who came first. null for nobody. */
export async function findGuestByPhone(core: Core, tenantId: Id, phone: string): Promise<Guest | null> {
  const form = phoneForm(phone);
  return form === null
    ? null
    : findGuest(core, tenantId, { phoneHash: core.seals.hash(tenantId, 'phone', form) });
}

/** The guest who is written to there, in any case of letters; of several, who came first. null for nobody. */
export async function findGuestByMail(core: Core, tenantId: Id, email: string): Promise<Guest | null> {
  const form = mailForm(email);
  return form === null
    ? null
    : findGuest(core, tenantId, { emailHash: core.seals.hash(tenantId, 'email', form) });
}

async function findGuest(
  core: Core,
  tenantId: Id,
  where: { readonly phoneHash: string } | { readonly emailHash: string },
): Promise<Guest | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const [row] = await scope.find(GuestTable, { where, order: { id: 'ASC' }, take: 1 });
    const guest = row && (await presentGuest(scope, row.id));
    return guest ? openGuest(core.seals, guest) : null;
  });
}
