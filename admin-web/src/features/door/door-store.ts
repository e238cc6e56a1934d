import type { DoorDay } from '../../../../api/contract.ts';
import type { Session } from '../session/api.ts';
import type { Discrepancy } from './answers.ts';

/** The day's list as a device has it. */
export interface KeptDay {
  readonly id: string;
  readonly day: DoorDay;
  /** What the device's clock is behind the server's, in milliseconds. */
  readonly behindMs: number;
  readonly readAt: number;
}

/** A scan that the server does not know of yet. Nothing of the guest but the first name. */
export interface KeptScan {
  /** Of the call that settles it: made as often as it takes, it is one. */
  readonly key: string;
  readonly tenantId: string;
  readonly code: string;
  readonly visitId: string;
  readonly firstName: string | null;
  readonly device: string;
  /** The house that it was shown at; scans from before that was kept have none. */
  readonly locationId?: string;
  readonly at: number;
}

type KeptDiscrepancy = Discrepancy & { readonly tenantId: string };

interface KeptSession {
  readonly id: 'me';
  readonly session: Session;
  readonly until: number;
}

interface Rows {
  days: KeptDay;
  scans: KeptScan;
  discrepancies: KeptDiscrepancy;
  session: KeptSession;
}

type Store = keyof Rows;

const KEYS: Readonly<Record<Store, string>> = {
  days: 'id',
  scans: 'key',
  discrepancies: 'key',
  session: 'id',
};
/** A night without a connection; a desk that is away for longer signs in again. */
const SESSION_KEPT_MS = 36 * 3_600_000;

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('stillwater-door', 1);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(KEYS))
        request.result.createObjectStore(store, { keyPath });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function run<T>(
  store: Store,
  mode: IDBTransactionMode,
  work: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    // Not before it is on the disk: a scan that was answered must not be lost with the battery.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

async function all<S extends Store>(store: S): Promise<readonly Rows[S][]> {
  return run<Rows[S][]>(store, 'readonly', (rows) => rows.getAll());
}

async function put<S extends Store>(store: S, row: Rows[S]): Promise<void> {
  await run(store, 'readwrite', (rows) => rows.put(row));
}

async function remove(store: Store, key: string): Promise<void> {
  await run(store, 'readwrite', (rows) => rows.delete(key));
}

/** The list of a location, unless its day has ended: then it is forgotten. */
export async function keptDay(tenantId: string, locationId: string): Promise<KeptDay | null> {
  await forgetEndedDays();
  return (await all('days')).find(({ id }) => id === `${tenantId} ${locationId}`) ?? null;
}

export async function keepDay(tenantId: string, kept: Omit<KeptDay, 'id'>): Promise<void> {
  await put('days', { ...kept, id: `${tenantId} ${kept.day.location.id}` });
}

/** Names and times are on this device for their day, and no longer. */
export async function forgetEndedDays(): Promise<void> {
  for (const { id, day, behindMs } of await all('days'))
    if (Date.parse(day.until) <= Date.now() + behindMs) await remove('days', id);
}

export async function keptScans(tenantId: string): Promise<readonly KeptScan[]> {
  const scans = (await all('scans')).filter((scan) => scan.tenantId === tenantId);
  return scans.toSorted((a, b) => a.at - b.at);
}

export const keepScan = (scan: KeptScan): Promise<void> => put('scans', scan);
export const dropScan = (key: string): Promise<void> => remove('scans', key);

export async function keptDiscrepancies(tenantId: string): Promise<readonly Discrepancy[]> {
  const found = (await all('discrepancies')).filter((one) => one.tenantId === tenantId);
  return found.toSorted((a, b) => a.at - b.at);
}

export const keepDiscrepancy = (one: KeptDiscrepancy): Promise<void> => put('discrepancies', one);
export const dropDiscrepancy = (key: string): Promise<void> => remove('discrepancies', key);

/** Who is signed in, for a page that is loaded without a connection. */
export async function heldSession(): Promise<Session | null> {
  const [held] = await all('session');
  return held !== undefined && held.until > Date.now() ? held.session : null;
}

export const holdSession = (session: Session): Promise<void> =>
  put('session', { id: 'me', session, until: Date.now() + SESSION_KEPT_MS });

/** Signed out: the lists go. Scans that the server has not heard of stay for whoever of the spa signs in next. */
export async function forgetDoor(): Promise<void> {
  await run('days', 'readwrite', (rows) => rows.clear());
  await run('discrepancies', 'readwrite', (rows) => rows.clear());
  await run('session', 'readwrite', (rows) => rows.clear());
}
