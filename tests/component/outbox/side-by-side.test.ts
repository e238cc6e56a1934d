import { setImmediate as aMoment } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Id, Notice, OutboxMessage, SendOutcome } from '../../../api/contract.ts';
import { makeOutbox, sendAll } from '../../../api/outbox/send-due.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { until } from '../../support/until.ts';
import { openSideBySide, rowsOf, type SideBySide, say, talk, talks, took, words } from './side-by-side.ts';

const FEEDBACK: Notice = { kind: 'feedback-wanted', bookingId: 'b' };
const DAY_END: Notice = {
  kind: 'day-end',
  therapistId: 't',
  date: '2026-03-02',
  until: '2026-03-03T09:00:00Z',
};
const GUEST_LATE: Notice = { kind: 'guest-late', bookingId: 'b', minutes: 5 };
const PAY_HERE: Notice = { kind: 'payment-link', bookingId: 'b' };

describe('two servers that send from one database', () => {
  let both: SideBySide;
  beforeAll(async () => {
    both = await openSideBySide();
  });
  afterAll(() => both.close());

  /** Nothing that another test left waiting is sent. */
  const spaOfItsOwn = (): Promise<TestSpa> => makeSpa(both.cores[0].database, both.clock);

  const lineOf = ({ content, notice }: OutboxMessage): string => content?.text ?? notice?.kind ?? '';

  test('share what is due: each message goes once, and those of a conversation in their order', async () => {
    const spa = await spaOfItsOwn();
    const ids = await talks(spa, 60);
    const numbers = [0, 1, 2, 3, 4];
    for (const to of ids)
      await say(
        spa.core,
        spa.tenantId,
        numbers.map((n) => ({ to, says: `${n}` })),
      );
    const sent: { by: number; to: Id; line: string }[] = [];
    const outboxes = both.cores.map((core, by) =>
      makeOutbox(
        core,
        async (message) => {
          sent.push({ by, to: message.conversation.id, line: lineOf(message) });
          return took(message);
        },
        `server ${by}`,
      ),
    );
    await Promise.all(
      outboxes.map(async (outbox) => {
        while ((await rowsOf(spa)).some(({ status }) => status === 'pending')) {
          await sendAll(outbox);
          // The other has its turn, too: on SQLite nothing here waits for anything else.
          await aMoment();
        }
      }),
    );
    for (const id of ids)
      expect(sent.filter(({ to }) => to === id).map(({ line }) => line)).toEqual(numbers.map(String));
    expect(sent).toHaveLength(300);
  });

  test('send a message once more when one was killed over it, and lose none of those that it had in its hands', async () => {
    const spa = await spaOfItsOwn();
    const to = await talk(spa);
    const other = await talk(spa);
    await say(spa.core, spa.tenantId, [
      { to, says: 'one' },
      { to, says: 'two' },
      { to: other, says: 'three' },
    ]);
    const begun: string[] = [];
    const dead = makeOutbox(
      both.cores[0],
      // It never hears of the answer.
      (message) => new Promise<SendOutcome>(() => void begun.push(lineOf(message))),
      'killed',
    );
    await dead.takeUp();
    await until(() => begun.length === 2);
    const sent: string[] = [];
    const alive = makeOutbox(
      both.cores[1],
      async (message) => {
        sent.push(`${lineOf(message)} ${message.attempts}`);
        return took(message);
      },
      'alive',
    );
    await sendAll(alive);
    expect(sent).toEqual([]);
    both.clock.forward(1.1);
    await sendAll(alive);
    // Told that it may have been sent: a provider that deduplicates is asked first.
    expect(sent.toSorted()).toEqual(['one 1', 'three 1', 'two 1']);
    expect(sent.indexOf('one 1')).toBeLessThan(sent.indexOf('two 1'));
    expect((await rowsOf(spa)).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
  });

  test('serve the pressing first, and yet the least pressing in each batch', async () => {
    const spa = await spaOfItsOwn();
    const [late, staff, ...others] = await talks(spa, 302);
    await say(spa.core, spa.tenantId, [{ to: late ?? '', says: FEEDBACK }]);
    await say(spa.core, spa.tenantId, [{ to: staff ?? '', says: GUEST_LATE }]);
    for (const to of others.slice(0, 2)) await say(spa.core, spa.tenantId, [{ to, says: PAY_HERE }]);
    const sent: string[] = [];
    const outbox = makeOutbox(
      both.cores[0],
      async (message) => {
        sent.push(lineOf(message));
        return took(message);
      },
      'one',
    );
    await sendAll(outbox);
    expect(sent).toEqual(['payment-link', 'payment-link', 'guest-late', 'feedback-wanted']);
    sent.length = 0;
    await say(
      spa.core,
      spa.tenantId,
      others.map((to) => ({ to, says: PAY_HERE })),
    );
    both.clock.forward(1);
    await say(spa.core, spa.tenantId, [{ to: late ?? '', says: FEEDBACK }]);
    await sendAll(outbox);
    expect(sent).toHaveLength(200);
    expect(sent).toContain('feedback-wanted');
    while ((await sendAll(outbox)) > 0);
  });

  test('do not let a pressing message wait behind one that is not, in its own conversation', async () => {
    const spa = await spaOfItsOwn();
    const [first, ...others] = await talks(spa, 4);
    for (const to of others) await say(spa.core, spa.tenantId, [{ to, says: GUEST_LATE }]);
    await say(spa.core, spa.tenantId, [{ to: first ?? '', says: DAY_END }]);
    await say(spa.core, spa.tenantId, [{ to: first ?? '', says: PAY_HERE }]);
    const sent: string[] = [];
    const outbox = makeOutbox(
      both.cores[0],
      async (message) => {
        sent.push(lineOf(message));
        return took(message);
      },
      'one',
    );
    await sendAll(outbox);
    expect(sent[0]).toBe('day-end');
    expect(sent).toHaveLength(5);
  });

  test('say once what both say at once, and the rest of what each writes stays', async () => {
    const spa = await spaOfItsOwn();
    const [to, other] = await talks(spa, 2);
    const lines = (by: number) => [
      { to: to ?? '', says: 'only once', dedupe: 'visit-soon b' },
      { to: by === 0 ? (to ?? '') : (other ?? ''), says: `and ${by}` },
    ];
    for (let round = 0; round < 2; round += 1)
      await Promise.all(both.cores.map((core, by) => say(core, spa.tenantId, lines(by))));
    // Found by its key's uniqueness alone, too: in one transaction nothing is looked up before.
    const said = (await rowsOf(spa)).map(({ content }) => content?.text).toSorted();
    expect(said).toEqual(['and 0', 'and 0', 'and 1', 'and 1', 'only once']);
    const places = (await rowsOf(spa)).filter(({ conversationId }) => conversationId === to);
    // Without a gap: a reader that sees one would ask for what it missed.
    expect(places.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
  });

  test('keep the rates together and lose nothing when a provider refuses every tenth', async () => {
    const spa = await spaOfItsOwn();
    const ids = await talks(spa, 150);
    for (const to of ids)
      await say(spa.core, spa.tenantId, [
        { to, says: 'one' },
        { to, says: 'two' },
      ]);
    const rates = { perAccount: { perSecond: 20, burst: 10 }, perGuest: { perSecond: 1, burst: 1 } };
    const came: { at: number; to: Id; line: string }[] = [];
    let asked = 0;
    const refusals: SendOutcome[] = [
      { ok: false, error: 'retry', afterMs: 2_000, detail: '429', tooMuch: true },
      { ok: false, error: 'retry', afterMs: null, detail: '503' },
    ];
    const outboxes = both.cores.map((core, by) =>
      makeOutbox(
        core,
        async (message) => {
          // What other tests left.
          if (message.tenantId !== spa.tenantId) return took(message);
          asked += 1;
          came.push({ at: both.clock.now(), to: message.conversation.id, line: '' });
          const refused = asked % 10 === 0 ? refusals[(asked / 10) % 2] : undefined;
          if (refused) return refused;
          came[came.length - 1] = {
            at: both.clock.now(),
            to: message.conversation.id,
            line: lineOf(message),
          };
          return took(message);
        },
        `server ${by}`,
        () => rates,
      ),
    );
    for (let step = 0; (await rowsOf(spa)).some(({ status }) => status === 'pending'); step += 1) {
      await Promise.all(outboxes.map((outbox) => sendAll(outbox)));
      await aMoment();
      both.clock.forward(0.25 / 60);
      if (step > 2_000) throw new Error('it never ends');
    }
    const sent = came.filter(({ line }) => line !== '');
    expect(sent).toHaveLength(300);
    for (const id of ids)
      expect(sent.filter(({ to }) => to === id).map(({ line }) => line)).toEqual(['one', 'two']);
    // As many in any stretch of time as its length allows, and the burst.
    const start = came[0]?.at ?? 0;
    for (const [place, { at }] of came.entries())
      expect(place + 1).toBeLessThanOrEqual(10 + ((at - start) / 1000) * 20);
    const busiest = ids.map((id) => came.filter(({ to }) => to === id).map(({ at }) => at));
    for (const times of busiest)
      for (let n = 1; n < times.length; n += 1)
        expect((times[n] ?? 0) - (times[n - 1] ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect((await rowsOf(spa)).filter(({ status }) => status !== 'sent')).toEqual([]);
  }, 60_000);

  test('words of a notice are kept as they were sent, together with the provider’s name for them', async () => {
    const spa = await spaOfItsOwn();
    const [one, other] = await talks(spa, 2);
    await say(spa.core, spa.tenantId, [
      { to: one ?? '', says: PAY_HERE },
      { to: other ?? '', says: 'plain' },
    ]);
    const outbox = makeOutbox(
      both.cores[0],
      async ({ content, id }) => ({
        ok: true,
        providerMessageId: content === null ? null : `p-${id}`,
        content: content ?? words('Pay here'),
      }),
      'one',
    );
    await sendAll(outbox);
    const rows = (await rowsOf(spa)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(rows.map(({ content, providerMessageId }) => [content?.text, providerMessageId])).toEqual([
      ['Pay here', null],
      ['plain', `p-${rows[1]?.id}`],
    ]);
  });
});
