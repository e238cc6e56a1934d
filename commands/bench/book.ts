import type { Actor, Slot } from '../../api/contract.ts';
import { CASHIER, cashierSecret, cashierWebhook, findCheckout } from '../../api/payments/cashier/cashier.ts';
import { receivePayment } from '../../api/payments/receive-payment.ts';
import type { BenchHouse } from './bench-house.ts';
import { bookingRows, insertCopy, type WrittenRows } from './booking-rows.ts';
import { compare, type Figure, WARM_UP } from './compare.ts';
import { freeSlots } from './free-slots.ts';
import { writing } from './sql.ts';

const ROUNDS = 40;

/** A free slot held, accepted and paid, beside inserting as many of the same rows in one transaction. */
export async function book(house: BenchHouse): Promise<Figure> {
  const slots = await freeSlots(house, ROUNDS + WARM_UP + 1);
  const guest = await guestOf(house);
  const [first, ...rest] = slots;
  const rows = await bookingRows(house, await bookAndPay(house, guest, first));
  let copies = 0;
  return compare('book', {
    rounds: ROUNDS,
    pieces: 1,
    work: (round) => bookAndPay(house, guest, rest[round + WARM_UP]),
    floor: () => insertOnce(house, rows, ++copies),
  });
}

function insertOnce(house: BenchHouse, rows: WrittenRows, copy: number): Promise<void> {
  return writing(house.core.database, (plain) => insertCopy(plain, rows, copy));
}

interface Guest {
  readonly guestId: string;
  readonly conversationId: string;
}

/** Somebody who wrote once, so that the confirmation has where to go. */
async function guestOf({ mailroom, tenantId }: BenchHouse): Promise<Guest> {
  const { conversationId } = await mailroom.receive({
    tenantId,
    channel: 'console',
    providerMessageId: 'bench-hello',
    address: 'bench-guest',
    profileName: 'Guest',
    locale: 'en',
    body: { kind: 'text', text: 'hello' },
  });
  const conversation = await mailroom.conversation(tenantId, conversationId);
  if (!conversation) throw new Error('the conversation was not kept');
  return { guestId: conversation.guestId, conversationId };
}

/** The id of the confirmed booking. */
async function bookAndPay(house: BenchHouse, guest: Guest, slot: Slot | undefined): Promise<string> {
  const { service, tenantId, core } = house;
  if (!slot) throw new Error('the demo spa has too few free slots');
  const actor: Actor = { kind: 'guest', ...guest };
  const held = await service.holdSlot(tenantId, actor, {
    treatmentId: slot.treatmentId,
    durationMinutes: slot.durationMinutes,
    people: slot.people,
    locationId: slot.locationId,
    startsAt: slot.startsAt,
    therapistId: null,
    gender: null,
    ...guest,
    channel: 'console',
    requestKey: `bench-${slot.locationId}-${slot.startsAt}`,
    replaces: null,
  });
  if (!held.ok) throw new Error(`a free slot could not be held: ${held.reason}`);
  const accepted = await service.acceptHold(tenantId, actor, held.booking.id);
  const token = accepted.ok ? accepted.booking.checkout?.token : undefined;
  const checkout = token === undefined ? null : await findCheckout(core, token);
  if (!checkout) throw new Error('no checkout was opened');
  const webhook = await cashierWebhook(core, checkout, 'pay');
  const secret = await cashierSecret(core);
  const outcome = await receivePayment(core, { provider: CASHIER, ...webhook, secret });
  if (outcome !== 'done') throw new Error(`the payment was not taken: ${outcome}`);
  return held.booking.id;
}
