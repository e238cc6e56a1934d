import { In, LessThanOrEqual, Like, Not } from 'typeorm';
import type { Actor, BookingView, Id } from '../../../../api/contract.ts';
import type { Core } from '../../../../api/core.ts';
import {
  CheckoutTable,
  type PaymentEntity,
  PaymentTable,
} from '../../../../api/database/entities/booking.ts';
import { CardFeeTable, KeptCardTable } from '../../../../api/database/entities/cards.ts';
import { CheckoutSessionTable } from '../../../../api/database/entities/checkout-session.ts';
import { InboxTable } from '../../../../api/database/entities/people.ts';
import { newId } from '../../../../api/database/ids.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { makeMailroom } from '../../../../api/inbox/mailroom.ts';
import { UNDER_WAY } from '../../../../api/payments/cards/card-rules.ts';
import { chargeFee, waiveFee } from '../../../../api/payments/cards/charge-fee.ts';
import { giveRefund } from '../../../../api/payments/desk/give-refund.ts';
import { paymentLink } from '../../../../api/payments/desk/payment-link.ts';
import { takeBackRefund } from '../../../../api/payments/desk/take-back-refund.ts';
import { takePayment } from '../../../../api/payments/desk/take-payment.ts';
import { seeToRefund, waitingRefunds } from '../../../../api/payments/desk/waiting-refunds.ts';
import { LOST } from '../../../../api/payments/ledger/accounts.ts';
import { openTip } from '../../../../api/payments/tips/open-tip.ts';
import { isoOf } from '../../../../api/schedule/local-time.ts';
import type { TestSpa } from '../../../support/spa.ts';
import {
  type Dispute,
  disputedOf,
  type Intent,
  isChargedBack,
  leftOf,
} from '../../../support/stripe/books.ts';
import type { CardAnswer } from '../../../support/stripe/cards.ts';
import type { MortalHouse } from '../../../support/stripe/mortal-house.ts';
import type { Fault, SimulatedAccount } from '../../../support/stripe/stripe-api.ts';

const HOUR_MS = 3_600_000;
const DESK: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

/** What may happen, to whom of a few guests, who want one of two times. */
export type Step =
  | { readonly do: 'hold'; readonly guest: number; readonly slot: number }
  | { readonly do: 'accept' | 'follow' | 'come-back' | 'cancel' | 'house-cancels'; readonly guest: number }
  | { readonly do: 'pay-at-desk' | 'arrive' | 'complete'; readonly guest: number }
  /** The desk asks for what the visit still costs, or a part of it. */
  | { readonly do: 'send-payment-link'; readonly guest: number; readonly percent: number }
  /** The guest opens the last link that they were sent, or an older one. */
  | { readonly do: 'follow-link' | 'pay-link'; readonly guest: number; readonly older: boolean }
  | { readonly do: 'tip'; readonly guest: number; readonly amountMinor: number; readonly pays: boolean }
  | { readonly do: 'move'; readonly guest: number; readonly slot: number }
  /** On a page that they were led to: the last, or an older one that stayed open in another window. */
  | { readonly do: 'pay'; readonly guest: number; readonly how: 'card' | 'bank'; readonly older: boolean }
  | { readonly do: 'bank-answers'; readonly guest: number; readonly yes: boolean }
  | { readonly do: 'refund-at-dashboard'; readonly guest: number; readonly percent: number }
  /** The desk gives some of it back with a reason; or withdraws what it gave so, as far as that is possible. */
  | { readonly do: 'gift' | 'withdraw'; readonly guest: number }
  /** Opens one, or ends the one that is open. */
  | { readonly do: 'dispute'; readonly guest: number; readonly asks: boolean; readonly won: boolean }
  /** When the time has come that a visit begins, nobody does. */
  | { readonly do: 'no-show' | 'take-fee' | 'waive-fee'; readonly guest: number }
  /** How the cards that are kept answer from now on. */
  | { readonly do: 'cards-say'; readonly answer: CardAnswer }
  | { readonly do: 'time-passes'; readonly minutes: number }
  | { readonly do: 'deliver'; readonly how: 'in-order' | 'shuffled' | 'twice' | 'never' }
  | { readonly do: 'tick' }
  | { readonly do: 'stripe-fails'; readonly how: Fault['kind']; readonly calls: number }
  /** In the middle of the next step: when Stripe has done something, or before the n-th time that the database is asked. */
  | { readonly do: 'house-dies'; readonly at: 'provider' | number };

