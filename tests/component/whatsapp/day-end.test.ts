import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { type ServedSpa, serveSpa } from '../../support/whatsapp/served-spa.ts';

const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

describe('the end of a therapist’s day on WhatsApp', () => {
  let spa: ServedSpa;
  beforeAll(async () => {
    spa = await serveSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.close());

  test('is told in free words, and as a template to who was silent for a day', async () => {
    const { demo, number } = await spa.spa('300000000000001');
    const { core } = spa.served.house;
    const therapist = await core.database.run((db) =>
      tenantScope(db, demo.tenantId).findOne(StaffTable, { role: 'therapist' }),
    );
    const made = await makeStaffChat(core).newChatCode(demo.tenantId, DESK, therapist?.id ?? '');
    const own = number.guest('31633333333');
    await own.says(`code ${made?.code}`);
    await own.sees(({ text }) => text.startsWith('Welcome'));
    spa.set('2026-03-02T21:30');
    const first = await own.sees(({ text }) => text.includes('Not marked yet'));
    expect(first.template).toBeNull();
    spa.set('2026-03-03T21:30');
    const second = await own.sees(({ text }) => text.includes('Not marked yet'));
    expect(second.template).toBe('house_message');
    await spa.meta.quiet();
    expect(own.shown.filter(({ text }) => text.includes('Not marked yet'))).toHaveLength(2);
    expect(spa.meta.violations).toEqual([]);
  }, 60_000);
});
