import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InboxTable, OutboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { openTeamsSpa, type TeamsSpa } from '../../support/teams/teams-spa.ts';

const GUESTS = 25;
const QUESTIONS = [
  'what are your opening hours?',
  'what does a facial cost?',
  'where are you?',
  'deep tissue on friday after 5',
];

describe('Teams on a bad day', () => {
  let spa: TeamsSpa;
  beforeAll(async () => {
    spa = await openTeamsSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  test('loses no message and answers each once, whatever is late, twice, overtaken or refused', async () => {
    const { tenantId } = await spa.tenant();
    const { app } = await spa.connect(tenantId);
    app.post.how = { twice: 0.4, upToMs: 400 };
    app.trouble(0.05, [{ status: 429, retryAfter: 1 }, { status: 503 }, { status: 429 }, { status: 500 }]);
    const guests = Array.from({ length: GUESTS }, (_, place) => app.guest({ name: `Guest ${place}` }));
    // All at once: the later question of a guest may well come before the earlier.
    const ids = guests.flatMap((guest) => QUESTIONS.map((question) => guest.says(question)));
    await app.post.delivered();
    const rows = await eventually(
      () => stored(tenantId),
      ({ said, answered }) =>
        said.length === ids.length &&
        said.every(({ status }) => status === 'done') &&
        answered.every(({ status }) => status === 'sent'),
    );
    expect(app.troubled).toBeGreaterThan(0);
    expect(app.post.attempts.length).toBeGreaterThan(ids.length);
    // What a guest sees is what the house holds to have sent: all of it, in order, nothing twice.
    for (const guest of guests) {
      const address = `msteams/${guest.conversationId}`;
      const talk = await spa.served.house.mailroom.findConversation(tenantId, 'teams', address);
      const ofTalk = <T extends { conversationId: string | null; position: number }>(all: readonly T[]) =>
        all
          .filter(({ conversationId }) => conversationId === talk?.id)
          .toSorted((a, b) => a.position - b.position);
      expect(ofTalk(rows.said)).toHaveLength(QUESTIONS.length);
      const sent = ofTalk(rows.answered).map(({ content }) => content?.text ?? '');
      expect(guest.shown.map(({ text }) => text).join('\n')).toBe(sent.join('\n'));
      expect(sent.length).toBeGreaterThanOrEqual(QUESTIONS.length);
    }
    expect(spa.microsoft.violations).toEqual([]);
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