/** The house, which dies and comes back, its guests, and Stripe. */
export interface World {
  readonly spa: TestSpa;
  readonly account: SimulatedAccount;
  /** Of our row of it. */
  readonly accountId: Id;
  readonly url: string;
  /** Never dies: what tests look with. */
  readonly core: Core;
  house(): MortalHouse;
  reopen(): void;
  forward(ms: number): void;
}

interface Guest {
  readonly actor: Extract<Actor, { kind: 'guest' }>;
  readonly bookings: Id[];
  readonly sessions: string[];
  /** To pay what a visit still costs. */
  readonly links: string[];
  /** Given back at Stripe's dashboard. */
  givenMinor: number;
}

/** How a history ended. */
export interface Ending {
  /** What must never be. */
  readonly wrong: readonly string[];
  /** Of each visit that money came for at Stripe: what became of it. */
  readonly paid: readonly ('visit' | 'given back')[];
  /** Payments by link and tips, also those that went back. */
  readonly later: number;
  /** How often the house died in the middle of something. */
  readonly deaths: number;
}

/** Carries out one history, from an empty calendar to the point where nothing moves any more. */
export async function liveThrough(world: World, steps: readonly Step[]): Promise<Ending> {
  const { account } = world;
  account.hold();
  account.traffic.tries = 1;
  // A day of its own, far enough that cancelling is free.
  world.forward(15 * 24 * HOUR_MS);
  const firstSlot =
    Math.ceil((world.core.now() + 4 * 24 * HOUR_MS) / (24 * HOUR_MS)) * 24 * HOUR_MS + 11 * HOUR_MS;
  const slots = [firstSlot, firstSlot + 2 * HOUR_MS];
  const guests: Guest[] = [];
  for (let count = 0; count < 3; count += 1)
    // Who wrote in a chat can be asked for another time there.
    guests.push({
      actor: count === 1 ? await world.spa.guest() : await chatter(world),
      bookings: [],
      sessions: [],
      links: [],
      givenMinor: 0,
    });
  const history: History = { world, guests, slots, faults: [], deaths: 0 };
  account.fault = () => history.faults.shift() ?? null;
  for (const [place, step] of steps.entries()) await survive(history, step, steps[place - 1]);
  await settleDown(history, steps.length % 2 === 0);
  const wrong: string[] = [];
  const paid: ('visit' | 'given back')[] = [];
  for (const guest of guests)
    for (const id of guest.bookings) {
      wrong.push(...(await judge(history, guest, id)));
      const intents = intentsOf(world, id).filter(({ status }) => status === 'succeeded');
      if (intents.length > 0)
        paid.push(intents.some((one) => leftOf(one) > disputedOf(one)) ? 'visit' : 'given back');
    }
  return { wrong, paid, later: await laterOf(history), deaths: history.deaths };
}

async function laterOf({ world: { core, spa }, guests }: History): Promise<number> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, spa.tenantId);
    const bookingId = In(guests.flatMap(({ bookings }) => bookings));
    const checkouts = await scope.find(CheckoutTable, { where: { bookingId, purpose: Not('visit') } });
    const ids = checkouts.map(({ id }) => id);
    return (await scope.find(PaymentTable, { where: { kind: 'charge', checkoutId: In(ids) } })).length;
  });
}

async function chatter({ core, spa }: World): Promise<Guest['actor']> {
  const mailroom = makeMailroom(core);
  const { conversationId } = await mailroom.receive({
    tenantId: spa.tenantId,
    channel: 'webchat',
    providerMessageId: newId(),
    address: newId(),
    profileName: 'Guest',
    locale: 'en',
    body: { kind: 'text', text: 'hello' },
  });
  const talk = await mailroom.conversation(spa.tenantId, conversationId);
  if (talk === null) throw new Error('the chat is gone');
  return { kind: 'guest', guestId: talk.guestId, conversationId };
}

