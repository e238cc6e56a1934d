import type { DeviceOwner, Devices, Id, OutboxMessage } from '../../../api/contract.ts';
import { ConversationTable } from '../../../api/database/entities/people.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { makeOutbox, sendAll } from '../../../api/outbox/send-due.ts';
import { makeDevices, webKeys } from '../../../api/push/devices.ts';
import { openPush } from '../../../bot/push/push.ts';
import { type Channel, makeSender } from '../../../bot/send.ts';
import type { TestClock } from '../../support/clock.ts';
import { quietLog } from '../../support/log.ts';
import type { FcmApi } from '../../support/push/fcm-api.ts';
import type { Subscription, WebPushService } from '../../support/push/web-push-service.ts';
import type { SpaOptions } from '../../support/spa.ts';
import { type StaffSpa, staffSpa } from '../staff-chat/staff-spa.ts';

export interface PushSpa extends StaffSpa {
  readonly devices: Devices;
  readonly care: ReturnType<typeof makeGuestCare>;
  /** Sends what is due, until nothing is. */
  send(): Promise<void>;
  /** One look of a process of its own. */
  sendOnce(): Promise<number>;
  /** A browser that is told of what happens in a chat. */
  browserOf(conversationId: Id): Promise<Subscription>;
  /** A phone with the app. */
  phoneOf(conversationId: Id): Promise<string>;
  staffPhone(staffId: Id, locale?: string): Promise<string>;
}

/** How long an answer of a push service is waited for here: long enough for the library to be loaded meanwhile. */
const PATIENCE_MS = 5_000;

/** A spa whose notifications go to these simulators over the wire; what is said in chats is taken as said. */
export async function pushSpa(
  database: Database,
  clock: TestClock,
  { fcm, web }: { readonly fcm: FcmApi; readonly web: WebPushService },
  options: SpaOptions = {},
): Promise<PushSpa> {
  const spa = await staffSpa(database, clock, options);
  const { core, service, tenantId, chat } = spa;
  const devices = makeDevices(core, { takesTokens: true, extraOrigin: web.url });
  const care = makeGuestCare(core);
  const push = openPush({
    devices,
    firebase: fcm.account,
    googleUrl: fcm.url,
    publicUrl: core.publicUrl,
    log: quietLog(),
    webKeys: () => webKeys(core),
    now: core.now,
    counted: () => undefined,
    patienceMs: PATIENCE_MS,
  });
  const said: Channel = {
    send: async (_to, content) => ({ ok: true, providerMessageId: null, content }),
  };
  const sender = makeSender({
    service,
    care,
    staffChat: chat,
    now: core.now,
    channels: { push, webchat: said },
    pictureOf: async () => 'http://spa.test/qr.png',
    codeText: (token) => token,
    conversation: makeMailroom(core).conversation,
  });
  let processes = 0;
  const sendOnce = (): Promise<number> => {
    processes += 1;
    // What other tests left in this database is not wanted.
    const own = async (message: OutboxMessage) =>
      message.tenantId === tenantId ? sender(message) : ({ ok: false, error: 'not-needed' } as const);
    return sendAll(makeOutbox(core, own, `process ${processes}`));
  };
  const register = async (owner: DeviceOwner, device: object): Promise<void> => {
    const outcome = await devices.register(tenantId, owner, device);
    if (!outcome.ok) throw new Error(outcome.reason);
  };
  return {
    ...spa,
    devices,
    care,
    sendOnce,
    async send() {
      while ((await sendOnce()) > 0);
    },
    async browserOf(conversationId) {
      const subscription = web.subscribe(await devices.webKey());
      await register({ kind: 'chat', conversationId }, subscription);
      return subscription;
    },
    async phoneOf(conversationId) {
      const token = fcm.device();
      await register({ kind: 'chat', conversationId }, { kind: 'fcm', token });
      return token;
    },
    async staffPhone(staffId, locale = 'en') {
      const token = fcm.device();
      await register({ kind: 'staff', staffId, locale }, { kind: 'fcm', token });
      return token;
    },
  };
}

/** The rows of all devices of a spa. */
export function deviceRows({ core, tenantId }: Pick<PushSpa, 'core' | 'tenantId'>) {
  return core.database.run((db) => tenantScope(db, tenantId).findAll(ConversationTable, { channel: 'push' }));
}
