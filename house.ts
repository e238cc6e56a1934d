import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeHouseDaySweep } from './api/analytics/tell-house-days.ts';
import { forgetAnswers } from './api/audit/answered-calls.ts';
import { expireHolds } from './api/booking/expire-holds.ts';
import { type AccountBook, makeAccounts } from './api/channels/accounts.ts';
import { type Connections, makeConnections } from './api/channels/connections.ts';
import { makeDeliveries } from './api/channels/deliveries.ts';
import { codePictureUrl, codeText } from './api/check-in/code-text.ts';
import type {
  AccountKind,
  AccountTools,
  BookingService,
  ChannelName,
  Conversation,
  Devices,
  GuestCare,
  GuestLinks,
  Id,
  Mailroom,
  StaffChat,
} from './api/contract.ts';
import { returnToBot } from './api/conversations/return-to-bot.ts';
import type { Core, Log } from './api/core.ts';
import { openDatabase } from './api/database/open-database.ts';
import { parseDatabaseUrl } from './api/database/url.ts';
import { askForFeedback } from './api/feedback/ask-for-feedback.ts';
import { makeGuestCare } from './api/guest-care.ts';
import { makeGuestLinks } from './api/identities/guest-links.ts';
import { makeMailroom } from './api/inbox/mailroom.ts';
import { type KeyPlace, openKeyring } from './api/keys/keyring.ts';
import { refuseWrongKeys } from './api/keys/refuse-wrong-keys.ts';
import { makeSeals } from './api/keys/sealed-text.ts';
import { forgetLooks } from './api/live/keep-look.ts';
import { makeNudges, type Nudges } from './api/live/nudges.ts';
import { type FirestoreSettings, openFirestoreMirror } from './api/mirror/firestore-mirror.ts';
import { makeMirrorSweep } from './api/mirror/sweep-mirror.ts';
import { proposeDue } from './api/offers/propose-due.ts';
import { makeOutbox, type Outbox, sendAll } from './api/outbox/send-due.ts';
import { letCardsGo } from './api/payments/cards/let-go.ts';
import { sweepFees } from './api/payments/cards/look-at-fee.ts';
import { CASHIER } from './api/payments/cashier/cashier.ts';
import { actOnEvents } from './api/payments/events/act-on-events.ts';
import { makeEventFetch } from './api/payments/events/fetch-missed.ts';
import { postMissing } from './api/payments/ledger/post-missing.ts';
import { offerOtherTimes } from './api/payments/other-times.ts';
import { STRIPE } from './api/payments/provider.ts';
import { providerRefunds } from './api/payments/provider-refunds.ts';
import { issueMissing } from './api/payments/receipt/issue-missing.ts';
import { settleRefunds } from './api/payments/refunds.ts';
import { sweepSessions } from './api/payments/sessions/sweep-sessions.ts';
import type { Till } from './api/payments/sessions/till.ts';
import { makeStripe } from './api/payments/stripe/stripe-provider.ts';
import { stripeTools } from './api/payments/stripe/tools.ts';
import { eraseForgotten } from './api/people/erase-forgotten.ts';
import { sealPlain } from './api/people/seal-plain.ts';
import { makeDevices, webKeys } from './api/push/devices.ts';
import { remindDue } from './api/reminders/remind-due.ts';
import { makeSeriesSweep } from './api/series/sweep-series.ts';
import { makeBookingService } from './api/service.ts';
import { makeStaffChat } from './api/staff-chat/staff-chat.ts';
import { makeDayChangeSweep } from './api/staff-chat/tell-changes.ts';
import { makeDaySweep } from './api/staff-chat/tell-days.ts';
import { offerFreed } from './api/waitlist/offer-freed.ts';
import { makeWaitlistSweep } from './api/waitlist/sweep-waitlists.ts';
import { makeChatDoors } from './bot/chat-doors.ts';
import type { Provider, ProviderParts } from './bot/provider.ts';
import type { FcmAccount } from './bot/push/google-credential.ts';
import { openPush } from './bot/push/push.ts';
import { type Channel, makeSender } from './bot/send.ts';
import { makeTurns, type Turns } from './bot/turn.ts';
import { migrations } from './migrations/migrations.ts';

