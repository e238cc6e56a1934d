import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import { freeCode } from '../../../api/booking/free-code.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** A house with one visit, and its code. */
async function held() {
  const spa = await makeSpa(database, clockAt('2026-03-02T09:00'));
  const guest = await spa.guest('Guest');
  const outcome = await spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, '2026-03-03T17:00'));
  if (!outcome.ok) throw new Error(outcome.reason);
  return { spa, code: outcome.booking.code };
}

function drawFrom(spa: TestSpa, codes: string[]): Promise<string> {
  const make = () => codes.shift() ?? '';
  return writeInTenant(spa.core, spa.tenantId, DESK, (unit) => freeCode(unit, make));
}

describe('a new booking', () => {
  test('has a code that no other of its house has', async () => {
    const { spa, code } = await held();
    expect(await drawFrom(spa, [code, code, 'NEW234'])).toBe('NEW234');
  });

  test('may have the code of another house', async () => {
    const [{ spa }, other] = [await held(), await held()];
    expect(await drawFrom(spa, [other.code, 'NEW234'])).toBe(other.code);
  });
});
