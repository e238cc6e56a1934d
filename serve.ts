import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Conversation, Id } from './api/contract.ts';
import type { Log } from './api/core.ts';
import { readCookie } from './api/http/cookies.ts';
import { networkAddress } from './api/http/network-address.ts';
import type { Route } from './api/http/route.ts';
import { accessRoutes } from './api/http/routes/access.ts';
import { bookingRoutes } from './api/http/routes/bookings.ts';
import { calendarRoutes } from './api/http/routes/calendar-files.ts';
import { cannedAnswerRoutes } from './api/http/routes/canned-answers.ts';
import { cardFeeRoutes } from './api/http/routes/card-fees.ts';
import { cashierRoutes, type DeliverWebhook, showCashier } from './api/http/routes/cashier.ts';
import { channelRoutes } from './api/http/routes/channels.ts';
import { chartRoutes } from './api/http/routes/charts.ts';
import { checkInRoutes } from './api/http/routes/check-in.ts';
import { consentRoutes } from './api/http/routes/consents.ts';
import { conversationRoutes } from './api/http/routes/conversations.ts';
import { deskRoutes } from './api/http/routes/desk.ts';
import { deviceRoutes } from './api/http/routes/devices.ts';
import { documentRoutes } from './api/http/routes/documents.ts';
import { failedMessageRoutes } from './api/http/routes/failed-messages.ts';
import { feedbackRoutes } from './api/http/routes/feedback.ts';
import { guestPageRoutes } from './api/http/routes/guest-pages.ts';
import { guestRoutes } from './api/http/routes/guests.ts';
import { houseRoutes } from './api/http/routes/house.ts';
import { conflictRoutes } from './api/http/routes/house-conflicts.ts';
import { houseTextRoutes } from './api/http/routes/house-texts.ts';
import { insightRoutes } from './api/http/routes/insight.ts';
import { logRoutes } from './api/http/routes/log.ts';
import { moneyRoutes } from './api/http/routes/money.ts';
import { operationRoutes } from './api/http/routes/operation.ts';
import { lookOf, pageRoutes } from './api/http/routes/pages.ts';
import { payRoutes } from './api/http/routes/pay.ts';
import { paymentEventRoutes } from './api/http/routes/payment-events.ts';
import { quickBookingRoutes } from './api/http/routes/quick-booking.ts';
import { makeReceiptFiles, receiptRoutes } from './api/http/routes/receipts.ts';
import { seriesRoutes } from './api/http/routes/series.ts';
import { sessionRoutes } from './api/http/routes/session.ts';
import { staffRoutes } from './api/http/routes/staff.ts';
import { stripeRoutes } from './api/http/routes/stripe.ts';
import { tipRoutes } from './api/http/routes/tip.ts';
import { twoStepRoutes } from './api/http/routes/two-steps.ts';
import { waitlistRoutes } from './api/http/routes/waitlist.ts';
import { webhookRoutes } from './api/http/routes/webhooks.ts';
import { makeServer } from './api/http/server.ts';
import { builtFileRoutes } from './api/http/static-files.ts';
import { openLive } from './api/live/live-server.ts';
import { makePump } from './api/live/pump.ts';
import type { CashierWebhook } from './api/payments/cashier/cashier.ts';
import { makeHouseEditor } from './api/tenants/house-editor.ts';
import { findChat } from './api/tenants/web-chat.ts';
import { openProviders } from './bot/open-providers.ts';
import type { Channel } from './bot/send.ts';
import { openWebchat } from './bot/webchat/socket.ts';
import { readQuickWish } from './dialogs/quick-wish.ts';
import { catalogueTexts, previewText } from './dialogs/texts/text-book.ts';
import { checkTexts } from './dialogs/texts/texts.ts';
import { warmUp } from './dialogs/understand/understand.ts';
import { type House, openHouse } from './house.ts';
import { ownAddress, type Settings } from './settings.ts';

/** How long after the start the language layer is warmed up. */
const WARM_UP_MS = 1_500;

/** How often everything due is looked for, besides the nudges. */
const TICK_MS = 1_000;
/** How often what waits for its place under a provider's rates is looked for. */
const SEND_TICK_MS = 250;
/** How long a stop waits for requests that are being answered. */
const STOP_GRACE_MS = 5_000;

/** A web chat's messages need no sending: they stand in the conversation, and its windows read them there. */
const webchatChannel: Channel = {
  send: async (_conversation, content) => ({ ok: true, providerMessageId: null, content }),
};

export interface Served {
  readonly house: House;
  readonly url: string;
  /** All that it answers over HTTP. */
  readonly routes: readonly Route[];
  stop(): Promise<void>;
}

