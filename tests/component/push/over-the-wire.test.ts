import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { signedInDesk } from '../../support/desk.ts';
import { deliverPayment } from '../../support/pay.ts';
import { type FcmApi, openFcmApi } from '../../support/push/fcm-api.ts';
import { openWebPushService, type WebPushService } from '../../support/push/web-push-service.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { until } from '../../support/until.ts';
import { openChat } from '../../support/webchat/chat-client.ts';
import { deviceRows } from './push-spa.ts';

const NOW = '2026-03-03T09:00';

let house: ServedHouse;
let demo: DemoSpa;
let fcm: FcmApi;
let web: WebPushService;
beforeAll(async () => {
  [fcm, web] = [await openFcmApi(), await openWebPushService()];
  const push = { firebase: fcm.account, googleUrl: fcm.url, webPushUrl: web.url };
  house = await serveHouse(NOW, async () => ({}), { push });
  demo = await house.tenant();
}, 60_000);
afterAll(async () => {
  await house?.stop();
  await fcm?.close();
  await web?.close();
});

function rows() {
  const { core } = house.served.house;
  return deviceRows({ core, tenantId: demo.tenantId });
}

describe('over the wire', () => {
  test('a guest’s browser and phone are registered by their chat, told of their visit, and removed', async () => {
    const chat = await openChat(house.url, demo.slug);
    const { webKey } = chat.welcome;
    const subscription = web.subscribe(webKey ?? '');
    // Who has said nothing has nothing to be told of.
    chat.raw(JSON.stringify({ type: 'notify', device: subscription }));
    await until(() => chat.notified.length === 1);
    await chat.say('deep tissue tomorrow after 5 for one');
    await chat.heard(({ choices }) => choices.length > 0);
    const phone = fcm.device();
    for (const device of [
      subscription,
      { kind: 'fcm', token: phone },
      { kind: 'web', endpoint: 'https://127.0.0.1/x', keys: subscription.keys },
    ])
      chat.raw(JSON.stringify({ type: 'notify', device }));
    await until(() => chat.notified.length === 4);
    expect(chat.notified).toEqual([false, true, true, false]);
    expect(await rows()).toHaveLength(2);

    // Another guest's chat takes nothing away from it.
    const stranger = await openChat(house.url, demo.slug);
    await stranger.say('hello');
    stranger.raw(JSON.stringify({ type: 'hush', device: subscription }));
    await until(() => stranger.notified.length === 1);
    expect(await rows()).toHaveLength(2);

    const [device] = await rows();
    const { core, service } = house.served.house;
    const guest = {
      kind: 'guest' as const,
      guestId: device?.guestId ?? '',
      conversationId: device?.deviceOf ?? null,
    };
    const free = await freeSlot();
    const held = await service.holdSlot(demo.tenantId, guest, {
      ...{ ...free, people: 1, guestId: guest.guestId, conversationId: guest.conversationId },
      ...{ channel: 'webchat', requestKey: 'hold-1', replaces: null },
    });
    if (!held.ok) throw new Error(held.reason);
    const accepted = await service.acceptHold(demo.tenantId, guest, held.booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    if (accepted.booking.status !== 'confirmed') await deliverPayment(core, accepted.booking);
    await until(() => web.shown.length === 1 && fcm.shown.length === 1);
    expect(web.shown[0]?.body).toMatch(/^Your visit is booked: /);
    expect([...fcm.violations, ...web.violations]).toEqual([]);

    chat.raw(JSON.stringify({ type: 'hush', device: subscription }));
    await until(() => chat.notified.length === 5);
    expect(await rows()).toHaveLength(1);
    expect([...chat.violations, ...stranger.violations]).toEqual([]);
    chat.close();
    stranger.close();
  }, 60_000);

  async function freeSlot() {
    const { service } = house.served.house;
    const { locations, treatments } = await service.house(demo.tenantId);
    const [treatment] = treatments;
    const locationId = locations[0]?.id ?? '';
    const parts = [
      {
        ...{
          treatmentId: treatment?.id ?? '',
          durationMinutes: treatment?.variants[0]?.durationMinutes ?? 60,
        },
        ...{ addOnIds: [], gapMinutes: 0, therapistId: null, gender: null },
      },
    ];
    const found = await service.searchSlots(demo.tenantId, {
      ...{ parts, people: 1, locationId, from: '2026-03-05', to: '2026-03-05', onDays: null },
      ...{
        timeFrom: null,
        timeTo: null,
        near: null,
        order: 'soonest',
        notTherapistIds: [],
        ignoring: null,
        limit: 1,
      },
    });
    return { parts, locationId, startsAt: (found.ok ? found.slots[0]?.startsAt : undefined) ?? '' };
  }

  test('the team’s devices are registered, listed and removed by who is signed in, and by nobody else', async () => {
    const [owner, desk] = [await signedInDesk(house.url, demo), await signedInDesk(house.url, demo, 'desk')];
    const before = await owner('GET', '/api/v1/devices');
    const { webKey } = before.body as { webKey: string };
    const device = web.subscribe(webKey);
    expect(await owner('POST', '/api/v1/devices', { device, locale: 'en' })).toMatchObject({ status: 200 });
    const listed = await owner('GET', '/api/v1/devices');
    expect(listed.body).toMatchObject({ devices: [{ kind: 'web' }] });
    expect(JSON.stringify(listed.body)).not.toContain(device.endpoint);
    expect((await desk('GET', '/api/v1/devices')).body).toMatchObject({ devices: [] });
    expect(await desk('POST', '/api/v1/devices/remove', { device })).toMatchObject({ status: 204 });
    expect((await owner('GET', '/api/v1/devices')).body).toMatchObject({ devices: [{ kind: 'web' }] });
    expect(await owner('POST', '/api/v1/devices/remove', { device })).toMatchObject({ status: 204 });
    expect((await owner('GET', '/api/v1/devices')).body).toMatchObject({ devices: [] });
    expect(await owner('POST', '/api/v1/devices', { device, locale: 'en' })).toMatchObject({ status: 200 });
    const again = (await owner('GET', '/api/v1/devices')).body as { devices: { id: string }[] };
    const lost = `/api/v1/devices/${again.devices[0]?.id}`;
    expect(await desk('DELETE', lost)).toMatchObject({ status: 404 });
    expect(await owner('DELETE', lost)).toMatchObject({ status: 204 });
    expect(await owner('DELETE', lost)).toMatchObject({ status: 404 });
    expect((await owner('GET', '/api/v1/devices')).body).toMatchObject({ devices: [] });
    for (const bad of [
      {},
      { device: { kind: 'web', endpoint: 'https://10.0.0.1/x' } },
      { device, locale: '../x' },
    ])
      expect(await owner('POST', '/api/v1/devices', bad)).toMatchObject({ status: 400 });
    const nobody = await fetch(`${house.url}/api/v1/devices`);
    expect(nobody.status).toBe(401);
  }, 60_000);

  test('the worker that shows notifications is a script of our own', async () => {
    const worker = await fetch(`${house.url}/spa/notify.js`);
    expect(worker.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await worker.text()).toContain('showNotification');
  });
});
