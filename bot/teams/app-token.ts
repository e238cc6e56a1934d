import { z } from 'zod';
import { CHANNEL_ISSUER } from './hosts.ts';
import { ask } from './http.ts';

export interface AppSecret {
  readonly appId: string;
  readonly password: string;
  /** The Entra tenant that the app is of; null for one that was made for all tenants. */
  readonly tenantId: string | null;
}

/** Gives the app's token, the one it has for as long as it is good. Throws `ConnectorError`. */
export interface AppToken {
  get(): Promise<string>;
  /** It was not taken: the next is a new one. */
  drop(): void;
}

/** Where apps of all tenants sign in. */
const ALL_TENANTS = 'botframework.com';
/** A token is not used any more so long before it ends. */
const BEFORE_END_MS = 5 * 60_000;

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** The OAuth client credentials grant, as the Bot Connector's reference has it. Time is the machine's own. */
export function appToken(login: string, app: AppSecret): AppToken {
  let known: { readonly token: Promise<string>; until: number } | null = null;
  const signIn = (): Promise<string> => {
    const asked = { token: grant(), until: Number.POSITIVE_INFINITY };
    known = asked;
    return asked.token;

    async function grant(): Promise<string> {
      try {
        const { access_token, expires_in } = await signInTo(login, app);
        asked.until = Date.now() + expires_in * 1000 - BEFORE_END_MS;
        return access_token;
      } catch (error) {
        if (known === asked) known = null;
        throw error;
      }
    }
  };
  return {
    get: () => (known && known.until > Date.now() ? known.token : signIn()),
    drop() {
      known = null;
    },
  };
}

async function signInTo(login: string, { appId, password, tenantId }: AppSecret) {
  const answer = await ask('login', `${login}/${tenantId ?? ALL_TENANTS}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: password,
      scope: `${CHANNEL_ISSUER}/.default`,
    }),
  });
  return Granted.parse(JSON.parse(answer));
}
