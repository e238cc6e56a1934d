import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { AccountKind, Actor, ChannelAccount, ChannelAccounts, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type ChannelAccountEntity, ChannelAccountTable } from '../database/entities/channels.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { tenantScope } from '../database/scope.ts';
import type { Seals } from '../keys/sealed-text.ts';

/** Another process hears of a change of an account after this at the latest. */
const KNOWN_FOR_MS = 10_000;

export interface NewAccount {
  readonly channel: AccountKind;
  readonly externalId: string;
  readonly name: string;
  readonly secrets: Readonly<Record<string, string>>;
}

/** An account as the desk sees it: which secrets it has, not what they are. */
export interface AccountView extends Omit<ChannelAccount, 'secrets'> {
  readonly secretNames: readonly string[];
}

export interface AccountBook extends ChannelAccounts {
  list(tenantId: Id): Promise<readonly AccountView[]>;
  /** As `find`, and also one that was turned off: what happened at its provider before is still to be heard. */
  findEvenOff(channel: AccountKind, externalId: string): Promise<ChannelAccount | null>;
  /** One of the tenant's, active or not, with its secrets; null when it has no such account. */
  read(tenantId: Id, id: Id): Promise<ChannelAccount | null>;
  /** 'taken' when the number or bot is another account's, of whichever tenant. */
  add(tenantId: Id, account: NewAccount, actor?: Actor): Promise<AccountView | 'taken'>;
  /** Replaces the secrets that are given and keeps the others; null when the tenant has no such account. */
  change(tenantId: Id, id: Id, change: AccountChange, actor?: Actor): Promise<AccountView | null>;
}

export interface AccountChange {
  readonly name?: string;
  readonly active?: boolean;
  readonly secrets?: Readonly<Record<string, string>>;
}

const SYSTEM = { kind: 'system', name: 'channels' } as const;

/** The numbers and bots of all tenants. */
export function makeAccounts(core: Core): AccountBook {
  const known = new Map<string, { readonly until: number; readonly account: ChannelAccount | null }>();
  const once = async (key: string, read: () => Promise<ChannelAccountEntity | null>) => {
    const found = known.get(key);
    if (found && found.until > core.now()) return found.account;
    const row = await read();
    const account = row === null ? null : opened(core.seals, row);
    // What strangers ask for must not fill the memory.
    if (known.size > 10_000) known.clear();
    known.set(key, { until: core.now() + KNOWN_FOR_MS, account });
    return account;
  };
  return {
    find: (channel, externalId) =>
      once(`${channel}/${externalId}`, () =>
        core.database.run((db) =>
          db.findOne(ChannelAccountTable, { where: { channel, externalId, active: true } }),
        ),
      ),
    findEvenOff: (channel, externalId) =>
      once(`even off ${channel}/${externalId}`, () =>
        core.database.run((db) => db.findOne(ChannelAccountTable, { where: { channel, externalId } })),
      ),
    of: ({ tenantId, channel, accountId }) =>
      once(`${tenantId}/${channel}/${accountId ?? ''}`, () => accountFor(core, tenantId, channel, accountId)),
    all: async (channel) => {
      const rows = await core.database.run((db) =>
        db.find(ChannelAccountTable, { where: { channel, active: true } }),
      );
      return rows.map((row) => opened(core.seals, row));
    },
    list: async (tenantId) => {
      const rows = await core.database.run((db) => tenantScope(db, tenantId).find(ChannelAccountTable));
      return rows.map((row) => viewOf(opened(core.seals, row)));
    },
    read: async (tenantId, id) => {
      const row = await core.database.run((db) =>
        tenantScope(db, tenantId).findOne(ChannelAccountTable, { id }),
      );
      return row === null ? null : opened(core.seals, row);
    },
    add: (tenantId, account, actor = SYSTEM) =>
      addAccount(core, tenantId, account, actor).finally(() => known.clear()),
    change: (tenantId, id, change, actor = SYSTEM) =>
      changeAccount(core, { tenantId, id }, change, actor).finally(() => known.clear()),
  };
}

/** One that was turned off is not fallen back from: its guests may not know the other number. */
async function accountFor(
  core: Core,
  tenantId: Id,
  channel: string,
  accountId: Id | null,
): Promise<ChannelAccountEntity | null> {
  const rows = await core.database.run((db) =>
    tenantScope(db, tenantId).find(ChannelAccountTable, { order: { createdAt: 'ASC', id: 'ASC' } }),
  );
  const usable = rows.filter((row) => row.channel === channel && row.active);
  return usable.find(({ id }) => accountId === null || id === accountId) ?? null;
}

async function addAccount(
  core: Core,
  tenantId: Id,
  account: NewAccount,
  actor: Actor,
): Promise<AccountView | 'taken'> {
  const { channel, externalId, name, secrets } = account;
  const id = newId();
  try {
    await writeInTenant(core, tenantId, actor, async (unit) => {
      await unit.insert(ChannelAccountTable, [
        {
          id,
          channel,
          externalId,
          name,
          secretsSealed: sealed(core.seals, tenantId, id, secrets),
          active: true,
          createdAt: unit.now,
          updatedAt: unit.now,
        },
      ]);
      unit.record({ type: 'channel-changed', bookingId: null, note: `${channel} ${name}: added` });
    });
    return viewOf({ id, tenantId, channel, externalId, name, active: true, secrets });
  } catch (error) {
    if (isDuplicate(error)) return 'taken';
    throw error;
  }
}

async function changeAccount(
  core: Core,
  { tenantId, id }: { readonly tenantId: Id; readonly id: Id },
  { name, active, secrets }: AccountChange,
  actor: Actor,
): Promise<AccountView | null> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    const row = await unit.findOne(ChannelAccountTable, { id });
    if (row === null) return null;
    const before = opened(core.seals, row);
    const after = {
      ...before,
      name: name ?? before.name,
      active: active ?? before.active,
      secrets: { ...before.secrets, ...secrets },
    };
    await unit.update(
      ChannelAccountTable,
      { id },
      {
        name: after.name,
        active: after.active,
        secretsSealed: sealed(core.seals, tenantId, id, after.secrets),
        updatedAt: unit.now,
      },
    );
    const what = [
      ...(after.name === before.name ? [] : ['renamed']),
      ...(after.active === before.active ? [] : [after.active ? 'turned on' : 'turned off']),
      // Their names only: the log is read by people.
      ...Object.keys(secrets ?? {}).map((secret) => `new ${secret}`),
    ];
    const note = `${after.channel} ${after.name}: ${what.join(', ')}`;
    if (what.length > 0) unit.record({ type: 'channel-changed', bookingId: null, note });
    return viewOf(after);
  });
}

function placeOf(tenantId: Id, rowId: Id) {
  return { tenantId, table: 'channel_account', column: 'secrets_sealed', rowId };
}

function sealed(seals: Seals, tenantId: Id, id: Id, secrets: ChannelAccount['secrets']): string {
  return seals.seal(JSON.stringify(secrets), placeOf(tenantId, id));
}

function opened(seals: Seals, row: ChannelAccountEntity): ChannelAccount {
  const { id, tenantId, channel, externalId, name, active, secretsSealed } = row;
  const secrets = secretsSealed === null ? {} : JSON.parse(seals.open(secretsSealed, placeOf(tenantId, id)));
  return { id, tenantId, channel, externalId, name, active, secrets };
}

function viewOf({ secrets, ...account }: ChannelAccount): AccountView {
  return { ...account, secretNames: Object.keys(secrets).toSorted() };
}
