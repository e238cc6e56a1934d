import { z } from 'zod';
import type { DeviceOutcome, Devices, Id } from '../../contract.ts';
import { empty, json, notPossible, problem, type Route, route, staffOn } from '../route.ts';

const Registration = z.object({
  device: z.unknown(),
  /** The language of the page that asks, in which it is told. */
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/)
    .default('en'),
});
const Named = z.object({ device: z.unknown() });

/** Devices of the team that are told of what happens. Guests' are registered through their chat. */
export function deviceRoutes(devices: Devices): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/devices',
      summary: 'Your devices that are told of visits, and the key that browsers subscribe with',
      permission: 'see-calendar',
      where: 'anywhere',
      answers: 'The public VAPID key, and each device with when it was last seen.',
      async handle(request) {
        const { tenantId, id } = staffOn(request);
        return json(200, { webKey: await devices.webKey(), devices: await devices.list(tenantId, id) });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/devices',
      summary: 'Tell this device: a Firebase token or a web push subscription',
      permission: 'see-calendar',
      where: 'anywhere',
      body: Registration,
      answers: 'The device. The same again changes nothing.',
      async handle(request) {
        const { tenantId, id: staffId } = staffOn(request);
        const { device, locale } = request.body;
        return replyOf(await devices.register(tenantId, { kind: 'staff', staffId, locale }, device));
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/devices/remove',
      summary: 'Do not tell this device any more, by its token or subscription',
      permission: 'see-calendar',
      where: 'anywhere',
      body: Named,
      answers: 'Nothing, also where it was not told before.',
      async handle(request) {
        const { tenantId, id } = staffOn(request);
        await devices.remove(tenantId, ownerOf(id), request.body.device);
        return empty(204);
      },
    }),
    route({
      method: 'del',
      path: '/api/v1/devices/:id',
      summary: 'Do not tell a device of yours any more that is lost, by its id in the list',
      permission: 'see-calendar',
      where: 'anywhere',
      answers: 'Nothing; 404 where you have no such device.',
      async handle(request) {
        const { tenantId, id } = staffOn(request);
        const isGone = await devices.removeOwn(tenantId, id, request.params.id ?? '');
        return isGone
          ? empty(204)
          : problem({ status: 404, title: 'You have no such device', reason: 'not-found' });
      },
    }),
  ];
}

function ownerOf(staffId: Id) {
  return { kind: 'staff' as const, staffId, locale: 'en' };
}

function replyOf(outcome: DeviceOutcome) {
  if (outcome.ok) return json(200, { device: { id: outcome.id } });
  if (outcome.reason === 'bad-device')
    return problem({
      status: 400,
      title: 'The request is not as it should be',
      reason: 'bad-input',
      detail: 'This is no Firebase token, and no subscription at a push service that is known.',
    });
  return notPossible({ reason: outcome.reason });
}
