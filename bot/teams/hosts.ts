/** Where Microsoft's side of the conversation is reached. */
export interface BotFrameworkHosts {
  /** Signs our apps in: `<login>/<tenant>/oauth2/v2.0/token`. */
  readonly login: string;
  /** Tells the keys that what comes in is signed with. */
  readonly openIdMetadata: string;
  /** May messages, and the app's token with them, be sent there? */
  mayServe(serviceUrl: string): boolean;
}

/** Who signs what the channels deliver, and for whom the tokens are that we send with (Bot Connector's reference). */
export const CHANNEL_ISSUER = 'https://api.botframework.com';

/** Microsoft's own hosts; or a simulator's, which plays all of them at one address. */
export function botFrameworkHosts(apiUrl: string | null): BotFrameworkHosts {
  if (apiUrl === null)
    return {
      login: 'https://login.microsoftonline.com',
      openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      mayServe: (serviceUrl) => isMicrosofts(serviceUrl),
    };
  return {
    login: `${apiUrl}/login`,
    openIdMetadata: `${apiUrl}/v1/.well-known/openidconfiguration`,
    mayServe: (serviceUrl) =>
      URL.canParse(serviceUrl) && new URL(serviceUrl).origin === new URL(apiUrl).origin,
  };
}

/** Anybody can have a name under trafficmanager.net: only Teams' own is meant. */
const TEAMS_HOST = 'smba.trafficmanager.net';
const MICROSOFTS = /(^|\.)(botframework\.com|teams\.microsoft\.com)$/;

function isMicrosofts(serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === '';
  return isPlain && (hostname === TEAMS_HOST || MICROSOFTS.test(hostname));
}