interface History {
  readonly world: World;
  readonly guests: readonly Guest[];
  readonly slots: readonly number[];
  readonly faults: Fault[];
  deaths: number;
}

/** A step that the house dies in is not tried again: nobody is there to do so. */
async function survive(history: History, step: Step, before: Step | undefined): Promise<void> {
  const { world } = history;
  const house = world.house();
  if (before?.do === 'house-dies') {
    if (before.at === 'provider') world.account.onDone = () => house.kill();
    else house.killBefore(before.at);
  }
  try {
    await live(history, step);
  } catch (error) {
    // Whoever called it hears nothing more, or that it broke; it may not break by itself.
    if (!house.isDead) throw error;
    history.deaths += 1;
  } finally {
    world.account.onDone = () => undefined;
    if (before?.do === 'house-dies') {
      house.kill();
      world.reopen();
    }
  }
}

async function live({ world, guests, slots, faults }: History, step: Step): Promise<void> {
  const { account, spa } = world;
  const { service } = world.house();
  const { tenantId } = spa;
  const guest = 'guest' in step ? guests[step.guest] : undefined;
  const booking = (): Promise<BookingView | null> =>
    world.house().service.booking(tenantId, guest?.bookings.at(-1) ?? '');
  switch (step.do) {
    case 'hold': {
      if (!guest) return;
      const wish = {
        ...spa.request(guest.actor, '2026-03-04T17:00'),
        startsAt: isoOf(slots[step.slot] ?? 0),
        conversationId: guest.actor.conversationId,
      };
      const held = await service.holdSlot(tenantId, guest.actor, wish);
      if (held.ok) guest.bookings.push(held.booking.id);
      return;
    }
    case 'accept':
      return void (await service.acceptHold(tenantId, guest?.actor ?? DESK, guest?.bookings.at(-1) ?? ''));
    case 'follow': {
      const id = sessionIn(await follow(world, await booking()));
      if (id) guest?.sessions.push(id);
      return;
    }
    case 'come-back':
      return void (await follow(world, await booking(), '/done'));
    case 'pay': {
      const id = step.older ? guest?.sessions[0] : guest?.sessions.at(-1);
      if (id) account.books.pay(id, step.how);
      return;
    }
    case 'arrive':
      return void (await service.checkIn(tenantId, DESK, guest?.bookings.at(-1) ?? ''));
    case 'complete':
      return void (await service.completeVisit(tenantId, DESK, guest?.bookings.at(-1) ?? ''));
    case 'send-payment-link':
      return guest && sendLink(world, guest, step.percent);
    case 'follow-link':
    case 'pay-link':
      return guest && followLink(world, guest, step);
    case 'tip':
      return guest && tipByLink(world, guest, step);
    case 'bank-answers':
      for (const id of guest?.sessions ?? []) account.books.bankAnswers(id, step.yes);
      return;
    case 'cancel':
      return void (await service.cancelBooking(
        tenantId,
        guest?.actor ?? DESK,
        guest?.bookings.at(-1) ?? '',
        null,
      ));
    case 'house-cancels':
      return void (await service.cancelBooking(tenantId, DESK, guest?.bookings.at(-1) ?? '', 'burst pipe'));
    case 'pay-at-desk': {
      const visit = await booking();
      if (!visit) return;
      const amountMinor = visit.totalMinor - visit.paidMinor;
      const payment = { bookingId: visit.id, method: 'cash', amountMinor, tipMinor: 0, note: null } as const;
      return void (await takePayment(world.house().core, tenantId, DESK, payment));
    }
    case 'move':
      return void (await service.moveBooking(tenantId, guest?.actor ?? DESK, {
        bookingId: guest?.bookings.at(-1) ?? '',
        startsAt: isoOf(slots[step.slot] ?? 0),
        locationId: null,
        therapistId: null,
        requestKey: newId(),
        exception: null,
      }));
    case 'no-show': {
      const visit = await booking();
      if (visit?.status !== 'confirmed' || !visit.cardFeeMinor) return;
      world.forward(Math.max(0, Date.parse(visit.startsAt) + 10 * 60_000 - world.core.now()));
      return void (await service.markNoShow(tenantId, DESK, visit.id));
    }
    case 'take-fee': {
      const wish = { bookingId: guest?.bookings.at(-1) ?? '', amountMinor: 1_000 };
      return void (await chargeFee(world.house().till, tenantId, DESK, wish));
    }
    case 'waive-fee': {
      const wish = { bookingId: guest?.bookings.at(-1) ?? '', reason: 'was ill' };
      return void (await waiveFee(world.house().till, tenantId, DESK, wish));
    }
    case 'cards-say':
      for (const card of account.books.cards.values()) card.answer = step.answer;
      return;
    case 'refund-at-dashboard':
      return guest && refundThere(world, guest, step.percent);
    case 'gift':
      return guest && giveGift(world, guest);
    case 'withdraw':
      return guest && withdrawGifts(world, guest);
    case 'dispute':
      return guest && disputeThere(world, guest, step);
    case 'time-passes':
      return world.forward(step.minutes * 60_000);
    case 'deliver':
      return deliver(world, step.how);
    case 'tick':
      return world.house().tick();
    case 'stripe-fails':
      // Those before it are over.
      faults.splice(0, faults.length, ...Array.from({ length: step.calls }, () => faultOf(step.how)));
      return;
    case 'house-dies':
      return;
  }
}