export interface HouseOptions extends KeyPlace {
  readonly publicUrl: string;
  readonly log: Log;
  readonly now?: () => number;
  readonly channels: Partial<Record<ChannelName, Channel>>;
  /** Where a channel finds the picture of a check-in code; by default at this installation's own address. */
  readonly pictureOf?: (channel: ChannelName, token: string) => Promise<string>;
  readonly onTurn?: (conversation: Conversation) => void;
  /** Channels behind providers, built on this house. */
  readonly providers?: (parts: ProviderParts) => readonly Provider[];
  /** Counts what came to a provider's door and was refused. */
  readonly onRefused?: ProviderParts['refused'];
  /** Counts what a provider told of itself. */
  readonly onNoticed?: ProviderParts['noticed'];
  /** Where Stripe's API is reached, without a slash at the end; Stripe's own where it is not said. */
  readonly providerUrls?: { readonly stripe: string };
  /** Notifications on devices. Without it browsers are told, and apps are not. */
  readonly push?: PushSettings;
  /** Counts what became of notifications. */
  readonly onPushed?: (service: string, became: string) => void;
  /** Where the log is mirrored; not set where it is not. */
  readonly firestore?: FirestoreSettings | null;
}

export interface PushSettings {
  readonly firebase: FcmAccount | null;
  /** Where Google is reached; null for Google's own hosts. */
  readonly googleUrl: string | null;
  /** A push service of browsers beside those that are known; null for none. */
  readonly webPushUrl: string | null;
}

const BROWSERS_ONLY: PushSettings = { firebase: null, googleUrl: null, webPushUrl: null };

/** The booking service and the bot over one database, without any server around them. */
export interface House {
  readonly core: Core;
  readonly service: BookingService;
  readonly care: GuestCare;
  readonly staffChat: StaffChat;
  readonly links: GuestLinks;
  readonly devices: Devices;
  readonly mailroom: Mailroom;
  readonly turns: Turns;
  readonly nudges: Nudges;
  readonly accounts: AccountBook;
  readonly connections: Connections;
  readonly providers: readonly Provider[];
  readonly outbox: Pick<Outbox, 'takeUp'>;
  readonly till: Till;
  /** Sends what is due to be sent. How many messages were handled. */
  send(): Promise<number>;
  /** Offers a tenant's free time to those who wait for it. How many offers were made. */
  offerFreed(tenantId: Id): Promise<number>;
  /** Does what is due now but for sending and for payments: ended holds, freed time, series, waiting messages. */
  sweep(): Promise<void>;
  /** Does what is due with payment providers: their events, sessions that may have ended, refunds. */
  settlePayments(): Promise<void>;
  /** Carries what happened to the mirror, where there is one. How many events. */
  carryToMirror(): Promise<number>;
  /** Does everything that is due now, and sends what is to be said of it. */
  runDue(): Promise<void>;
  /** Ends what is at hand, then closes the database. */
  close(): Promise<void>;
}

