import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, allowNull, dropColumn, dropIndex, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

type Column = readonly [table: string, column: string, type: string, initial?: number | string];

/** The double-entry ledger, with entries for all that was paid before; payments at the spa, tips, and by whom. */
export class Ledger1772000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...allowNull(runner, 'payment', 'checkout_id', 'checkout'),
      ...COLUMNS.map((column) => addColumn(...column)),
      `CREATE TABLE "ledger_entry" (
        "transaction_id" ${ID}, "line" int NOT NULL, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "kind" nvarchar(20) NOT NULL, "account" nvarchar(40) NOT NULL, "amount_minor" int NOT NULL,
        "currency" nvarchar(3) NOT NULL, "booking_id" ${ID} REFERENCES "booking" ("id"),
        "location_id" ${ID} REFERENCES "location" ("id"), "payment_id" nvarchar(16) NULL,
        "day" nvarchar(10) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("transaction_id", "line"))`,
      'CREATE INDEX "ledger_of_booking" ON "ledger_entry" ("tenant_id", "booking_id")',
      'CREATE INDEX "ledger_of_day" ON "ledger_entry" ("tenant_id", "location_id", "day")',
      'CREATE INDEX "refund_to_settle" ON "payment" ("status", "created_at")',
    ]);
    await postThePast(runner);
  }

  /** What was paid at the spa gets a checkout, which every payment had before. */
  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'payment', 'refund_to_settle'),
      'DROP TABLE "ledger_entry"',
      `INSERT INTO "checkout" ("id", "tenant_id", "booking_id", "provider", "token", "status", "amount_minor",
          "currency", "created_at", "expires_at")
        SELECT "id", "tenant_id", "booking_id", "provider", "id", 'paid', "amount_minor", "currency", "created_at",
          "created_at" FROM "payment" WHERE "checkout_id" IS NULL`,
      'UPDATE "payment" SET "checkout_id" = "id" WHERE "checkout_id" IS NULL',
      ...COLUMNS.toReversed().flatMap(([table, column, , initial]) =>
        dropColumn(runner, table, column, initial !== undefined),
      ),
    ]);
  }
}

const COLUMNS: readonly Column[] = [
  ['payment', 'charge_id', 'nvarchar(16)'],
  ['payment', 'tip_minor', 'int', 0],
  ['payment', 'reason', 'nvarchar(500)'],
  ['payment', 'by_name', 'nvarchar(120)'],
  ['payment', 'note', 'nvarchar(120)'],
  ['payment', 'failure', 'nvarchar(200)'],
  ['payment', 'attempt', 'int', 0],
  ['location', 'books_closed_through', 'nvarchar(10)'],
];

interface Payment {
  readonly id: string;
  readonly tenant_id: string;
  readonly booking_id: string;
  readonly checkout_id: string;
  readonly kind: string;
  readonly status: string;
  readonly amount_minor: number;
  readonly currency: string;
  readonly provider: string;
  readonly created_at: number | string;
  readonly booking_status: string;
  readonly booking_currency: string;
  readonly ends_at: number | string;
  readonly location_id: string;
  readonly time_zone: string;
}

/** The transactions that would have been written: charges, refunds, and what became of the rest when the visit was over. */
async function postThePast(runner: QueryRunner): Promise<void> {
  const payments: Payment[] = await runner.query(
    `SELECT p."id", p."tenant_id", p."booking_id", p."checkout_id", p."kind", p."status", p."amount_minor",
        p."currency", p."provider", p."created_at", b."status" AS "booking_status",
        b."currency" AS "booking_currency", b."ends_at", b."location_id", l."time_zone"
      FROM "payment" p JOIN "booking" b ON b."id" = p."booking_id" JOIN "location" l ON l."id" = b."location_id"
      ORDER BY p."created_at", p."id"`,
  );
  const byBooking = new Map<string, Payment[]>();
  for (const payment of payments)
    byBooking.set(payment.booking_id, [...(byBooking.get(payment.booking_id) ?? []), payment]);
  const all = [...byBooking.values()];
  for (const { refund, charge } of all.flatMap(chargesOfRefunds))
    await runner.query(`UPDATE "payment" SET "charge_id" = '${charge}' WHERE "id" = '${refund}'`);
  const rows = all.flatMap(entriesOf);
  for (let at = 0; at < rows.length; at += 200)
    await runner.query(
      `INSERT INTO "ledger_entry" ("transaction_id", "line", "tenant_id", "kind", "account", "amount_minor",
        "currency", "booking_id", "location_id", "payment_id", "day", "at") VALUES ${rows.slice(at, at + 200).join(', ')}`,
    );
}