async function sendLink(world: World, guest: Guest, percent: number): Promise<void> {
  const { core, service } = world.house();
  const { tenantId } = world.spa;
  const bookingId = guest.bookings.at(-1) ?? '';
  const toPay = (await service.bookingDetail(tenantId, bookingId))?.money?.toPayMinor ?? 0;
  const amountMinor = Math.floor((toPay * percent) / 100);
  const send = guest.actor.conversationId !== null;
  const made = await paymentLink(core, tenantId, DESK, { bookingId, amountMinor, send });
  if (made.ok) guest.links.push(made.link.url);
}

async function followLink(
  world: World,
  guest: Guest,
  step: Extract<Step, { do: 'follow-link' | 'pay-link' }>,
): Promise<void> {
  const url = step.older ? guest.links[0] : guest.links.at(-1);
  const id = url === undefined ? undefined : sessionIn(await followUrl(world, url));
  if (!id) return;
  guest.sessions.push(id);
  if (step.do === 'pay-link') world.account.books.pay(id);
}

async function tipByLink(
  world: World,
  guest: Guest,
  { amountMinor, pays }: Extract<Step, { do: 'tip' }>,
): Promise<void> {
  const wish = { bookingId: guest.bookings.at(-1) ?? '', amountMinor };
  const opened = await openTip(world.house().core, world.spa.tenantId, guest.actor, wish);
  const id = opened.ok ? sessionIn(await followUrl(world, opened.link.url)) : undefined;
  if (!id) return;
  guest.sessions.push(id);
  if (pays) world.account.books.pay(id);
}

function faultOf(kind: Fault['kind']): Fault {
  return kind === 'refused' ? { kind, status: 503 } : { kind };
}

