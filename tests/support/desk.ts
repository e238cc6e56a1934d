import type { DemoSpa } from '../../api/demo/make-demo-spa.ts';

/** The desk's API as one of the staff calls it; `body` is null where the answer has none. */
export type Desk = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** Signs in to a served demo spa. */
export async function signedInDesk(url: string, { signIns }: DemoSpa, role = 'owner'): Promise<Desk> {
  const who = signIns.find((one) => one.role === role);
  if (!who) throw new Error(`nobody in the demo spa is ${role}`);
  const json = { 'content-type': 'application/json', 'x-stillwater': '1' };
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: who.email, password: who.password }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`the desk was not let in: ${answer.status}`);
  return async (method, path, body) => {
    const headers = { ...json, cookie };
    const said = await fetch(`${url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await said.text();
    return { status: said.status, body: text === '' ? null : JSON.parse(text) };
  };
}
