import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookingView, DeskPayment, DocumentKind, TaxIdentity } from '../../../api/contract.ts';
import { LocationTable, TenantTable, TreatmentTable } from '../../../api/database/entities/house.ts';
import type { Database } from '../../../api/database/open-database.ts';
import type { Reply, Route } from '../../../api/http/route.ts';
import { receiptRoutes } from '../../../api/http/routes/receipts.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { takePayment } from '../../../api/payments/desk/take-payment.ts';
import { receiptUrl } from '../../../api/payments/receipt/receipt-link.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { changeRows } from '../../support/spa.ts';
import { type CareSpa, careSpa, chatter, completed, DESK, NOW, visit } from '../care/care-spa.ts';

const DAY = 24 * 60;

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function fresh() {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock);
  return { clock, spa, guest: await chatter(spa) };
}

/** One door for each spa, as its server has: what was drawn before is there again. */
const doors = new WeakMap<CareSpa, Route>();

function doorOf({ core }: CareSpa): Route {
  const [door] = receiptRoutes(core);
  if (!door) throw new Error('receipts have no door');
  return door;
}

/** What a browser gets for an address. */
async function opened(spa: CareSpa, url: string): Promise<Reply> {
  const [, token = '', file = ''] = /\/receipts\/([^/]+)\/([^/]+)$/.exec(url) ?? [];
  const door = doors.get(spa) ?? doorOf(spa);
  doors.set(spa, door);
  const request = {
    query: {},
    body: undefined,
    raw: '',
    headers: {},
    caller: () => '',
    sessionToken: null,
    staff: null,
  };
  return door.handle({ ...request, params: { token, file } });
}

/** Of the last that was issued for a visit. */
async function linkOf(spa: CareSpa, booking: BookingView, kind: DocumentKind = 'receipt'): Promise<string> {
  const all = await spa.care.receiptsOfVisit(spa.tenantId, booking.id);
  return all.findLast((one) => one.kind === kind)?.url ?? '';
}

const TAXED = { legalName: 'Test Spa B.V.', address: '', vatId: 'NL000099998B57', vatBasisPoints: 2_100 };

/** What a change of the house does, past its checks. */
async function identify(spa: CareSpa, taxIdentity: TaxIdentity): Promise<void> {
  const { tenantId } = spa;
  await changeRows(spa, () =>
    database.run((db) => db.update(TenantTable, { id: tenantId }, { taxIdentity })),
  );
}

async function paidAtSpa(spa: CareSpa, { id }: BookingView, money: Omit<DeskPayment, 'bookingId' | 'note'>) {
  const payment = { bookingId: id, note: null, ...money };
  const taken = await takePayment(spa.core, spa.tenantId, DESK, payment);
  if (!taken.ok) throw new Error(taken.reason);
}

/** Cancelled by the house, and all of it given back. */
async function givenBack(spa: CareSpa, booking: BookingView): Promise<void> {
  await spa.service.cancelBooking(spa.tenantId, DESK, booking.id, 'burst pipe');
  await settleRefunds(spa.core, cashierRefunds);
}

async function wordsAt(spa: CareSpa, url: string): Promise<string> {
  const { status, type, body } = await opened(spa, url);
  expect([status, type]).toEqual([200, 'application/pdf']);
  if (typeof body === 'string') throw new Error('the file is no file');
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  return pdfText(body);
}