function sessionIn(location: string): string | undefined {
  return /\/c\/pay\/([^#]+)/.exec(location)?.[1];
}

async function followUrl({ url }: World, link: string): Promise<string> {
  const answer = await fetch(`${url}${new URL(link).pathname}`, { redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.headers.get('location') ?? '';
}

async function follow({ url }: World, booking: BookingView | null, more = ''): Promise<string> {
  if (!booking?.checkout) return '';
  const answer = await fetch(`${url}/pay/${booking.checkout.token}${more}`, { redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.headers.get('location') ?? '';
}

/** Also while some of it is on its way already. */
async function refundThere(world: World, guest: Guest, percent: number): Promise<void> {
  const { account } = world;
  const [intent] = intentsOf(world, guest.bookings.at(-1) ?? '');
  const amount = intent?.status === 'succeeded' ? Math.floor((leftOf(intent) * percent) / 100) : 0;
  if (!intent || amount === 0 || isChargedBack(intent)) return;
  account.books.refund({ payment_intent: intent.id, amount: String(amount) });
  guest.givenMinor += amount;
}

const GIFT_MINOR = 700;

async function giveGift(world: World, guest: Guest): Promise<void> {
  const wish = { bookingId: guest.bookings.at(-1) ?? '', amountMinor: GIFT_MINOR, reason: 'a cold room' };
  // Also where the house dies before it can tell.
  guest.givenMinor += GIFT_MINOR;
  await giveRefund(world.house().core, world.spa.tenantId, DESK, wish);
}

/** Of a visit that stands: of one that is off the money would stay here, by the desk's own wish. */
async function withdrawGifts(world: World, guest: Guest): Promise<void> {
  const bookingId = guest.bookings.at(-1) ?? '';
  const visit = await world.spa.service.booking(world.spa.tenantId, bookingId);
  if (visit === null || !VISITS.includes(visit.status)) return;
  for (const { id, kind, reason } of await paymentsOf(world, bookingId))
    if (kind === 'refund' && reason !== null)
      await takeBackRefund(world.house().core, world.spa.tenantId, DESK, {
        ...{ refundId: id, reason: 'a mistake', withdraw: true },
      });
}

/** Also while some of it is on its way back. The bank wants what is left, or all of it. */
function disputeThere(
  world: World,
  guest: Guest,
  { asks, won }: Extract<Step, { readonly do: 'dispute' }>,
): void {
  const { books } = world.account;
  const [intent] = intentsOf(world, guest.bookings.at(-1) ?? '');
  if (intent?.status !== 'succeeded') return;
  const open = intent.disputes.find(isOpen);
  if (open) {
    books.close(open, won);
    return;
  }
  const amount = won ? intent.amount : leftOf(intent);
  if (amount > 0 && intent.disputes.length === 0) books.dispute(intent.id, 'fraudulent', { amount, asks });
}

function isOpen({ status }: Dispute): boolean {
  return status === 'needs_response' || status === 'warning_needs_response';
}

/** What banks have of a guest's payments for good. */
function lostOf(intents: readonly Intent[]): number {
  return intents.reduce((sum, intent) => sum + disputedOf(intent), 0);
}

async function deliver(
  { account }: World,
  how: Extract<Step, { readonly do: 'deliver' }>['how'],
): Promise<void> {
  account.traffic.shuffled = how === 'shuffled';
  account.traffic.copies = how === 'twice' ? 2 : 1;
  if (how === 'never') account.lose();
  else account.release();
  await account.quiet();
  account.hold();
}

/** Stripe and every bank answer again, and time passes until nothing is left to be done. */
async function settleDown(history: History, isWon: boolean): Promise<void> {
  const { world, guests, faults } = history;
  faults.splice(0);
  for (let round = 0; round < 60; round += 1) {
    // A payment link is open for a day.
    world.forward((round < 20 ? 10 : 60) * 60_000);
    for (const guest of guests)
      for (const id of guest.sessions) world.account.books.bankAnswers(id, round % 2 === 0);
    for (const intent of world.account.books.intents.values())
      if (intent.offSession) world.account.books.feeSettles(intent, round % 2 === 0);
    // All are decided at once, and the desk tries again what was refused meanwhile.
    for (const intent of world.account.books.intents.values())
      for (const dispute of intent.disputes.filter(isOpen)) world.account.books.close(dispute, isWon);
    for (const { id, status } of await waitingRefunds(world.core, world.spa.tenantId))
      if (status === 'failed')
        await seeToRefund(world.core, world.spa.tenantId, DESK, { refundId: id, by: 'again' });
    world.account.lose();
    world.account.hold();
    await world.house().tick();
    if (await isQuiet(history)) return;
  }
}

async function isQuiet({ world: { core, spa }, guests }: History): Promise<boolean> {
  const ids = guests.flatMap(({ bookings }) => bookings);
  for (const id of ids) {
    const booking = await spa.service.booking(spa.tenantId, id);
    if (booking?.status === 'held' || booking?.status === 'awaiting-payment') return false;
    // Still to be chosen, or to go back.
    if (booking?.rebookUntil) return false;
  }
  return core.database.run(async (db) => {
    const scope = tenantScope(db, spa.tenantId);
    const sessions = await scope.find(CheckoutSessionTable, { where: { state: 'open' } });
    const planned = await scope.find(CheckoutSessionTable, { where: { state: 'planned' } });
    const processing = await scope.find(CheckoutSessionTable, { where: { state: 'processing' } });
    const events = await scope.find(InboxTable, { where: { channel: 'stripe', status: 'new' } });
    const refunds = await scope.find(PaymentTable, { where: { kind: 'refund', status: 'requested' } });
    // What a bank had, and gave back when a dispute was won: the desk is asked to try again.
    const toTryAgain = await scope.find(PaymentTable, {
      where: { kind: 'refund', status: 'failed', failure: Like('%has given this payment back%') },
    });
    const fees = await scope.find(CardFeeTable, { where: { state: In([...UNDER_WAY]) } });
    const leaving = await scope.find(KeptCardTable, { where: { state: 'leaving' } });
    // A sweep takes so many at a time, of all spas: one of hundreds may be left for the next.
    const toLookAt = await scope.find(KeptCardTable, { where: { lookAt: LessThanOrEqual(core.now()) } });
    const moving = [sessions, planned, processing, events, refunds, toTryAgain, fees, leaving, toLookAt];
    return moving.every((rows) => rows.length === 0);
  });
}

/** What the guest paid there for a visit, whether or not we know of it. */
function intentsOf({ account }: World, bookingId: Id): Intent[] {
  return [...account.books.intents.values()].filter(({ metadata }) => metadata.booking === bookingId);
}

function paymentsOf({ core, spa }: World, bookingId: Id): Promise<PaymentEntity[]> {
  return core.database.run((db) =>
    tenantScope(db, spa.tenantId).find(PaymentTable, { where: { bookingId } }),
  );
}

/** What a guest may give; of it one. */
export const TIPS = [500, 900] as const;

const VISITS = ['confirmed', 'checked-in', 'in-treatment', 'completed'];

/** Booking, payments and provider agree; nobody paid without a visit, nobody visits unpaid against the terms. */
async function judge({ world }: History, guest: Guest, bookingId: Id): Promise<string[]> {
  const { spa, account } = world;
  const booking = await spa.service.booking(spa.tenantId, bookingId);
  if (booking === null) return [`booking ${bookingId} is gone`];
  const all = await paymentsOf(world, bookingId);
  const payments = all.filter(({ kind }) => kind !== 'dispute');
  const withTip = (one: PaymentEntity): number => one.amountMinor + one.tipMinor;
  const atBank = all.reduce((sum, one) => sum - (one.kind === 'dispute' ? withTip(one) : 0), 0);
  const settled = (provider: (name: string) => boolean): number =>
    payments
      .filter((one) => one.status === 'settled' && provider(one.provider))
      .reduce((sum, one) => sum + withTip(one), 0);
  const [here, atDesk] = [settled((name) => name === 'stripe'), settled((name) => name !== 'stripe')];
  const tips = payments
    .filter(({ status }) => status === 'settled')
    .reduce((sum, { tipMinor }) => sum + tipMinor, 0);
  const intents = intentsOf(world, bookingId);
  const there = intents.reduce((sum, intent) => sum + leftOf(intent), 0);
  const lost = settled((name) => name === LOST);
  const given = bookingId === guest.bookings.at(-1) ? guest.givenMinor : Number.POSITIVE_INFINITY;
  const wrong: string[] = [];
  const say = (words: string): void => void wrong.push(`${booking.code} (${booking.status}): ${words}`);
  if (here !== there) say(`we say ${here}, Stripe says ${there}`);
  if (atBank !== lostOf(intents)) say(`we say banks have ${atBank}, Stripe says ${lostOf(intents)}`);
  const kept = intents.reduce((sum, intent) => sum + Math.max(0, leftOf(intent) - disputedOf(intent)), 0);
  if (here + lost !== kept) say(`we keep ${here + lost} of it, with banks' word ${kept}`);
  if (booking.paidMinor !== here + atDesk - tips)
    say(`it says ${booking.paidMinor}, its payments ${here + atDesk - tips}`);
  if (tips < 0 || tips > Math.max(...TIPS)) say(`${tips} of tips`);
  const isVisit = VISITS.includes(booking.status);
  if (isVisit && booking.paidMinor + given - lost < booking.dueMinor)
    say(`a visit with ${booking.paidMinor} paid`);
  if (isVisit && booking.paidMinor > booking.totalMinor) say(`${booking.paidMinor} paid, too much`);
  wrong.push(...(await judgeCard(world, booking, isVisit)).map((words) => `${booking.code}: ${words}`));
  const feeMinor = await feeTaken(world, bookingId);
  const isUntouched = intents.every(({ refunds, disputes }) => refunds.length + disputes.length === 0);
  // Who did not come and had paid ahead pays the fee out of that, as it was agreed; their card then owes the rest of it.
  const agreed = booking.status === 'no-show' ? (booking.cardFeeMinor ?? 0) : 0;
  const most = Math.max(feeMinor, agreed);
  if (!isVisit && (here + lost > most || (isUntouched && here + lost < feeMinor)))
    say(`no visit, and ${here + lost} kept, of a fee of ${feeMinor}`);
  if (booking.status === 'held' || booking.status === 'awaiting-payment') say('it still waits');
  const open = [...account.books.sessions.values()].filter(
    (session) =>
      session.metadata.booking === bookingId &&
      session.status === 'open' &&
      guest.sessions.includes(session.id),
  );
  if (open.length > 0) say('a page is still open');
  return wrong;
}

/** What the desk took from the card of a visit that is off. */
async function feeTaken({ core, spa }: World, bookingId: Id): Promise<number> {
  const fee = await core.database.run((db) =>
    tenantScope(db, spa.tenantId).findOne(CardFeeTable, { bookingId }),
  );
  return fee?.state === 'paid' ? fee.amountMinor : 0;
}

/** A visit that asks for a card has one or was paid at the desk; a fee is of a visit that is off, and once; no card stays for nothing. */
async function judgeCard(
  { core, spa, account }: World,
  booking: BookingView,
  isVisit: boolean,
): Promise<string[]> {
  const { id: bookingId, status } = booking;
  const { cards, fee } = await core.database.run(async (db) => {
    const scope = tenantScope(db, spa.tenantId);
    return {
      cards: await scope.find(KeptCardTable, { where: { bookingId } }),
      fee: await scope.findOne(CardFeeTable, { bookingId }),
    };
  });
  const wrong: string[] = [];
  const there = ({ customer }: { readonly customer: string }) => account.books.cards.get(customer);
  const left = [...account.books.sessions.values()].filter(
    ({ card, metadata }) => card !== null && metadata.booking === bookingId,
  );
  if (left.length !== cards.length) wrong.push(`${left.length} cards were left, ${cards.length} are known`);
  // Once it is done there is nothing to guard.
  const isToCome = isVisit && status !== 'completed';
  if (isToCome && booking.cardFeeMinor && !cards.some(({ state }) => state === 'kept'))
    wrong.push('a visit that no card guards');
  const isOpen = fee !== null && ['open', 'declined', 'needs-guest'].includes(fee.state);
  for (const card of cards) {
    if (!there(card)?.isDeleted !== (card.state === 'kept')) wrong.push(`a card is ${card.state} here only`);
    if (card.state === 'kept' && !isOpen && !isToCome) wrong.push('a card is kept for nothing');
  }
  const charged = cards.flatMap(({ customer }) => account.books.chargesOf(customer));
  const taken = charged.filter((one) => one.status === 'succeeded');
  if (taken.length > 1) wrong.push(`a fee was taken ${taken.length} times`);
  if (charged.length > 0 && status !== 'no-show' && status !== 'cancelled')
    wrong.push(`a fee, and it is ${status}`);
  if ((taken[0]?.amount ?? 0) !== (fee?.state === 'paid' ? fee.amountMinor : 0))
    wrong.push(`${taken[0]?.amount} was taken, the fee says ${fee?.state} ${fee?.amountMinor}`);
  return wrong;
}
