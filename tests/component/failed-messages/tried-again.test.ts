import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import type { HoldOutcome } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { type ChatServices, runFlow } from '../../../bot/carry-out.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import type { Flow, Request } from '../../../dialogs/types.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { chatter, NOW } from '../care/care-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** One turn on a message, up to what the house answered; the turn itself fails afterwards. */
async function turnOn(spa: TestSpa, address: Awaited<ReturnType<typeof chatter>>, hold: Request) {
  const mailroom = makeMailroom(spa.core);
  const conversation = await mailroom.conversation(spa.tenantId, address.conversationId);
  const message = await mailroom.nextMessage(spa.tenantId, address.conversationId);
  if (!conversation || !message) throw new Error('nothing waits');
  let answer: unknown = null;
  function* flow(): Flow {
    answer = yield hold;
    return { memory: emptyMemory, replies: [] };
  }
  // The flow asks for nothing else.
  const services: Partial<ChatServices> = { service: spa.service, now: spa.core.now };
  await runFlow(services as ChatServices, { conversation, messageId: message.id }, flow());
  return answer as HoldOutcome;
}

test('a slot that was kept at the first try is kept anew when its time is over, and not before', async () => {
  const clock = clockAt(NOW);
  const spa = await makeSpa(database, clock);
  const guest = await chatter(spa, 'that one');
  const { parts, people, locationId, startsAt, replaces } = spa.request(guest.actor, '2026-03-05T12:00');
  const hold = { parts, people, locationId, startsAt, replaces };
  const first = await turnOn(spa, guest, { kind: 'hold-slot', hold });
  clock.forward(5);
  const second = await turnOn(spa, guest, { kind: 'hold-slot', hold });
  expect(second).toEqual(first);
  if (!first.ok) throw new Error(first.reason);

  clock.forward(60);
  await expireHolds(spa.core);
  const third = await turnOn(spa, guest, { kind: 'hold-slot', hold });
  if (!third.ok) throw new Error(third.reason);
  expect(third.booking.id).not.toBe(first.booking.id);
  expect(Date.parse(third.booking.heldUntil ?? '')).toBeGreaterThan(clock.now());
  // Asked at once again it is the same call.
  expect(await turnOn(spa, guest, { kind: 'hold-slot', hold })).toEqual(third);
});
