import { sign } from 'node:crypto';
import { PATIENCE_MS } from './service.ts';

/** What a service account's file has of use, by Google's names. */
export interface FcmAccount {
  readonly project_id: string;
  readonly client_email: string;
  readonly private_key: string;
}

const AUDIENCE = 'https://oauth2.googleapis.com/token';
const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging';
const HOUR_S = 3_600;

/**
 * Signs a service account in (RFC 7523, as https://developers.google.com/identity/protocols/oauth2/service-account has it).
 * The library's own way has no timeout, and knows no other address than Google's. It keeps what this gives while it is good.
 */
export function googleCredential(account: FcmAccount, googleUrl: string | null) {
  return {
    async getAccessToken(): Promise<{ access_token: string; expires_in: number }> {
      const answer = await fetch(googleUrl === null ? AUDIENCE : `${googleUrl}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          assertion: assertionOf(account),
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const said: unknown = await answer.json();
      if (answer.ok && isToken(said)) return said;
      // Google names what is wrong, and never the key.
      throw new Error(`Google gave no token: ${answer.status} ${JSON.stringify(said).slice(0, 300)}`);
    },
  };
}

function assertionOf({ client_email, private_key }: FcmAccount): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: client_email, scope: SCOPE, aud: AUDIENCE, iat: now, exp: now + HOUR_S };
  const signed = [{ alg: 'RS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), private_key).toString('base64url')}`;
}

function isToken(said: unknown): said is { access_token: string; expires_in: number } {
  const { access_token, expires_in } = Object(said);
  return typeof access_token === 'string' && typeof expires_in === 'number';
}
