import { randomUUID } from 'node:crypto';
import type { Messaging, TokenMessage } from 'firebase-admin/messaging';
import { makeOnceAgent, once, type Turn } from './google-agent.ts';
import { type FcmAccount, googleCredential } from './google-credential.ts';
import { PATIENCE_MS, type Push, type Pushed, type Service } from './service.ts';

/** Firebase Cloud Messaging for apps. `googleUrl` is another place than Google's own hosts, such as a simulator. */
export function openFcm(
  account: FcmAccount,
  googleUrl: string | null,
  patienceMs: number = PATIENCE_MS,
): Service {
  let signedIn: Promise<Messaging> | null = null;
  return async (device, push) => {
    if (device.kind !== 'fcm') throw new Error('a subscription is not for Firebase');
    signedIn ??= signIn(account, googleUrl);
    const messaging = await signedIn;
    return once(async (turn) => {
      const asked = messaging.send(messageOf(device.token, push)).then(
        (id): Pushed => ({ became: 'sent', id: id.slice(0, 300) }),
        (error: unknown) => pushedOf(error, turn),
      );
      return Promise.race([asked, unavailable(turn), tooLong(patienceMs)]);
    });
  };
}

/** The library is large: a house that pushes to no app does without it. */
async function signIn(account: FcmAccount, googleUrl: string | null): Promise<Messaging> {
  const { initializeApp } = await import('firebase-admin/app');
  const { getMessaging } = await import('firebase-admin/messaging');
  const credential = googleCredential(account, googleUrl);
  const options = { credential, projectId: account.project_id, httpAgent: makeOnceAgent(googleUrl) };
  // A name of its own: several houses may be open in one process.
  return getMessaging(initializeApp(options, randomUUID()));
}

function messageOf(token: string, { title, body, tag, url, ttlSeconds, endsAt }: Push): TokenMessage {
  return {
    token,
    notification: { title, body },
    data: { url, tag },
    android: { priority: 'high', ttl: ttlSeconds * 1000, collapseKey: tag, notification: { tag } },
    apns: {
      headers: {
        'apns-expiration': String(Math.floor(endsAt / 1000)),
        'apns-collapse-id': tag,
        'apns-priority': '10',
      },
    },
  };
}

/** The library waits and asks again by itself; that is the outbox's to do, which other messages do not wait for. */
function unavailable({ answered }: Turn): Promise<Pushed> {
  return new Promise((resolve) => {
    void answered.then(({ status, afterMs }) => {
      // Any other answer the library tells itself.
      if (status === 503) resolve({ became: 'failed', afterMs, detail: '503' });
    });
  });
}

function tooLong(patienceMs: number): Promise<Pushed> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ became: 'failed', afterMs: null, detail: 'no answer' }), patienceMs).unref();
  });
}

function pushedOf(error: unknown, { afterMs }: Turn): Pushed {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = `${code} ${error instanceof Error ? error.message : String(error)}`.slice(0, 500);
  if (GONE.has(code) || isOfToken(code, detail)) return { became: 'gone' };
  if (TOO_MUCH.has(code)) return { became: 'too-much', afterMs: afterMs(), detail };
  if (REFUSED.has(code) || /invalid_grant|invalid_client/.test(detail)) return { became: 'refused', detail };
  return { became: 'failed', afterMs: afterMs(), detail };
}

const GONE: ReadonlySet<string> = new Set([
  'messaging/registration-token-not-registered',
  'messaging/invalid-registration-token',
]);
const TOO_MUCH: ReadonlySet<string> = new Set([
  'messaging/message-rate-exceeded',
  'messaging/device-message-rate-exceeded',
  'messaging/topics-message-rate-exceeded',
]);
const REFUSED: ReadonlySet<string> = new Set([
  'messaging/invalid-argument',
  'messaging/invalid-payload',
  'messaging/payload-size-limit-exceeded',
  'messaging/mismatched-credential',
  'messaging/authentication-error',
  'messaging/third-party-auth-error',
]);

/**
 * The library has one code for a token that is none and a message that is none, and one for a token of another project and an
 * account that may not send: only the words tell, and no device is forgotten over a mistake of our own.
 */
function isOfToken(code: string, detail: string): boolean {
  if (code === 'messaging/invalid-argument') return /registration token|message\.token/i.test(detail);
  return code === 'messaging/mismatched-credential' && /sender ?id/i.test(detail);
}
