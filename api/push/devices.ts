import { createECDH, createHash } from 'node:crypto';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, DeviceAddress, DeviceOutcome, DeviceOwner, Devices, Id } from '../contract.ts';
import { WITH_BOT } from '../conversations/with-person.ts';
import type { Core } from '../core.ts';
import {
  type ConversationEntity,
  ConversationTable,
  GuestTable,
  StaffTable,
} from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { tenantScope } from '../database/scope.ts';
import { hashAddress, sealAddress, sealReplyTo } from '../inbox/sealed-address.ts';
import { signingKey, signingKeys } from '../keys/signing-keys.ts';
import { insertGuests } from '../people/guest-record.ts';
import { isoOf } from '../schedule/local-time.ts';
import { nameOf, readDevice } from './device-shape.ts';
import { removeDevice } from './remove-device.ts';

/** Of one chat, or of one member of staff. */
export const MOST_DEVICES = 8;
const CHANNEL = 'push';
const ACTOR: Actor = { kind: 'system', name: 'devices' };
const ATTEMPTS = 3;

export interface DeviceOptions {
  /** Whether Firebase's tokens can be sent to. */
  readonly takesTokens: boolean;
  /** A push service beside those of the browsers; null for none. */
  readonly extraOrigin: string | null;
}

/** See `Devices`. A device is a conversation in which only the house speaks (decision 041). */
export function makeDevices(core: Core, options: DeviceOptions): Devices {
  let webKey: string | null = null;
  return {
    async webKey() {
      // Each welcome of a chat says it, and it stays.
      webKey ??= (await webKeys(core)).publicKey;
      return webKey;
    },
    register: (tenantId, owner, given) => register(core, options, { tenantId, owner, given }),
    remove: (tenantId, owner, given) =>
      writeInTenant(core, tenantId, ACTOR, async (unit) => {
        const found = await findDevice(core, unit, nameOf(given));
        if (found === null || !isOwn(found, owner)) return false;
        await removeDevice(unit, found.id);
        return true;
      }),
    removeOwn: (tenantId, staffId, id) =>
      writeInTenant(core, tenantId, ACTOR, async (unit) => {
        if ((await unit.findOne(ConversationTable, { id, staffId, channel: CHANNEL })) === null) return false;
        await removeDevice(unit, id);
        return true;
      }),
    list: (tenantId, staffId) =>
      core.database.run(async (db) => {
        const all = await tenantScope(db, tenantId).findAll(ConversationTable, { staffId, channel: CHANNEL });
        return all
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ id, createdAt, heardAt, replyToSealed }) => ({
            id,
            kind: replyToSealed === null ? ('fcm' as const) : ('web' as const),
            createdAt: isoOf(createdAt),
            seenAt: isoOf(heardAt),
          }));
      }),
    forget: (tenantId, id) =>
      writeInTenant(core, tenantId, ACTOR, async (unit) => {
        if ((await unit.findOne(ConversationTable, { id, channel: CHANNEL })) !== null)
          await removeDevice(unit, id);
      }),
  };
}

/** The installation's VAPID keys (RFC 8292), base64url: made once, for browsers keep their subscription to them. */
export async function webKeys(
  core: Core,
): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  await signingKey(core, 'push');
  // Of two that were made in the same moment the first: browsers may have subscribed to it by now.
  const [first] = await signingKeys(core, 'push');
  if (!first) throw new Error('no key for web push');
  const { material } = first;
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(Buffer.from(material, 'base64url'));
  return { publicKey: pair.getPublicKey().toString('base64url'), privateKey: material };
}

interface Registration {
  readonly tenantId: Id;
  readonly owner: DeviceOwner;
  readonly given: unknown;
}

async function register(
  core: Core,
  { takesTokens, extraOrigin }: DeviceOptions,
  { tenantId, owner, given }: Registration,
): Promise<DeviceOutcome> {
  const device = readDevice(given, extraOrigin);
  if (device === null) return { ok: false, reason: 'bad-device' };
  if (device.kind === 'fcm' && !takesTokens) return { ok: false, reason: 'push-off' };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeInTenant(core, tenantId, ACTOR, (unit) => keep(core, unit, owner, device));
    } catch (error) {
      // Said twice at once, by two windows perhaps: the second look finds it.
      if (attempt >= ATTEMPTS || !isDuplicate(error)) throw error;
    }
  }
}