describe('the file of a receipt', () => {
  test('says who paid what, when and how, for which visit at which house', async () => {
    const { spa, guest } = await fresh();
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    const words = await wordsAt(spa, await linkOf(spa, booking));
    for (const part of [
      'Receipt',
      '2026-000001',
      'Issued on 2 March 2026',
      booking.code,
      'Noor',
      'Massage',
      '60 minutes',
      'Tuesday, 10 March 2026, 17:00',
    ])
      expect(words).toContain(part);
    expect(words).toMatch(/Paid on 2 March 2026, online\s*€90\.00/);
    expect(words).toMatch(/Paid with this receipt\s*€90\.00/);
    expect(words).toContain('No VAT is charged.');
    expect(words).toContain('no money moved');
    expect(words).not.toContain('Still to be paid');
  });

  test('is in the guest’s language, and what went back has a credit note of its own', async () => {
    const { spa, guest } = await fresh();
    await spa.care.setLanguage(spa.tenantId, guest.conversationId, 'de');
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    const receipt = await wordsAt(spa, await linkOf(spa, booking));
    await givenBack(spa, booking);
    const url = await linkOf(spa, booking, 'credit-note');
    const words = await wordsAt(spa, url);
    for (const part of [
      'Erstattungsbeleg',
      'C2026-000001',
      'Quittung 2026-000001',
      'Dienstag, 10. März 2026',
      'Dieser Besuch wurde abgesagt',
    ])
      expect(words).toContain(part);
    expect(words).toMatch(/Erstattet am 2\. März 2026, online\s*-90,00 €/);
    expect(words).toMatch(/Insgesamt erstattet\s*-90,00 €/);
    expect(words).toMatch(/Danach für den Besuch bezahlt\s*0,00 €/);
    expect((await opened(spa, url)).headers).toEqual({
      'content-disposition': `inline; filename="C2026-000001.pdf"; filename*=UTF-8''Erstattungsbeleg%20C2026-000001.pdf`,
      'cache-control': 'private, no-cache',
    });
    // It stays as it was issued.
    expect(await wordsAt(spa, await linkOf(spa, booking))).toBe(receipt);
    expect(receipt).toMatch(/Quittung\s*2026-000001/);
    expect(receipt).toMatch(/Bezahlt am 2\. März 2026, online\s*90,00 €/);
  });

  test.each([
    ['Łukasz Šafařík', 'Łukasz Šafařík'],
    ['Γιώργος Παπάς', 'Γιώργος Παπάς'],
    ['Иван Дњестров', 'Иван Дњестров'],
    ['نور العلي', 'نور العلي'],
    ['Zoë 🌿 Bee', 'Zoë'],
  ])('prints the name %s', async (name, printed) => {
    const { spa, guest } = await fresh();
    await spa.service.nameGuest(spa.tenantId, guest.actor.guestId, name);
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    expect(await wordsAt(spa, await linkOf(spa, booking))).toContain(printed);
  });

  test('shows the VAT by rate, what is still to pay, and of a tip alone nothing but the tip', async () => {
    const { spa, guest } = await fresh();
    await identify(spa, { ...TAXED, chargesVat: true });
    const { replaces: _, ...wish } = spa.request(guest.actor, '2026-03-10T17:00');
    const booked = await spa.service.bookByDesk(spa.tenantId, DESK, {
      ...{ ...wish, roomId: null, payment: 'at-spa', exception: null },
    });
    if (!booked.ok) throw new Error(booked.reason);
    const { booking } = booked;
    await paidAtSpa(spa, booking, { method: 'card-terminal', amountMinor: 2_700, tipMinor: 300 });
    const words = await wordsAt(spa, await linkOf(spa, booking));
    expect(words).toContain('Test Spa B.V.');
    expect(words).toContain('VAT no. NL000099998B57');
    expect(words).toMatch(/Paid on 2 March 2026, by card at the spa\s*€27\.00/);
    expect(words).toMatch(/Tip, without VAT\s*€3\.00/);
    expect(words).toMatch(/Paid with this receipt\s*€30\.00/);
    expect(words).toMatch(/Still to be paid\s*€63\.00/);
    expect(words).toMatch(/21%\s*€22\.31\s*€4\.69\s*€27\.00/);
    expect(words).not.toContain('No VAT');
    await paidAtSpa(spa, booking, { method: 'cash', amountMinor: 6_300, tipMinor: 0 });
    const rest = await wordsAt(spa, await linkOf(spa, booking));
    expect(rest).toMatch(/Paid before\s*€27\.00/);
    expect(rest).toMatch(/21%\s*€52\.07\s*€10\.93\s*€63\.00/);
    expect(rest).not.toContain('Still to be paid');
    await paidAtSpa(spa, booking, { method: 'cash', amountMinor: 0, tipMinor: 500 });
    const tip = await wordsAt(spa, await linkOf(spa, booking));
    expect(tip).toMatch(/Paid with this receipt\s*€5\.00/);
    expect(tip).not.toMatch(/No VAT|VAT rate|Paid on/);
  });

  test.each([
    ['en', 'Receipt', 'No VAT is charged.', 'Credit note', 'Takes back'],
    ['es', 'Recibo', 'No se aplica IVA.', 'Nota de crédito', 'Rectifica'],
    ['de', 'Quittung', 'Es wird keine Umsatzsteuer berechnet.', 'Erstattungsbeleg', 'Berichtigt'],
    ['fr', 'Reçu', 'TVA non applicable.', 'Note de crédit', 'Rectifie'],
    ['pt', 'Recibo', 'Não é cobrado IVA.', 'Nota de crédito', 'Retifica'],
  ])('speaks %s', async (language, receipt, noVat, note, corrects) => {
    const { spa, guest } = await fresh();
    await spa.care.setLanguage(spa.tenantId, guest.conversationId, language);
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    await givenBack(spa, booking);
    const paid = await wordsAt(spa, await linkOf(spa, booking));
    for (const part of [receipt, noVat, '2026-000001']) expect(paid).toContain(part);
    const back = await wordsAt(spa, await linkOf(spa, booking, 'credit-note'));
    for (const part of [note, corrects, `${receipt} 2026-000001`]) expect(back).toContain(part);
  });

  test('is drawn once for as long as it says the same', async () => {
    const { spa, guest } = await fresh();
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    const url = await linkOf(spa, booking);
    const first = await opened(spa, url);
    expect((await opened(spa, url)).body).toBe(first.body);
  });

  test('says what it said when it was issued, whatever has changed since', async () => {
    const { spa, guest } = await fresh();
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    const url = await linkOf(spa, booking);
    const before = await wordsAt(spa, url);
    await spa.service.nameGuest(spa.tenantId, guest.actor.guestId, 'Nora');
    await spa.care.setLanguage(spa.tenantId, guest.conversationId, 'fr');
    await changeRows(spa, async (scope) => {
      await scope.update(TreatmentTable, { id: spa.treatmentId }, { name: 'Rubdown' });
      await scope.update(LocationTable, { id: spa.locationId }, { address: 'Elsewhere 2' });
    });
    expect(await wordsAt(spa, url)).toBe(before);
    expect(before).toContain('Noor');
  });

  test('leaves a name out rather than showing boxes for its letters', async () => {
    const { spa, guest } = await fresh();
    await spa.service.nameGuest(spa.tenantId, guest.actor.guestId, '山田 Taro');
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    const words = await wordsAt(spa, await linkOf(spa, booking));
    expect(words).not.toMatch(/Guest|Taro/);
    expect(words).toContain('Massage');
  });

  test('of a guest who was forgotten has no name on it', async () => {
    const { spa, guest, clock } = await fresh();
    const booking = await completed(spa, guest, clock, '2026-03-10T17:00');
    const url = await linkOf(spa, booking);
    expect(await wordsAt(spa, url)).toContain('Noor');
    expect(await spa.care.forgetGuest(spa.tenantId, guest.actor, guest.actor.guestId)).toEqual({ ok: true });
    clock.forward(DAY);
    await eraseForgotten(spa.core);
    const words = await wordsAt(spa, url);
    expect(words).not.toMatch(/Noor|Guest/);
    for (const part of ['Massage', '2026-000001', '€90.00']) expect(words).toContain(part);
  });
});

