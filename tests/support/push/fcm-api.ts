import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, verify } from 'node:crypto';
import { z } from 'zod';
import { type Fault, misbehave, serve } from './serve.ts';

/** One message as an app would be handed it. */
export interface Shown {
  readonly token: string;
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly url: string;
  readonly ttlSeconds: number;
}

export interface FcmApi {
  readonly url: string;
  readonly account: {
    readonly project_id: string;
    readonly client_email: string;
    readonly private_key: string;
  };
  /** An app on a phone, as Firebase knows it. */
  device(): string;
  /** Asked for each request; null lets it pass. */
  fault: (token: string) => Fault | null;
  readonly shown: readonly Shown[];
  /** Every request to send, whatever became of it. */
  readonly requests: readonly string[];
  /** What came that the documentation does not allow. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

const PROJECT = 'sage-house-test';
const EMAIL = `push@${PROJECT}.iam.gserviceaccount.com`;
const MOST_BYTES = 4096;

/** HTTP v1: projects.messages.send, as far as it is used. Strict: what is not named here is a violation. */
const Message = z.strictObject({
  token: z.string(),
  notification: z.strictObject({ title: z.string().min(1), body: z.string().min(1) }),
  data: z.strictObject({ url: z.url(), tag: z.string().min(1) }),
  android: z.strictObject({
    priority: z.literal('high'),
    ttl: z.string().regex(/^\d+s$/),
    collapse_key: z.string().min(1),
    notification: z.strictObject({ tag: z.string().min(1) }),
  }),
  apns: z.strictObject({
    headers: z.strictObject({
      'apns-expiration': z.string().regex(/^\d{10}$/),
      'apns-collapse-id': z.string().min(1).max(64),
      'apns-priority': z.literal('10'),
    }),
  }),
});
const Sent = z.object({ message: Message });

/** Google's side: the sign-in of a service account, and Firebase Cloud Messaging. */
export async function openFcmApi(): Promise<FcmApi> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const accessToken = `ya29.${randomUUID()}`;
  const tokens = new Set<string>();
  const shown: Shown[] = [];
  const requests: string[] = [];
  const violations: string[] = [];
  const server = await serve((request, body, response) => {
    const answer = (status: number, said: object): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
      response.end(JSON.stringify(said));
    };
    if (request.url === '/token') {
      const wrong = faultOfAssertion(new URLSearchParams(body.toString()), publicKey);
      if (wrong !== null) violations.push(wrong);
      return wrong === null
        ? answer(200, { access_token: accessToken, expires_in: 3599, token_type: 'Bearer' })
        : answer(400, { error: 'invalid_grant', error_description: wrong });
    }
    if (request.url !== `/v1/projects/${PROJECT}/messages:send`) {
      violations.push(`${request.method} ${request.url}`);
      return answer(404, {});
    }
    if (request.headers.authorization !== `Bearer ${accessToken}`) violations.push('not signed in');
    if (body.length > MOST_BYTES) violations.push(`a message of ${body.length} bytes`);
    const read = Sent.safeParse(JSON.parse(body.toString()));
    if (!read.success) {
      violations.push(z.prettifyError(read.error));
      return answer(400, refusal(400, 'INVALID_ARGUMENT', 'Invalid JSON payload'));
    }
    const { token, notification, data, android } = read.data.message;
    requests.push(token);
    const fault = api.fault(token);
    if (fault !== 'lost-answer' && misbehave(response, fault)) return;
    if (!/^[\w:.-]{20,}$/.test(token))
      return answer(
        400,
        refusal(400, 'INVALID_ARGUMENT', 'The registration token is not a valid FCM registration token'),
      );
    if (!tokens.has(token))
      return answer(404, refusal(404, 'UNREGISTERED', 'Requested entity was not found.'));
    shown.push({ token, ...notification, ...data, ttlSeconds: Number.parseInt(android.ttl, 10) });
    if (misbehave(response, fault)) return;
    answer(200, { name: `projects/${PROJECT}/messages/${randomUUID()}` });
  });
  const api: FcmApi = {
    url: server.url,
    account: {
      project_id: PROJECT,
      client_email: EMAIL,
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
    device() {
      const token = `${randomUUID()}:APA91b${randomUUID()}`;
      tokens.add(token);
      return token;
    },
    fault: () => null,
    shown,
    requests,
    violations,
    close: server.close,
  };
  return api;
}

/** As Google words a refusal, with the code of FCM in its details. */
export function refusal(status: number, code: string, message: string): object {
  const type = 'type.googleapis.com/google.firebase.fcm.v1.FcmError';
  const grpc = status === 404 ? 'NOT_FOUND' : status === 403 ? 'PERMISSION_DENIED' : code;
  return {
    error: { code: status, message, status: grpc, details: [{ '@type': type, errorCode: code }] },
  };
}

function faultOfAssertion(form: URLSearchParams, key: KeyObject): string | null {
  if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') return 'no such grant';
  const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    createPublicKey(key.export({ type: 'spki', format: 'pem' })),
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) return 'the assertion is not signed by the account';
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  if (said.iss !== EMAIL) return `the assertion is of ${said.iss}`;
  if (!String(said.scope).includes('https://www.googleapis.com/auth/firebase.messaging'))
    return `the scope is ${said.scope}`;
  return said.exp - said.iat > 3600 ? 'the assertion is good for more than an hour' : null;
}