/** Serves it all on one port: chat, pages, desk and API. `mayOpen` is asked first, and throws where that must not be. */
export async function serve(
  settings: Settings,
  log: Log,
  now: () => number = Date.now,
  mayOpen: (house: House) => Promise<void> = async () => undefined,
): Promise<Served> {
  let typing: (conversation: Conversation) => void = () => undefined;
  const metrics = makeMetrics();
  const house = await openHouse({
    ...settings,
    log,
    now,
    channels: { webchat: webchatChannel },
    onTurn: (one) => typing(one),
    providers: (parts) => openProviders(parts, settings.providerUrls),
    onRefused: metrics.onRefused,
    onNoticed: metrics.onNoticed,
    onPushed: metrics.onPushed,
  });
  const { core, mailroom } = house;
  await mayOpen(house).catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
  const live = openLive(core);
  const callerOf = (request: IncomingMessage) => networkAddress(request, settings.trustProxy);
  const webchat = openWebchat({
    findTenant: async (slug) => {
      const tenant = await findChat(core, slug);
      return tenant && { id: tenant.id, origins: tenant.webChat.origins, ...lookOf(tenant) };
    },
    publicUrl: settings.publicUrl,
    callerOf,
    mailroom,
    onStored: (tenantId, conversationId) => core.nudge({ kind: 'inbox', tenantId, conversationId }),
    now: () => new Date(core.now()),
    log,
    refused: (reason) => metrics.onRefused('webchat', reason),
    devices: house.devices,
  });
  typing = (conversation) => webchat.typing(conversation.id);
  const working = keepWorking(house, log, { live, webchat });

  let stopping = false;
  metrics.watchSockets({ live: () => live.size(), webchat: () => webchat.size() });
  const api = apiRoutes(house, settings, log, metrics.onRefused);
  const built = await builtFileRoutes(join(process.cwd(), 'dist'));
  const operation = operationRoutes(core, metrics.registry, api, () => stopping);
  const routes = [...api, ...operation, ...pageRoutes(core), ...built];
  const server = makeServer(core, routes, {
    onAnswer: metrics.onAnswer,
    callerOf,
  });
  server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '').split('?')[0];
    const opened =
      path === '/api/v1/live'
        ? live.handleUpgrade(request, socket, head, readCookie(request.headers.cookie, 'session'))
        : webchat.handleUpgrade(request, socket, head);
    opened.catch((error) => {
      log.error({ err: error }, 'a socket could not be opened');
      socket.destroy();
    });
  });
  await listen(server, settings);
  const listening = house.providers.map((provider) => provider.listen?.());
  // The first message in a language compiles its patterns. Not before those who wait for this start are answered.
  const warming = setTimeout(() => warmUp(['en']), WARM_UP_MS).unref();

  return {
    house,
    url: settings.publicUrl,
    routes,
    async stop() {
      stopping = true;
      clearTimeout(warming);
      working.end();
      await Promise.all(listening.map((one) => one?.stop()));
      const answered = new Promise((resolve) => server.close(resolve));
      await webchat.close();
      await live.close();
      // A payment's webhook half-way through is worth a moment.
      const impatient = setTimeout(() => server.closeAllConnections(), STOP_GRACE_MS);
      await answered;
      clearTimeout(impatient);
      await working.idle();
      await house.close();
    },
  };
}

type Refused = (door: string, reason: string) => void;

function apiRoutes(house: House, settings: Settings, log: Log, refused: Refused): Route[] {
  const { core } = house;
  const editor = makeHouseEditor(core, checkTexts);
  const receiptFiles = makeReceiptFiles();
  return [
    ...sessionRoutes(core),
    ...deskRoutes(core, house.service),
    ...checkInRoutes(core, house.service),
    ...bookingRoutes(core, house.service),
    ...quickBookingRoutes(core, house.service, readQuickWish),
    ...moneyRoutes(core),
    ...paymentEventRoutes(core),
    ...cardFeeRoutes(house.till),
    ...conversationRoutes(core),
    ...cannedAnswerRoutes(core),
    ...failedMessageRoutes(core),
    ...feedbackRoutes(core),
    ...insightRoutes(core),
    ...logRoutes(core),
    ...accessRoutes(core),
    ...twoStepRoutes(core),
    ...staffRoutes(core, house.staffChat),
    ...consentRoutes(house.care),
    ...deviceRoutes(house.devices),
    ...guestRoutes(core, house.links),
    ...guestPageRoutes(core),
    ...waitlistRoutes(core, house.service),
    ...seriesRoutes(core, house.service),
    ...houseRoutes(editor),
    ...houseTextRoutes(core, { texts: catalogueTexts, preview: previewText }),
    ...conflictRoutes(editor),
    ...receiptRoutes(core, receiptFiles),
    ...calendarRoutes(core),
    ...documentRoutes(core, receiptFiles),
    ...chartRoutes(core),
    ...tipRoutes(core),
    ...payRoutes(house.till, settings.production ? null : (checkout) => showCashier(core, checkout, null)),
    ...(settings.production
      ? []
      : cashierRoutes(core, overHttp(settings, log), (reason) => refused('cashier', reason))),
    ...stripeRoutes(core, house.accounts, (reason) => refused('stripe', reason)),
    ...channelRoutes(core, house.accounts, house.connections),
    ...house.providers.flatMap(({ name, doors }) => webhookRoutes(doors, (reason) => refused(name, reason))),
  ];
}

