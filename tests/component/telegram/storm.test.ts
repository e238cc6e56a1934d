import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InboxTable, OutboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { BROKEN, FLOOD } from '../../support/telegram/bot-api.ts';
import { wordsOf } from '../../support/telegram/guest.ts';
import { openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

const GUESTS = 12;
const QUESTIONS = [
  'what are your opening hours?',
  'what does a facial cost?',
  'deep tissue on friday after 5',
];

describe('Telegram on a bad day', () => {
  let spa: TelegramSpa;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  test('loses no message and answers each once, whatever is late, twice, refused or broken', async () => {
    const { tenantId } = await spa.tenant();
    const { bot } = await spa.connect(tenantId, { twice: 0.4, upToMs: 150 });
    spa.api.trouble(0.25, [BROKEN, { ...FLOOD, retryAfter: 1 }, BROKEN]);
    const guests = Array.from({ length: GUESTS }, (_, place) => bot.guest({ first_name: `Guest ${place}` }));
    for (const question of QUESTIONS) {
      for (const guest of guests) guest.says(question);
      await bot.post.delivered();
    }
    const rows = await eventually(
      () => stored(tenantId),
      ({ said, answered }) =>
        said.every(({ status }) => status === 'done') && answered.every(({ status }) => status === 'sent'),
    );
    spa.api.trouble();
    expect(bot.post.lost).toEqual([]);
    expect(rows.said).toHaveLength(GUESTS * QUESTIONS.length);
    // What a guest sees is what the house holds to have sent: all of it, in order, nothing twice.
    const sent = new Map<string, string[]>();
    for (const row of rows.answered.toSorted((a, b) => a.position - b.position))
      sent.set(row.conversationId, [...(sent.get(row.conversationId) ?? []), row.content?.text ?? '']);
    const shown = guests.map((guest) => guest.shown.map(wordsOf));
    expect(shown.map((texts) => texts.join('\n')).sort()).toEqual(
      [...sent.values()].map((texts) => texts.join('\n')).sort(),
    );
    for (const texts of shown) expect(texts.length).toBeGreaterThanOrEqual(QUESTIONS.length);
    expect(spa.api.violations).toEqual([]);
  }, 120_000);

  async function stored(tenantId: string) {
    return spa.served.house.core.database.run(async (db) => {
      const scope = tenantScope(db, tenantId);
      return { said: await scope.find(InboxTable), answered: await scope.find(OutboxTable) };
    });
  }
});

async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  for (const end = Date.now() + 90_000; ; ) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`it did not come to rest: ${JSON.stringify(seen).slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
