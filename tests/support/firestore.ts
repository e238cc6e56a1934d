import { FirestoreServer } from '@firestore-emulator/server';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { freePort } from './test-server.ts';

/** A Firestore on this machine. It is right for setting, reading, deleting and asking by a field; not for two transactions at once. */
export interface TestFirestore {
  /** `host:port`. */
  readonly address: string;
  readonly client: Firestore;
  /** The documents of one collection of a tenant, by their names. */
  all(tenantId: string, collection: string): Promise<Readonly<Record<string, Record<string, unknown>>>>;
  stop(): Promise<void>;
}

export async function openFirestore(): Promise<TestFirestore> {
  // Without an account Google's library asks whether this machine is one of Google's.
  process.env.METADATA_SERVER_DETECTION = 'none';
  const port = await freePort();
  const server = new FirestoreServer();
  await server.start(port);
  const address = `127.0.0.1:${port}`;
  const app = initializeApp({ projectId: 'stillwater-test' }, `reader-${port}`);
  const client = initializeFirestore(app);
  client.settings({ host: address, ssl: false });
  return {
    address,
    client,
    async all(tenantId, collection) {
      const found = await client.collection(`tenants/${tenantId}/${collection}`).get();
      return Object.fromEntries(found.docs.map((one) => [one.id, one.data()]));
    },
    async stop() {
      await client.terminate();
      await deleteApp(app);
      await server.stop();
    },
  };
}
