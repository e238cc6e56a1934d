import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedHouse, serveHouse } from '../../support/served.ts';

let house: ServedHouse;
beforeAll(async () => {
  house = await serveHouse('2026-03-02T09:00', async () => ({}), { trustProxy: true });
}, 60_000);
afterAll(() => house?.stop());

test('who guesses a password behind the proxy locks out their own address, and nobody else', async () => {
  const { signIns } = await house.tenant();
  const owner = signIns.find(({ role }) => role === 'owner');
  const signIn = async (caller: string, password: string): Promise<number> => {
    const answer = await fetch(`${house.url}/api/v1/session`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-stillwater': '1',
        // What stands before the last is the sender's own claim.
        'x-forwarded-for': `198.51.100.${Math.floor(Math.random() * 200)}, ${caller}`,
      },
      body: JSON.stringify({ email: owner?.email, password }),
    });
    return answer.status;
  };
  for (let i = 0; i < 8; i += 1) await expect(signIn('203.0.113.7', 'guess')).resolves.toBe(401);
  await expect(signIn('203.0.113.7', 'guess')).resolves.toBe(429);
  await expect(signIn('203.0.113.8', owner?.password ?? '')).resolves.toBeLessThan(300);
});

test('an idle connection is kept longer than proxies keep theirs, so that none sends into one that is closing', async () => {
  const answer = await fetch(`${house.url}/healthz`);
  const kept = /^timeout=(\d+)$/.exec(answer.headers.get('keep-alive') ?? '')?.[1];
  expect(Number(kept)).toBeGreaterThan(60);
});