interface Sockets {
  readonly live: Pick<ReturnType<typeof openLive>, 'wake' | 'wakeTalks' | 'wakeLooks' | 'wakeAll'>;
  readonly webchat: Pick<ReturnType<typeof openWebchat>, 'refresh'>;
}

/** Does what a nudge says is to be done, and looks for everything due at each tick besides. */
function keepWorking(house: House, log: Log, { live, webchat }: Sockets) {
  const { nudges, turns } = house;
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);
  let isOpen = true;
  const unsent = failed('the outbox could not be sent');
  const outbox = makePump(async () => {
    // Not waited for: a provider that is slow to answer one guest must not keep the others waiting.
    for (const handled of await house.outbox.takeUp())
      handled.then((count) => count > 0 && isOpen && outbox.poke(), unsent);
  }, unsent);
  const freed = new Set<Id>();
  const offers = makePump(() => offerAll(house, freed), failed('freed time could not be offered'));
  const due = makePump(house.sweep, failed('what is due could not be done'));
  // Apart from the rest: a provider that is slow to answer must not keep ended holds and waiting guests.
  const payments = makePump(house.settlePayments, failed('payments could not be settled'));
  // Apart, too: it is another's house that answers.
  const mirror = makePump(house.carryToMirror, failed('the mirror could not be looked after'));
  const unlisten = nudges.listen((nudge) => {
    if (nudge.kind === 'inbox')
      turns.handle(nudge.tenantId, nudge.conversationId).catch(failed('a conversation could not be handled'));
    if (nudge.kind === 'outbox') outbox.poke();
    if (nudge.kind === 'payments') payments.poke();
    if (nudge.kind === 'freed') {
      freed.add(nudge.tenantId);
      offers.poke();
    }
    if (nudge.kind === 'events') live.wake(nudge.tenantId);
    if (nudge.kind === 'outbox') live.wakeTalks(nudge.tenantId, null);
    if (nudge.kind === 'inbox' || nudge.kind === 'sent' || nudge.kind === 'read')
      live.wakeTalks(nudge.tenantId, nudge.conversationId);
    if (nudge.kind === 'looked') live.wakeLooks(nudge.tenantId);
    if (nudge.kind === 'sent') webchat.refresh(nudge.conversationId);
  });
  const tick = setInterval(() => {
    due.poke();
    payments.poke();
    mirror.poke();
    live.wakeAll();
  }, TICK_MS);
  const sendTick = setInterval(() => outbox.poke(), SEND_TICK_MS);
  return {
    /** Takes up nothing more. */
    end() {
      isOpen = false;
      clearInterval(tick);
      clearInterval(sendTick);
      unlisten();
    },
    async idle() {
      await due.idle();
      await payments.idle();
      await mirror.idle();
      await offers.idle();
      await outbox.idle();
    },
  };
}

/** What fails here is found again by the tick's own round. */
async function offerAll(house: House, freed: Set<Id>): Promise<void> {
  for (const tenantId of freed) {
    freed.delete(tenantId);
    await house.offerFreed(tenantId);
  }
}

function listen(server: ReturnType<typeof makeServer>, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** The cashier calls this installation's webhook as a provider would: over the wire, and again when it fails. */
function overHttp(settings: Settings, log: Log): DeliverWebhook {
  const own = ownAddress(settings);
  return async ({ raw, signature }: CashierWebhook) => {
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      try {
        const answer = await fetch(`${own}/webhooks/cashier`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'cashier-signature': signature },
          body: raw,
        });
        if (answer.ok) return true;
        log.warn({ status: answer.status }, 'the webhook was not taken');
      } catch (error) {
        log.warn({ err: error }, 'the webhook could not be delivered');
      }
    }
    return false;
  };
}

function makeMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'webhooks_refused_total',
    help: "What came to a channel's or a payment provider's door and was not taken",
    labelNames: ['channel', 'reason'],
    registers: [registry],
  });
  const noticed = new Counter({
    name: 'provider_notices_total',
    help: 'What providers told of themselves: templates approved, rejected, put into another category',
    labelNames: ['channel', 'notice'],
    registers: [registry],
  });
  const pushed = new Counter({
    name: 'push_notifications_total',
    help: 'Tries to notify a device, by push service and what became of them',
    labelNames: ['service', 'became'],
    registers: [registry],
  });
  return {
    registry,
    onPushed: (service: string, became: string) => pushed.inc({ service, became }),
    onNoticed: (channel: string, notice: string) => noticed.inc({ channel, notice }),
    onRefused: (channel: string, reason: string) => refused.inc({ channel, reason }),
    watchSockets(sockets: Readonly<Record<string, () => number>>) {
      new Gauge({
        name: 'open_sockets',
        help: 'Open WebSockets by kind',
        labelNames: ['kind'],
        registers: [registry],
        collect() {
          for (const [kind, count] of Object.entries(sockets)) this.set({ kind }, count());
        },
      });
    },
    onAnswer: (route: string, status: number, ms: number) =>
      answers.observe({ route, status: String(status) }, ms / 1000),
  };
}
