import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OutboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

let spa: TelegramSpa;
beforeAll(async () => {
  spa = await openTelegramSpa('2026-03-02T09:00');
}, 60_000);
afterAll(() => spa?.stop());

test('guests of another spa are answered while Telegram is silent to several of the first', async () => {
  const [one, other] = [(await spa.tenant()).tenantId, (await spa.tenant()).tenantId];
  const { bot: silent } = await spa.connect(one);
  const { bot } = await spa.connect(other);
  const inFlight = async (): Promise<number> => {
    const rows = await spa.served.house.core.database.run((db) => tenantScope(db, one).find(OutboxTable, {}));
    return rows.filter(({ leasedUntil }) => leasedUntil > spa.now()).length;
  };
  silent.fault = () => 'hang';
  // One after another, as far apart as the two that look for what is due could be.
  for (let guests = 1; guests <= 3; guests += 1) {
    silent.guest().starts();
    while ((await inFlight()) < guests) await sleep(20);
  }
  const guest = bot.guest();
  guest.starts();
  await guest.sees(/Sage House/);
  expect(await inFlight()).toBe(3);
  silent.fault = () => null;
}, 60_000);
