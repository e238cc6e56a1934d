import { findTenant, listTenants } from '../api/tenants/load-house.ts';
import type { House } from '../house.ts';
import { UsageError } from './run-command.ts';

export interface Tenant {
  readonly id: string;
  readonly slug: string;
}

/** The spa that `--tenant` names, or the only one that there is. */
export async function tenantFor({ core }: House, slug: string | undefined): Promise<Tenant> {
  if (slug !== undefined) {
    const found = await findTenant(core, slug);
    if (!found) throw new UsageError(`--tenant: there is no spa "${slug}"`);
    return { id: found.id, slug };
  }
  const [only, another] = await listTenants(core);
  if (!only) throw new UsageError('there is no spa in this database: npm run -s spa -- add makes one');
  if (another) throw new UsageError('--tenant: there are several spas, say which');
  return only;
}
