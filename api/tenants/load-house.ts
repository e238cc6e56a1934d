import type { House, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { TenantTable } from '../database/entities/house.ts';
import { openBook } from './house-book.ts';

/** What a tenant sells, where and by whom. */
export async function loadHouse(core: Core, tenantId: Id): Promise<House> {
  return (await openBook(core, tenantId)).house;
}

export interface PublicTenant {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly accent: string;
}

/** The tenant whose short name stands in an address. */
export async function findTenant(core: Core, slug: string): Promise<PublicTenant | null> {
  return core.database.run((db) => db.findOneBy(TenantTable, { slug }));
}

/** Every tenant of the installation, by name: for the start page and for checks. */
export async function listTenants(core: Pick<Core, 'database'>): Promise<readonly PublicTenant[]> {
  return core.database.run((db) => db.find(TenantTable, { order: { name: 'ASC' } }));
}
