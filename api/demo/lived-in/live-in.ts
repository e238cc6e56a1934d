import type { Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { FeedbackTable, WaitlistTable } from '../../database/entities/booking.ts';
import { DeliveryTable } from '../../database/entities/channels.ts';
import {
  ConversationTable,
  GuestTable,
  InboxTable,
  OutboxTable,
  StaffTable,
} from '../../database/entities/people.ts';
import { newId } from '../../database/ids.ts';
import { type Scope, tenantScope } from '../../database/scope.ts';
import { insertGuests } from '../../people/guest-record.ts';
import { type HouseBook, openBook } from '../../tenants/house-book.ts';
import { inventVisits, type Season, type Visit } from '../invent-visits.ts';
import { type Chance, seeded } from '../seeded.ts';
import { type Story, type VisitRows, visitRows } from '../visit-rows.ts';
import { newCodes, writeVisits } from '../write-visits.ts';
import { bookingLines, searchLines } from './booking-lines.ts';
import { type Comer, comersOf } from './comers.ts';
import { feedbackRows } from './feedback.ts';
import { writeHabits, writeNotes } from './house-habits.ts';
import { lookers } from './lookers.ts';
import { type OpenTalk, openTalks } from './open-talks.ts';
import { cancelledStory, type DeskPerson, lapsedStory, storyOf } from './stories.ts';
import { type Talk, talkRows } from './talks.ts';
import { waitingFor } from './waiting.ts';

const EIGHT_WEEKS: Season = {
  ...{ before: 56, after: 8 },
  tries: { busy: 44, quiet: 26, today: 70 },
  // After work most of all.
  wished: (chance) => (chance() < 0.5 ? chance() : Math.max(chance(), chance())),
};
/** Of so many visits that took place, one had been booked by another before, who cancelled … */
const CANCELLED_EACH = 12;
/** … and one by another who never paid. */
const LAPSED_EACH = 9;

/**
 * Eight weeks of a spa's life, and what is planned for the next: guests who come again, feedback, talks on all channels, money,
 * a waiting list. The same now gives the same life, but for ids and codes.
 */
export async function liveIn(core: Core, tenantId: Id): Promise<void> {
  const book = await openBook(core, tenantId);
  const chance = seeded(20260101);
  const team = await teamOf(core, tenantId);
  const visits = inventVisits(book, EIGHT_WEEKS, core.now(), chance).toSorted(
    (a, b) => a.plan.startsAt - b.plan.startsAt,
  );
  // Ids are given in the order of time: who came first once is above those who only ask, among the newest guests.
  const asking = lookers(visits, core.now(), chance).map(({ comer, lines, visit, at }) => ({
    ...{ id: newId(), comer },
    lines: lines ?? searchLines(book, visit, at, chance),
  }));
  const open = openTalks(team, core.now());
  const past = pastOf(book, visits, team.desk, core.now(), chance);
  const talks = [...withRegulars(talksOf(book, past, chance), open), ...asking];
  const comers = [...past.comers, ...talks.map(({ comer }) => comer)];
  const guests = new Map(comers.map((comer) => [comer.id, comer]));
  const names = new Map(comers.map(({ id, name }) => [id, name]));
  await core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    await insertGuests(core.seals, scope, [...guests.values()]);
    await writeTalks(core, scope, talks);
    await writeVisits(core, scope, book, { visits: past.rows, names });
    const nameOf = (id: Id) => book.resources.get(id)?.name ?? '';
    await scope.insert(
      FeedbackTable,
      feedbackRows(core.seals, tenantId, past.rows, nameOf, core.now(), chance),
    );
    await scope.insert(WaitlistTable, waitingFor(past.rows, past.comers, core.now()));
    await agreeToOffers(scope, past.comers, core.now());
    await writeHabits(scope, book, team.desk, core.now());
  });
  await writeNotes(core, tenantId, past.comers, team.desk);
}

interface Past {
  readonly comers: readonly Comer[];
  readonly rows: readonly VisitRows[];
  /** The talk of each guest who writes. */
  readonly talkIds: ReadonlyMap<Id, Id>;
}

