import type { Storage, StoreItems } from 'botbuilder';
import type { Id, Mailroom, StateWrite } from '../../api/contract.ts';

/** Botbuilder's storage for one turn: reads the database, keeps writes until the turn's transaction takes them. */
export interface TurnStorage extends Storage {
  readonly writes: readonly StateWrite[];
}

export function turnStorage(mailroom: Pick<Mailroom, 'readState'>, tenantId: Id): TurnStorage {
  const writes = new Map<string, StateWrite>();
  return {
    get writes() {
      return [...writes.values()];
    },
    async read(keys) {
      const items: StoreItems = {};
      for (const { key, body, etag } of await mailroom.readState(tenantId, keys))
        items[key] = { ...JSON.parse(body), eTag: etag };
      return items;
    },
    async write(changes: StoreItems) {
      for (const [key, { eTag, ...item }] of Object.entries<StoreItems>(changes)) {
        writes.set(key, { key, body: JSON.stringify(item), etag: typeof eTag === 'string' ? eTag : null });
      }
    },
    async delete(keys) {
      for (const key of keys) writes.set(key, { key, body: null, etag: '*' });
    },
  };
}
