import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
} from 'botbuilder';

/** One app of the Bot Framework, and the world as it is to see it. */
export interface AppParts {
  readonly appId: string;
  /** Where the keys of the channels are told. */
  readonly openIdMetadata: string;
  readonly issuer: string;
  /** A token to send with. */
  token(): Promise<string>;
  /** Posts JSON and gives the answer's. Throws for anything but a 2xx. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<string>;
}

/** An app as the Bot Framework's own code carries it. */
export interface BotApp {
  /**
   * Did the channel that the activity names send it, to this app, from the service that it names? Throws when the
   * keys cannot be read: then nobody knows.
   */
  isGenuine(activity: Pick<Activity, 'channelId' | 'serviceUrl'>, authorization: string): Promise<boolean>;
  /** Posts into a conversation unasked; the new activity's id. Throws what `token` and `post` throw. */
  say(reference: Partial<ConversationReference>, activity: Partial<Activity>): Promise<string>;
}

type AuthenticationParts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type HttpClient = NonNullable<NonNullable<AuthenticationParts[4]>['httpClient']>;

export function openBotApp(parts: AppParts): BotApp {
  const { appId, issuer } = parts;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    // All or none: of the library's own hosts none may be left over.
    {
      MicrosoftAppId: appId,
      ValidateAuthority: false,
      ToChannelFromBotLoginUrl: parts.openIdMetadata,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: parts.openIdMetadata,
      ToBotFromEmulatorOpenIdMetadataUrl: parts.openIdMetadata,
      OAuthUrl: issuer,
      CallerId: 'urn:botframework:azure',
    },
    new Credentials(appId, parts.token),
    undefined,
    undefined,
    { httpClient: httpClient(parts.post) },
  );
  const adapter = new CloudAdapter(authentication);
  return {
    async isGenuine(activity, authorization) {
      if (!isChecked(activity)) return false;
      try {
        const { claimsIdentity } = await authentication.authenticateRequest(activity, authorization);
        return (
          claimsIdentity.getClaimValue('iss') === issuer && claimsIdentity.getClaimValue('aud') === appId
        );
      } catch (error) {
        if (isRefusal(error)) return false;
        throw error;
      }
    },
    async say(reference, activity) {
      let id = '';
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        context.onSendActivities(async (_, activities, next) => {
          // The library answers the activity that it made up for this turn, which no channel knows.
          for (const one of activities) delete one.replyToId;
          return next();
        });
        id = (await context.sendActivity(activity))?.id ?? '';
      });
      return id;
    },
  };
}

/** The library looks at these two alone; without them it would believe a token for any service. */
function isChecked(activity: Partial<Activity>): activity is Activity {
  return Boolean(activity.channelId && activity.serviceUrl);
}

/** The token was looked at and found wrong. The library tells some of that with its own error, some with its tools'. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = 'statusCode' in error ? error.statusCode : null;
  return status === 401 || /^(JsonWebToken|TokenExpired|NotBefore)Error$/.test(error.name);
}

/** Signs with a token of ours: the library's own way to one knows only https, retries and asks hosts of its own. */
class Credentials extends ConfigurationServiceClientCredentialFactory {
  readonly #token: () => Promise<string>;

  constructor(appId: string, token: () => Promise<string>) {
    super({ MicrosoftAppId: appId });
    this.#token = token;
  }

  override async createCredentials(): ReturnType<
    ConfigurationServiceClientCredentialFactory['createCredentials']
  > {
    return {
      signRequest: async (request) => {
        request.headers.set('Authorization', `Bearer ${await this.#token()}`);
        return request;
      },
    };
  }
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** What the library would do itself follows redirects with the token in hand, and sleeps and retries with a lease. */
function httpClient(post: AppParts['post']): HttpClient {
  return {
    async sendRequest(request) {
      const authorization = request.headers.get('authorization') ?? '';
      const sent = { authorization, 'content-type': JSON_TYPE, accept: 'application/json' };
      const bodyAsText = await post(request.url, sent, String(request.body ?? ''));
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      headers.set('content-type', JSON_TYPE);
      return { request, status: 200, headers, bodyAsText };
    },
  };
}
