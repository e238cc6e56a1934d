import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FeedbackTable } from '../../../api/database/entities/booking.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { onTeams } from '../../support/journey/on-teams.ts';
import { onTelegram } from '../../support/journey/on-telegram.ts';
import { onWebchat } from '../../support/journey/on-webchat.ts';
import { onWhatsapp } from '../../support/journey/on-whatsapp.ts';
import type { Heard, Phone, Stage } from '../../support/journey/stage.ts';
import { scanQr } from '../../support/scan-qr.ts';
import { expectSound } from '../../support/sound.ts';

const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;
const MONDAY_MORNING = '2026-03-02T09:00';

const CHANNELS = [
  { app: 'WhatsApp', channel: 'whatsapp', open: () => onWhatsapp(MONDAY_MORNING) },
  { app: 'Telegram', channel: 'telegram', open: () => onTelegram(MONDAY_MORNING) },
  { app: 'the web chat', channel: 'webchat', open: () => onWebchat(MONDAY_MORNING) },
  { app: 'Teams', channel: 'teams', open: () => onTeams(MONDAY_MORNING, 'msteams') },
  { app: 'Direct Line', channel: 'teams', open: () => onTeams(MONDAY_MORNING, 'directline') },
];

/** The same words on every channel: what a guest must do is the same, what they see is what their app can show. */
describe.each(CHANNELS)('a guest on $app', ({ channel, open }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await open();
  }, 60_000);
  afterAll(() => stage?.stop());

  test('books, pays, has a code, moves, cancels, books again, is let in and says how it was', async () => {
    const { phone, tenantId, endsWell } = await stage.arrives();
    const { core, service } = stage.served.house;
    const scan = (code: string) => service.checkInByCode(tenantId, DESK, code);

    const confirmed = await books(phone, 'deep tissue on friday after 5', /^17:00/);
    expect(confirmed.text).toContain('Friday 6 March, 17:00');
    const first = scanQr(confirmed.picture ?? Buffer.of());
    expect(first).toContain(stage.url);

    await phone.says('move it to saturday at 11');
    await phone.hears(/free on Saturday/);
    await phone.taps(/^11:00/);
    await phone.hears(asksYes);
    await phone.taps(/^Yes/);
    const moved = await phone.hears(({ picture, text }) => picture !== null && /Saturday/.test(text));
    const second = scanQr(moved.picture ?? Buffer.of());
    expect(second).not.toBe(first);

    await phone.says('cancel my visit');
    const asked = await phone.hears(asksYes);
    expect(asked.text).toMatch(/Saturday 7 March/);
    await phone.taps(/^Yes/);
    await phone.hears(/cancelled/);
    await phone.hears(/on its way back/);

    const again = await books(phone, 'swedish massage tomorrow at 10', /^10:00/);
    const code = scanQr(again.picture ?? Buffer.of());
    stage.setClock('2026-03-03T09:55');
    expect(await scan(first)).toMatchObject({ ok: false });
    expect(await scan(second)).toMatchObject({ ok: false });
    const opened = await scan(code);
    expect(opened).toMatchObject({ ok: true, booking: { channel, status: 'checked-in' } });
    expect(await scan(code)).toMatchObject({ ok: false, reason: 'already-used' });
    const bookingId = opened.booking?.id ?? '';
    for (const step of ['startTreatment', 'completeVisit'] as const)
      expect(await service[step](tenantId, DESK, bookingId)).toMatchObject({ ok: true });

    stage.setClock('2026-03-03T14:30');
    await phone.hears(/how was/i);
    await phone.taps(/^★★★★★|^5/);
    await phone.hears(/thank/i);
    const given = await core.database.run((db) => tenantScope(db, tenantId).find(FeedbackTable, {}));
    expect(given).toMatchObject([{ bookingId, stars: 5 }]);
    await endsWell();
    await expectSound({ core, tenantId });
  }, 300_000);
});

const asksYes = ({ taps }: Heard): boolean => taps.some((title) => /^Yes/.test(title));

/** From the wish to the confirmation with its code. */
async function books(phone: Phone, wish: string, time: RegExp): Promise<Heard> {
  await phone.says(wish);
  await phone.hears(({ taps }) => taps.some((title) => time.test(title)));
  await phone.taps(time);
  // Where the app does not say who they are, they are asked once.
  const asked = await phone.hears((heard) => asksYes(heard) || /what name/i.test(heard.text));
  if (!asksYes(asked)) {
    await phone.says('Sofie Jansen');
    await phone.hears(asksYes);
  }
  await phone.taps(/^Yes/);
  const { link } = await phone.hears((heard) => heard.link !== null);
  const paid = await fetch(link ?? '', {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ action: 'pay' }),
  });
  expect(paid.status).toBe(303);
  return phone.hears(({ picture }) => picture !== null);
}