function pastOf(
  book: HouseBook,
  visits: readonly Visit[],
  desk: DeskPerson,
  now: number,
  chance: Chance,
): Past {
  const cast = comersOf(visits, chance);
  const comers = [...new Map(cast.map((comer) => [comer.id, comer])).values()];
  const talkIds = new Map(comers.filter(isChatting).map(({ id }) => [id, newId()]));
  const codes = newCodes(visits.length * 2).values();
  const rowsOf = (visit: Visit, comer: Comer, tell: (told: Parameters<typeof storyOf>[1]) => Story) =>
    visitRows(visit, book.house.tenant.currency, {
      ...tell({ comer, desk, now, chance, code: codes.next().value ?? '' }),
      conversationId: talkIds.get(comer.id) ?? null,
    });
  const rows = visits.flatMap((visit, place) => {
    const comer = cast[place];
    if (comer === undefined) return [];
    const own = rowsOf(visit, comer, (told) => storyOf(visit, told));
    const other = cast[(place * 5 + 3) % cast.length];
    if (visit.plan.endsAt > now || other === undefined || other.id === comer.id) return [own];
    if (place % CANCELLED_EACH === 5)
      return [own, rowsOf(visit, other, (told) => cancelledStory(visit, told))];
    if (place % LAPSED_EACH === 7 && isChatting(other))
      return [own, rowsOf(visit, other, (told) => lapsedStory(visit, told, place % 2 === 0))];
    return [own];
  });
  return { comers, rows, talkIds };
}

function isChatting(comer: Comer): comer is Talk['comer'] {
  return comer.channel !== 'desk';
}

/** What was said about the visits, one talk a guest. */
function talksOf(book: HouseBook, { comers, rows, talkIds }: Past, chance: Chance): Talk[] {
  const said = new Map<Id, Talk['lines'][number][]>();
  for (const row of rows) {
    const own = said.get(row.booking.guestId) ?? [];
    own.push(...bookingLines(book, row, chance));
    said.set(row.booking.guestId, own);
  }
  return comers.filter(isChatting).flatMap((comer) => {
    const id = talkIds.get(comer.id);
    const lines = said.get(comer.id);
    return id === undefined || lines === undefined ? [] : [{ id, comer, lines }];
  });
}

/** Of the talks that are open, those of guests who come often go on in the talk that they have. */
function withRegulars(said: readonly Talk[], open: readonly OpenTalk[]): Talk[] {
  const longest = said.toSorted((one, other) => other.lines.length - one.lines.length);
  const own = new Map(
    open
      .filter(({ isRegular }) => isRegular)
      .map((talk) => [longest.find((one) => isBefore(one, talk))?.id ?? '', talk]),
  );
  return [
    ...said.map((talk) => {
      const more = own.get(talk.id);
      return more === undefined
        ? talk
        : { ...more, id: talk.id, comer: talk.comer, lines: [...talk.lines, ...more.lines] };
    }),
    ...open.filter(({ isRegular }) => !isRegular),
  ];
}

/** Of the same channel, and nothing was said in it since the other began. */
function isBefore(one: Talk, other: Talk): boolean {
  const begins = other.lines[0]?.at ?? 0;
  return one.comer.channel === other.comer.channel && one.lines.every(({ at }) => at < begins);
}

async function writeTalks(core: Core, scope: Scope, talks: readonly Talk[]): Promise<void> {
  const rows = talks.map((talk) => talkRows(core.seals, scope.tenantId, talk));
  await scope.insert(
    ConversationTable,
    rows.map((row) => row.conversation),
  );
  await scope.insert(
    InboxTable,
    rows.flatMap((row) => row.inbox),
  );
  await scope.insert(
    OutboxTable,
    rows.flatMap((row) => row.outbox),
  );
  await scope.insert(
    DeliveryTable,
    rows.flatMap((row) => row.deliveries),
  );
}

/** Some said yes to being told when it is about time again, some no. They are not proposed anything yet. */
async function agreeToOffers(scope: Scope, comers: readonly Comer[], now: number): Promise<void> {
  for (const [place, { id }] of comers.slice(0, 24).entries())
    await scope.update(
      GuestTable,
      { id },
      { offers: place % 4 === 3 ? 'no' : 'yes', offersAt: now - (place + 1) * 86_400_000 },
    );
}

interface Team {
  readonly desk: DeskPerson;
  readonly manager: DeskPerson;
}

async function teamOf(core: Core, tenantId: Id): Promise<Team> {
  const rows = await core.database.run((db) => tenantScope(db, tenantId).find(StaffTable));
  const one = (role: string): DeskPerson => {
    const found = rows.find((row) => row.role === role);
    return { id: found?.id ?? '', name: found?.name ?? '' };
  };
  return { desk: one('desk'), manager: one('manager') };
}