/** The last charge of its checkout that has room for it: two came to one checkout where the second was too much. */
function chargesOfRefunds(payments: readonly Payment[]): { refund: string; charge: string }[] {
  const left = new Map(
    payments.filter(({ kind }) => kind === 'charge').map((one) => [one.id, one.amount_minor]),
  );
  return payments.flatMap((refund) => {
    if (refund.kind !== 'refund') return [];
    const own = payments.filter((one) => one.kind === 'charge' && one.checkout_id === refund.checkout_id);
    const fits = own.findLast((one) => (left.get(one.id) ?? 0) + refund.amount_minor >= 0) ?? own.at(-1);
    if (!fits) return [];
    left.set(fits.id, (left.get(fits.id) ?? 0) + refund.amount_minor);
    return [{ refund: refund.id, charge: fits.id }];
  });
}

const OVER: Readonly<Record<string, string>> = {
  completed: 'revenue',
  cancelled: 'cancellation-fees',
  'no-show': 'cancellation-fees',
  expired: 'cancellation-fees',
};

function entriesOf(payments: readonly Payment[]): string[] {
  const moved = payments.filter(({ status }) => status !== 'failed');
  const rows = moved.flatMap((payment) =>
    linesOf(payment, payment.id, {
      kind: payment.kind === 'charge' ? 'charge' : `refund-${payment.status}`,
      paymentId: payment.id,
      at: Number(payment.created_at),
      lines: [
        [payment.status === 'settled' ? payment.provider : 'refunds-in-transit', payment.amount_minor],
        ['deposits', -payment.amount_minor],
      ],
    }),
  );
  const last = moved.at(-1);
  const place = last && OVER[last.booking_status];
  if (!last || !place) return rows;
  const own = moved.filter((one) => one.currency === one.booking_currency);
  const restMinor = own.reduce((total, one) => total + one.amount_minor, 0);
  if (restMinor === 0) return rows;
  const end = linesOf({ ...last, currency: last.booking_currency }, last.booking_id, {
    kind: place === 'revenue' ? 'visit-completed' : 'fee-kept',
    paymentId: null,
    at:
      place === 'revenue' ? Math.max(Number(last.ends_at), Number(last.created_at)) : Number(last.created_at),
    lines: [
      ['deposits', restMinor],
      [place, -restMinor],
    ],
  });
  return [...rows, ...end];
}

interface Transaction {
  readonly kind: string;
  readonly paymentId: string | null;
  readonly at: number;
  readonly lines: readonly (readonly [account: string, amountMinor: number])[];
}

/** Ids of 16 characters name one row among all tables: what a transaction is about names it, too. */
function linesOf(of: Payment, transactionId: string, { kind, paymentId, at, lines }: Transaction): string[] {
  // Sweden writes days as we do.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: of.time_zone }).format(at);
  return lines.map(([account, amountMinor], line) => {
    const values = [
      ...[transactionId, line, of.tenant_id, kind, account, amountMinor, of.currency, of.booking_id],
      ...[of.location_id, paymentId, day, at],
    ];
    return `(${values.map(literal).join(', ')})`;
  });
}

function literal(value: string | number | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replace(/'/g, "''")}'`;
}