async function keep(
  core: Core,
  unit: Unit,
  owner: DeviceOwner,
  device: DeviceAddress,
): Promise<DeviceOutcome> {
  const place = await placeFor(core, unit, owner);
  if (place === null) return { ok: false, reason: 'not-found' };
  const name = device.kind === 'fcm' ? device.token : device.endpoint;
  const known = await findDevice(core, unit, name);
  const isTheirs = known !== null && isOwn(known, owner);
  // It is another's now: what waits for the one before is not for them.
  if (known !== null && !isTheirs) await removeDevice(unit, known.id);
  const id = isTheirs ? known.id : newId();
  const sealed = { replyToSealed: sealKeys(core, unit.tenantId, id, device) };
  const now = { heardAt: unit.now, locale: place.locale, unreachableSince: null };
  if (isTheirs) await unit.update(ConversationTable, { id }, { ...sealed, ...now });
  else {
    const address = sealAddress(core.seals, { id, tenantId: unit.tenantId, channel: CHANNEL }, name);
    await unit.insert(ConversationTable, [
      { ...EMPTY, ...place, ...address, ...sealed, ...now, id, createdAt: unit.now },
    ]);
  }
  await keepFew(unit, owner);
  return { ok: true, id };
}

type Place = Pick<ConversationEntity, 'guestId' | 'staffId' | 'deviceOf' | 'locale'>;

/** Whose it becomes; null where there is nobody, or who is there does not want to be known any more. */
async function placeFor(core: Core, unit: Unit, owner: DeviceOwner): Promise<Place | null> {
  if (owner.kind === 'staff') {
    const { staffId, locale } = owner;
    const person = await unit.findOne(StaffTable, { id: staffId, active: true });
    return person && { guestId: await nobody(core, unit, staffId), staffId, deviceOf: null, locale };
  }
  const { conversationId } = owner;
  // Its row lock puts those who register for one chat at once one after the other.
  await unit.change(
    'UPDATE "conversation" SET last_position = last_position WHERE tenant_id = ? AND id = ?',
    [unit.tenantId, conversationId],
  );
  const chat = await unit.findOne(ConversationTable, { id: conversationId });
  const guest = chat && (await unit.findOne(GuestTable, { id: chat.guestId }));
  if (!chat || !guest || chat.channel === CHANNEL || (guest.erasedAt ?? guest.forgetAt) !== null) return null;
  return { guestId: guest.id, staffId: null, deviceOf: conversationId, locale: chat.locale };
}

/** Each conversation is some guest's; a member of staff's device is that of one who has no name, and never will. */
async function nobody(core: Core, unit: Unit, staffId: Id): Promise<Id> {
  // Always the same of one person: a device that comes and goes leaves no more than this.
  const id = createHash('sha256').update(`devices of ${staffId}`).digest('hex').slice(0, 16);
  if ((await unit.findOne(GuestTable, { id })) !== null) return id;
  await insertGuests(core.seals, unit, [{ id, name: null, locale: 'en', createdAt: unit.now }]);
  await unit.update(GuestTable, { id }, { erasedAt: unit.now });
  return id;
}

/** The one that was silent longest gives way. */
async function keepFew(unit: Unit, owner: DeviceOwner): Promise<void> {
  const where = owner.kind === 'chat' ? { deviceOf: owner.conversationId } : { staffId: owner.staffId };
  const all = await unit.findAll(ConversationTable, { ...where, channel: CHANNEL });
  const byAge = all.toSorted((a, b) => b.heardAt - a.heardAt || (a.id < b.id ? 1 : -1));
  for (const { id } of byAge.slice(MOST_DEVICES)) await removeDevice(unit, id);
}

function findDevice(core: Core, unit: Unit, name: string | null): Promise<ConversationEntity | null> {
  if (name === null) return Promise.resolve(null);
  const addressHash = hashAddress(core.seals, unit.tenantId, CHANNEL, name);
  return unit.findOne(ConversationTable, { channel: CHANNEL, addressHash });
}

function isOwn({ staffId, deviceOf }: ConversationEntity, owner: DeviceOwner): boolean {
  return owner.kind === 'staff' ? staffId === owner.staffId : deviceOf === owner.conversationId;
}

function sealKeys(core: Core, tenantId: Id, id: Id, device: DeviceAddress): string | null {
  return device.kind === 'fcm' ? null : sealReplyTo(core.seals, tenantId, id, JSON.stringify(device.keys));
}

const EMPTY = {
  channel: CHANNEL,
  lastPosition: 0,
  lastAt: 0,
  heardPosition: 0,
  readPosition: 0,
  leaseOwner: null,
  leasedUntil: 0,
  ...WITH_BOT,
  codeTries: 0,
  codeTriesSince: 0,
  accountId: null,
  aliasHash: null,
  linkTries: 0,
  linkTriesSince: 0,
} as const;