/** Opens and migrates the database and builds the parts on it. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const nudges = makeNudges();
  const core = await openCore(options, nudges);
  const { database, now } = core;
  const service = makeBookingService(core, CASHIER);
  const mailroom = makeMailroom(core);
  const care = makeGuestCare(core);
  const staffChat = makeStaffChat(core);
  const accounts = makeAccounts(core);
  const links = makeGuestLinks(core);
  const push = options.push ?? BROWSERS_ONLY;
  const devices = makeDevices(core, { takesTokens: push.firebase !== null, extraOrigin: push.webPushUrl });
  const stripeUrl = options.providerUrls?.stripe ?? 'https://api.stripe.com';
  const till: Till = { core, accounts, providers: { [STRIPE]: makeStripe(stripeUrl) } };
  const providers =
    options.providers?.({
      accounts,
      deliveries: makeDeliveries(core),
      receive: mailroom.receive,
      findConversation: mailroom.findConversation,
      publicUrl: options.publicUrl,
      now,
      log: options.log,
      refused: options.onRefused ?? (() => undefined),
      noticed: options.onNoticed ?? (() => undefined),
      setMessages: care.setMessages,
    }) ?? [];
  const doors = makeChatDoors(accounts, providers, { now, log: options.log });
  const owner = randomUUID();
  const turns = makeTurns({
    mailroom,
    service,
    care,
    staffChat,
    links,
    chatDoors: doors,
    owner,
    now,
    ...turnHooks(options, providers),
  });
  const channels: HouseOptions['channels'] = {
    push: openPush({
      ...push,
      ...{ devices, now, log: options.log, publicUrl: options.publicUrl },
      webKeys: () => webKeys(core),
      counted: options.onPushed ?? (() => undefined),
    }),
    ...options.channels,
    ...Object.fromEntries(providers.map(({ name, channel }) => [name, channel])),
  };
  const sender = makeSender({
    service,
    staffChat,
    care,
    conversation: mailroom.conversation,
    now,
    channels,
    pictureOf: options.pictureOf ?? (async (_channel, token) => codePictureUrl(options.publicUrl, token)),
    codeText: (token) => codeText(options.publicUrl, token),
  });
  const outbox = makeOutbox(core, sender, owner, (channel) => channels[channel]?.rates ?? null);
  const send = (): Promise<number> => sendAll(outbox);
  const mirror = options.firestore ? openFirestoreMirror(options.firestore) : null;
  const carryToMirror = mirror === null ? async () => 0 : makeMirrorSweep(core, mirror);
  const forgetSometimes = seldom(core, HOUR_MS, () => forgetAnswers(core));
  const endLooks = seldom(core, MINUTE_MS, () => forgetLooks(core));
  const [sweepWaitlists, sweepSeries] = [makeWaitlistSweep(core), makeSeriesSweep(core)];
  const [tellDays, tellChanges] = [makeDaySweep(core), makeDayChangeSweep(core)];
  const endHolds = () => expireHolds(core);
  const sweeps = [
    () => returnToBot(core),
    () => turns.handleWaiting(),
    () => remindDue(core),
    () => askForFeedback(core),
    () => proposeDue(core),
    sweepWaitlists,
    sweepSeries,
    tellDays,
    tellChanges,
    makeHouseDaySweep(core),
    forgetSometimes,
    endLooks,
  ];
  const refunds = providerRefunds(till);
  const payments = [
    makeEventFetch(till),
    () => actOnEvents(till),
    () => sweepSessions(till),
    () => sweepFees(till),
    () => letCardsGo(till),
    () => offerOtherTimes(core),
    () => settleRefunds(core, refunds),
  ];
  const toolsOf: Partial<Record<AccountKind, AccountTools>> = {
    [STRIPE]: stripeTools(stripeUrl, options.publicUrl),
    ...Object.fromEntries(providers.map(({ name, tools }) => [name, tools])),
  };
  // Erased after what they are still to be told.
  const erase = () => eraseForgotten(core);
  return {
    core,
    service,
    care,
    staffChat,
    links,
    devices,
    mailroom,
    turns,
    nudges,
    accounts,
    connections: makeConnections(accounts, (kind) => toolsOf[kind] ?? {}),
    providers,
    outbox,
    till,
    send,
    offerFreed: (tenantId) => offerFreed(core, tenantId),
    sweep: () => eachOnItsOwn([endHolds, ...sweeps, erase]),
    settlePayments: () => eachOnItsOwn(payments),
    carryToMirror,
    runDue: () =>
      eachOnItsOwn([endHolds, ...payments, ...sweeps, () => untilNothing(send), erase, carryToMirror]),
    async close() {
      // A turn cut off here would leave its conversation leased, and its guest waiting for the lease to end.
      await turns.idle();
      await outbox.idle();
      await mirror?.close();
      await database.close();
    },
  };
}

async function openCore(options: HouseOptions, nudges: Nudges): Promise<Core> {
  const { publicUrl, log, now = Date.now, production = false } = options;
  const database = await openMigrated(options.databaseUrl);
  try {
    const seals = makeSeals(await openKeyring(options));
    const core: Core = { database, now, nudge: nudges.nudge, publicUrl, log, production, seals };
    await refuseWrongKeys(core);
    await sealPlain(core);
    await postMissing(core);
    await issueMissing(core);
    return core;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openMigrated(databaseUrl: string) {
  const address = parseDatabaseUrl(databaseUrl);
  if (address.kind === 'sqlite' && address.file !== ':memory:')
    await mkdir(dirname(address.file), { recursive: true });
  const database = await openDatabase(databaseUrl, migrations);
  await database.migrate();
  return database;
}

function turnHooks({ onTurn, log }: HouseOptions, providers: readonly Provider[]) {
  return {
    onTurn: (conversation: Conversation) => {
      onTurn?.(conversation);
      providers.find(({ name }) => name === conversation.channel)?.typing?.(conversation);
    },
    onError: (error: unknown, message: { readonly id: Id }) =>
      log.error({ err: error, message: message.id }, 'a message could not be handled'),
  };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Work that need not be done more often than once in so long. */
function seldom({ now }: Core, everyMs: number, work: () => Promise<unknown>): () => Promise<void> {
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now() < next) return;
    next = now() + everyMs;
    await work();
  };
}

/** What fails must not keep the rest from being done: a refund that is stuck is no reason to send nobody anything. */
async function eachOnItsOwn(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'not everything that was due could be done');
}

async function untilNothing(work: () => Promise<number>): Promise<void> {
  while ((await work()) > 0);
}
