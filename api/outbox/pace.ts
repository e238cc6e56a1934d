import type { EntityManager } from 'typeorm';
import type { ChannelName, ChannelRates, Conversation, Id, Rate } from '../contract.ts';
import { type PaceEntity, PaceTable } from '../database/entities/people.ts';
import { changeRows, insertPlain, selectAmong } from '../database/plain-sql.ts';

/** null where nothing limits. */
export type RatesOf = (channel: ChannelName) => ChannelRates | null;

/** The places under a rate, in microseconds: a millisecond is too coarse for 80 in a second. */
interface Line {
  readonly name: string;
  readonly tenantId: Id;
  readonly rate: Rate;
  dueAt: number;
  queuedTo: number;
}

/** The lines that a message of a conversation has to pass. */
interface Lines {
  readonly guest: Line;
  readonly account: Line;
}

/** What may be sent now, and until when the rest waits. */
export interface Allowance {
  /** Takes a place for one message of the conversation; 0, or how many milliseconds from the epoch it has to wait for one. */
  ask(conversation: Id): number;
  /** Puts it off behind all that were put off before it, by its account: when to ask again. */
  putOff(conversation: Id, wasPutOff: boolean): number;
  /** Takes more places than there are: those who come next pay for what was sent already. */
  spend(conversation: Id, places: number): void;
  /** Writes down what was taken. */
  keep(): Promise<void>;
}

type Sent = Pick<Conversation, 'id' | 'tenantId' | 'channel' | 'accountId'>;

/**
 * The rates of these conversations, counted in the database for all processes: within a transaction, which holds their
 * rows until it ends. Places in a row (GCRA): a line remembers when its next place is due at its steady rate. Two who
 * begin the same line at once collide, and are told that it is a duplicate: the transaction is run again.
 */
export async function openAllowance(
  db: EntityManager,
  now: number,
  ratesOf: RatesOf,
  conversations: readonly Sent[],
): Promise<Allowance> {
  const at = now * 1000;
  const lines = new Map<string, Line>();
  const passes = new Map<Id, Lines>();
  for (const { id, tenantId, channel, accountId } of conversations) {
    const rates = ratesOf(channel);
    if (rates === null) continue;
    const line = (name: string, rate: Rate): Line => {
      const known = lines.get(name) ?? { name, tenantId, rate, dueAt: at, queuedTo: at };
      lines.set(name, known);
      return known;
    };
    passes.set(id, {
      guest: line(guestLine(id), rates.perGuest),
      account: line(accountLine(channel, accountId ?? tenantId), rates.perAccount),
    });
  }
  const known = new Set<string>();
  for (const row of await locked(db, [...lines.keys()].toSorted())) {
    const line = lines.get(row.name);
    if (!line) continue;
    known.add(row.name);
    // A clock that was set back, or another machine's that goes before: better to begin anew than to be silent until then.
    line.dueAt = row.dueAt > at + FAR_AHEAD ? at : row.dueAt;
    line.queuedTo = row.queuedTo > at + FARTHEST_QUEUE ? at : row.queuedTo;
  }
  let again = 0;
  return {
    ask(conversation) {
      const pass = passes.get(conversation);
      if (!pass) return 0;
      const free = Math.max(freeAt(pass.guest), freeAt(pass.account));
      if (free > at) return Math.ceil(free / 1000);
      spendOn(pass, at, 1);
      return 0;
    },
    putOff(conversation, wasPutOff) {
      const pass = passes.get(conversation);
      if (!pass) return now;
      const { guest, account } = pass;
      const free = freeAt(account);
      let place = free;
      // Who was put off and came in vain, since somebody more pressing had the place, takes one of the next.
      if (free > at && wasPutOff) place += step(account) * again++;
      // The first time it joins the queue's end.
      if (free > at && !wasPutOff) {
        place = Math.max(account.queuedTo, free);
        account.queuedTo = place + step(account);
      }
      return Math.ceil(Math.max(place, freeAt(guest)) / 1000);
    },
    spend(conversation, places) {
      const pass = passes.get(conversation);
      if (pass) spendOn(pass, at, places);
    },
    async keep() {
      const all = [...lines.values()];
      const changed = all.filter(({ dueAt, queuedTo }) => dueAt > at || queuedTo > at);
      await change(
        db,
        changed.filter(({ name }) => known.has(name)),
      );
      const news = changed.filter(({ name }) => !known.has(name));
      const rows = news.map(({ name, tenantId, dueAt, queuedTo }) => ({ name, tenantId, dueAt, queuedTo }));
      if (rows.length > 0) await insertPlain(db, PaceTable, rows);
    },
  };
}

function spendOn({ guest, account }: Lines, at: number, places: number): void {
  for (const line of [guest, account]) line.dueAt = Math.max(at, line.dueAt) + step(line) * places;
}

/** Removes lines of which nothing is used up: they are as good as none. */
export async function forgetPaces(db: EntityManager, now: number): Promise<void> {
  const long = (now - 60_000) * 1000;
  await changeRows(db, 'DELETE FROM "pace" WHERE due_at < ? AND queued_to < ?', [long, long]);
}

/** No rate is used up for longer than this, in microseconds. */
const FAR_AHEAD = 10 * 60_000_000;
const FARTHEST_QUEUE = 24 * 3_600_000_000;

function guestLine(conversationId: Id): string {
  return `guest ${conversationId}`;
}

function accountLine(channel: ChannelName, accountId: Id): string {
  return `${channel} ${accountId}`;
}

function step({ rate }: Line): number {
  return Math.ceil(1_000_000 / rate.perSecond);
}

function freeAt(line: Line): number {
  return line.dueAt - (line.rate.burst - 1) * step(line);
}

const MOST_NAMES = 500;

/** The write takes the rows' locks before they are read, in an order that is the same for all. */
async function locked(db: EntityManager, names: readonly string[]): Promise<PaceEntity[]> {
  for (const part of parts(names))
    await changeRows(db, `UPDATE "pace" SET due_at = due_at WHERE name IN (${marks(part)})`, part);
  return selectAmong(db, PaceTable, 'name', names);
}

async function change(db: EntityManager, lines: readonly Line[]): Promise<void> {
  for (const part of parts(lines)) {
    const whens = part.map(() => 'WHEN ? THEN ?').join(' ');
    await changeRows(
      db,
      `UPDATE "pace" SET due_at = CASE name ${whens} ELSE due_at END, queued_to = CASE name ${whens} ELSE queued_to END
       WHERE name IN (${marks(part)})`,
      [
        ...part.flatMap(({ name, dueAt }) => [name, dueAt]),
        ...part.flatMap(({ name, queuedTo }) => [name, queuedTo]),
        ...part.map(({ name }) => name),
      ],
    );
  }
}

function parts<T>(all: readonly T[], most = MOST_NAMES / 2): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, place) =>
    all.slice(place * most, (place + 1) * most),
  );
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
