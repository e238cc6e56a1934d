import type { Id } from '../contract.ts';
import {
  type BookingEntity,
  BookingTable,
  type PaymentEntity,
  PaymentTable,
} from '../database/entities/booking.ts';
import { DayClosingTable } from '../database/entities/money.ts';
import type { Scope } from '../database/scope.ts';
import { dayTotals } from '../payments/day/day-totals.ts';
import {
  DEPOSITS,
  DISPUTES,
  IN_TRANSIT,
  LOST,
  OWN_ACCOUNTS,
  restingPlace,
  TIPS,
} from '../payments/ledger/accounts.ts';

/** The ledger sums to zero, transaction by transaction, and says of every booking what its payments say. */
export async function moneyBalances(scope: Scope): Promise<string[]> {
  return [
    ...(await transactionsBalance(scope)),
    ...(await wholeBalances(scope)),
    ...(await bookingsBalance(scope)),
    ...(await closedDaysStand(scope)),
  ];
}

interface Sum {
  readonly sum: number | string;
}

async function transactionsBalance(scope: Scope): Promise<string[]> {
  const rows = await scope.rows<Sum & { transaction_id: Id; currency: string }>(
    `SELECT transaction_id, currency, SUM(CAST(amount_minor AS bigint)) AS sum FROM ledger_entry WHERE tenant_id = ?
      GROUP BY transaction_id, currency HAVING SUM(CAST(amount_minor AS bigint)) <> 0`,
    [scope.tenantId],
  );
  return rows.map(
    ({ transaction_id, currency, sum }) =>
      `transaction ${transaction_id} sums to ${sum} ${currency}, not to zero`,
  );
}

async function wholeBalances(scope: Scope): Promise<string[]> {
  const rows = await scope.rows<Sum & { currency: string }>(
    `SELECT currency, SUM(CAST(amount_minor AS bigint)) AS sum FROM ledger_entry WHERE tenant_id = ?
      GROUP BY currency HAVING SUM(CAST(amount_minor AS bigint)) <> 0`,
    [scope.tenantId],
  );
  return rows.map(({ currency, sum }) => `the ledger sums to ${sum} ${currency}, not to zero`);
}

/** Accounts of one booking and currency: what stands there, or should. */
type Accounts = Map<string, number>;

async function bookingsBalance(scope: Scope): Promise<string[]> {
  const rows = await scope.rows<{ booking_id: Id; account: string; currency: string; sum: number | string }>(
    `SELECT booking_id, account, currency, SUM(CAST(amount_minor AS bigint)) AS sum FROM ledger_entry
      WHERE tenant_id = ? GROUP BY booking_id, account, currency`,
    [scope.tenantId],
  );
  const said = new Map<string, Accounts>();
  for (const { booking_id, account, currency, sum } of rows)
    add(accountsOf(said, booking_id, currency), account, Number(sum));
  const bookings = new Map((await scope.find(BookingTable)).map((booking) => [booking.id, booking]));
  const wanted = new Map<string, Accounts>();
  for (const payment of await scope.find(PaymentTable)) {
    const booking = bookings.get(payment.bookingId);
    if (booking) expect(accountsOf(wanted, booking.id, payment.currency), payment, booking);
  }
  return [...new Set([...said.keys(), ...wanted.keys()])].flatMap((key) =>
    differences(key, said.get(key) ?? new Map(), wanted.get(key) ?? new Map()),
  );
}

function accountsOf(all: Map<string, Accounts>, bookingId: Id, currency: string): Accounts {
  const key = `${bookingId} in ${currency}`;
  const accounts = all.get(key) ?? new Map<string, number>();
  all.set(key, accounts);
  return accounts;
}

function add(accounts: Accounts, account: string, amountMinor: number): void {
  accounts.set(account, (accounts.get(account) ?? 0) + amountMinor);
}

/** What a payment row means for the accounts of its booking, as that stands now. */
function expect(accounts: Accounts, payment: PaymentEntity, booking: BookingEntity): void {
  const { kind, status, amountMinor, tipMinor, provider } = payment;
  if (kind === 'dispute') {
    add(accounts, provider, amountMinor);
    add(accounts, status === 'lost' ? LOST : DISPUTES, -amountMinor);
    return;
  }
  if (status === 'withdrawn') return;
  // Paid too late, and its guest is choosing another time: it is theirs.
  const rest = booking.rebookUntil ? DEPOSITS : restingPlace(booking.status);
  if (status === 'failed') {
    // Owed to the guest, whatever became of the visit: what its charge brought is not the house's.
    if (kind === 'refund' && rest !== DEPOSITS) {
      add(accounts, DEPOSITS, amountMinor);
      add(accounts, rest, -amountMinor);
    }
    return;
  }
  add(accounts, status === 'settled' ? provider : IN_TRANSIT, amountMinor + tipMinor);
  add(accounts, TIPS, -tipMinor);
  add(accounts, rest, -amountMinor);
}

function differences(key: string, said: Accounts, wanted: Accounts): string[] {
  return [...new Set([...said.keys(), ...wanted.keys()])].flatMap((account) => {
    const [is, should] = [said.get(account) ?? 0, wanted.get(account) ?? 0];
    if (is === should) return [];
    const what = OWN_ACCOUNTS.includes(account) ? account : `account ${account}`;
    return [`booking ${key} has ${is} in ${what}, by its payments and its state ${should}`];
  });
}

/** A closed day is as it was when it was closed. */
async function closedDaysStand(scope: Scope): Promise<string[]> {
  const found: string[] = [];
  for (const { locationId, day, currency, totals } of await scope.find(DayClosingTable)) {
    const now = await dayTotals(scope, { locationId, date: day }, currency);
    if (JSON.stringify(now) !== JSON.stringify(totals))
      found.push(`${day} at ${locationId} was closed with other totals than its entries have`);
  }
  return found;
}
