import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from 'firebase-admin/app';
import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import type { Id } from '../contract.ts';
import type { MirrorBatch, MirrorDocument, MirrorSelection } from './documents.ts';
import { type Mirror, Overtaken } from './sweep-mirror.ts';

export interface FirestoreSettings {
  /** A service account, by Google's names; null with an emulator, which asks for none. */
  readonly account: {
    readonly project_id: string;
    readonly client_email: string;
    readonly private_key: string;
  } | null;
  /** `host:port` of an emulator, spoken to without TLS or sign-in; null for Google's own. */
  readonly emulator: string | null;
}

/** Of one transaction: below 10 MiB and what Firestore takes at once, with the mark of who writes. */
const MOST_WRITES = 400;
/** Well within the lease. The library itself asks on for minutes where nobody answers. */
const PATIENCE_MS = 20_000;
const CLOSING_MS = 2_000;

/** A mirror in Firestore: `tenants/ID/activity`, `bookings`, `feedback` and `notifications`. */
export function openFirestoreMirror(settings: FirestoreSettings, patienceMs: number = PATIENCE_MS): Mirror {
  let opened: Promise<Opened> | null = null;
  return {
    async write(batch, epoch) {
      opened ??= open(settings);
      const { firestore } = await opened;
      // What still goes on after that is refused there: who asks again has a later epoch.
      await within(patienceMs, writeAll({ firestore, tenantId: batch.tenantId, epoch }, batch));
    },
    async close() {
      if (opened === null) return;
      const { firestore, end } = await opened;
      // It first waits for all that was asked, which may be never answered. What is cut off is written again by who comes next.
      await Promise.race([firestore.terminate(), sleep(CLOSING_MS, undefined, { ref: false })]);
      await end();
    },
  };
}

async function within(patienceMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Firestore gave no answer in time')), patienceMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Opened {
  readonly firestore: Firestore;
  end(): Promise<void>;
}

/** The library is large: a house without a mirror does without it. */
async function open({ account, emulator }: FirestoreSettings): Promise<Opened> {
  const { cert, deleteApp, initializeApp } = await import('firebase-admin/app');
  const { initializeFirestore } = await import('firebase-admin/firestore');
  const projectId = account?.project_id ?? 'stillwater-test';
  const signedIn = account && {
    credential: cert({ projectId, clientEmail: account.client_email, privateKey: account.private_key }),
  };
  // A name of its own: several houses may be open in one process. No emulator is shown a key.
  const app: App = initializeApp({ projectId, ...(emulator === null ? signedIn : {}) }, randomUUID());
  const firestore = initializeFirestore(app);
  if (emulator !== null) firestore.settings({ host: emulator, ssl: false });
  return { firestore, end: () => deleteApp(app) };
}

interface Tenant {
  readonly firestore: Firestore;
  readonly tenantId: Id;
  readonly epoch: number;
}

async function writeAll(tenant: Tenant, { documents, removed }: MirrorBatch): Promise<void> {
  for (let at = 0; at < documents.length; at += MOST_WRITES)
    await put(tenant, documents.slice(at, at + MOST_WRITES));
  for (const selection of removed) await remove(tenant, selection);
}

async function put(tenant: Tenant, documents: readonly MirrorDocument[]): Promise<void> {
  await asNewest(tenant, (transaction, root) => {
    for (const { path, data } of documents)
      transaction.set(tenant.firestore.doc(`${root.path}/${path}`), { ...data });
  });
}

async function remove(tenant: Tenant, { collection, field, value }: MirrorSelection): Promise<void> {
  const root = rootOf(tenant);
  for (;;) {
    const found = await root.collection(collection).where(field, '==', value).limit(MOST_WRITES).get();
    if (found.empty) return;
    await asNewest(tenant, (transaction) => {
      for (const { ref } of found.docs) transaction.delete(ref);
    });
  }
}

/**
 * Writes unless a later holder of the lease has: one that was held up for longer than its lease must not put old visits over
 * new ones, nor bring back what was taken away. Throws `Overtaken`.
 */
async function asNewest(
  tenant: Tenant,
  write: (transaction: Transaction, root: DocumentReference) => void,
): Promise<void> {
  const root = rootOf(tenant);
  await tenant.firestore.runTransaction(async (transaction) => {
    const mark: unknown = (await transaction.get(root)).get('epoch');
    if (typeof mark === 'number' && mark > tenant.epoch)
      throw new Overtaken(`the mirror of ${tenant.tenantId} is written by another process`);
    if (mark !== tenant.epoch) transaction.set(root, { epoch: tenant.epoch });
    write(transaction, root);
  });
}

function rootOf({ firestore, tenantId }: Tenant): DocumentReference {
  return firestore.collection('tenants').doc(tenantId);
}