describe('the link of a receipt', () => {
  test('ends after 30 days, with a word on how to get another', async () => {
    const { spa, guest, clock } = await fresh();
    await spa.care.setLanguage(spa.tenantId, guest.conversationId, 'fr');
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    const url = await linkOf(spa, booking);
    clock.forward(30 * DAY - 1);
    await wordsAt(spa, url);
    clock.forward(1);
    const ended = await opened(spa, url);
    expect([ended.status, ended.type]).toEqual([410, 'text/html; charset=utf-8']);
    expect(ended.body).toContain('Demandez votre reçu dans le chat');
    expect(ended.body).not.toMatch(/2026-000001|Noor/);
  });

  test('opens nothing when a letter of it is another, or it was made for something else', async () => {
    const { spa, guest } = await fresh();
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    const other = await visit(spa, guest, '2026-03-11T17:00');
    const url = await linkOf(spa, booking);
    const token = url.split('/').at(-2) ?? '';
    const foreign = await careSpa(database, clockAt(NOW));
    const ids = /^\w+\.(\w+)/.exec(token)?.slice(1) ?? [];
    const forged = [
      ...[0, 20, 36, 45, 70].map((at) => url.replace(token, swapped(token, at))),
      url.replace('2026-000001.pdf', '2026-000002.pdf'),
      url.replace(token, (await linkOf(spa, other)).split('/').at(-2) ?? ''),
      url.replace(token, (await spa.service.checkInToken(spa.tenantId, booking.id)) ?? ''),
      url.replace(token, 'x'),
      // Genuine, of a spa that has no such receipt.
      await receiptUrl(foreign.core, { tenantId: foreign.tenantId, documentId: ids[0] ?? '' }, '2026-000001'),
    ];
    for (const address of forged) {
      const { status, body } = await opened(spa, address);
      expect([address, status]).toEqual([address, 404]);
      expect(body).not.toMatch(/Noor|Massage/);
    }
    await wordsAt(spa, url);
  });
});

/** With another letter at a place. */
function swapped(token: string, at: number): string {
  return `${token.slice(0, at)}${token[at] === 'a' ? 'b' : 'a'}${token.slice(at + 1)}`;
}
