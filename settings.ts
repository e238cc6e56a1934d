import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DatabaseUrlError, parseDatabaseUrl } from './api/database/url.ts';
import { DataKeysError, type KeyMaterial, parseDataKeys } from './api/keys/data-keys.ts';

/** What the environment may set; every other file is handed what it needs. */
export interface Settings {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach the installation, without a slash at its end. */
  readonly publicUrl: string;
  readonly production: boolean;
  readonly logLevel: string;
  /** The keys to guests' data; null for those in the file beside the database. */
  readonly dataKeys: KeyMaterial | null;
  /** A proxy stands before this and says whom a request comes from: the last address of X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** Where the providers' APIs are reached, without a slash at the end: another address is a simulator's. */
  readonly providerUrls: {
    readonly whatsapp: string;
    readonly telegram: string;
    /** null: Microsoft's several hosts. */
    readonly teams: string | null;
    readonly stripe: string;
  };
  /** Notifications on devices. */
  readonly push: {
    /** Firebase's service account; null where apps are not pushed to. */
    readonly firebase: GoogleAccount | null;
    /** Where Google, and one more push service of browsers, are reached: a simulator's. null: only where they really are. */
    readonly googleUrl: string | null;
    readonly webPushUrl: string | null;
  };
  /** Where the log is mirrored; null where it is not. */
  readonly firestore: {
    /** null with an emulator only. */
    readonly account: GoogleAccount | null;
    /** `host:port` of an emulator in Firestore's place; null for Google's own. */
    readonly emulator: string | null;
  } | null;
}

type GoogleAccount = z.output<typeof ServiceAccount>;

/** A setting that cannot be used: one line for the operator, naming it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const httpAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

/** The file that Google gives out for a service account, as far as it is needed. */
const ServiceAccount = z.object({
  project_id: z.string().regex(/^[a-z0-9-]{4,60}$/),
  client_email: z.email(),
  private_key: z.string().refine(isPrivateKey),
});

const Environment = z.object({
  DATABASE_URL: z.string().min(1).default('sqlite:data/stillwater.db'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number up to 65535')
    .default(3978),
  PUBLIC_URL: httpAddress.optional(),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('development'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  DATA_KEYS: z.string().optional(),
  DATA_HASH_KEY: z.string().optional(),
  TRUST_PROXY: z.enum(['true', 'false'], 'must be true or false').default('false'),
  WHATSAPP_API_URL: httpAddress.default('https://graph.facebook.com'),
  TELEGRAM_API_URL: httpAddress.default('https://api.telegram.org'),
  TEAMS_API_URL: httpAddress.optional(),
  STRIPE_API_URL: httpAddress.default('https://api.stripe.com'),
  FCM_SERVICE_ACCOUNT: z.string().optional(),
  FCM_API_URL: httpAddress.optional(),
  WEB_PUSH_URL: httpAddress.optional(),
  FIRESTORE_SERVICE_ACCOUNT: z.string().optional(),
  FIRESTORE_API_URL: httpAddress.optional(),
});

/** Reads and checks the settings. Throws `SettingsError`, `DatabaseUrlError` or `DataKeysError` naming the first that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new SettingsError(firstProblem(parsed.error));
  const { DATABASE_URL, HOST, PORT, PUBLIC_URL, NODE_ENV, LOG_LEVEL, DATA_KEYS, DATA_HASH_KEY } = parsed.data;
  parseDatabaseUrl(DATABASE_URL);
  return {
    databaseUrl: DATABASE_URL,
    host: HOST,
    port: PORT,
    publicUrl: withoutSlash(PUBLIC_URL ?? `http://127.0.0.1:${PORT}`),
    production: NODE_ENV === 'production',
    logLevel: LOG_LEVEL,
    dataKeys: parseDataKeys(DATA_KEYS, DATA_HASH_KEY),
    trustProxy: parsed.data.TRUST_PROXY === 'true',
    providerUrls: {
      whatsapp: withoutSlash(parsed.data.WHATSAPP_API_URL),
      telegram: withoutSlash(parsed.data.TELEGRAM_API_URL),
      teams: parsed.data.TEAMS_API_URL === undefined ? null : withoutSlash(parsed.data.TEAMS_API_URL),
      stripe: withoutSlash(parsed.data.STRIPE_API_URL),
    },
    push: {
      firebase: serviceAccount('FCM_SERVICE_ACCOUNT', parsed.data.FCM_SERVICE_ACCOUNT),
      googleUrl: parsed.data.FCM_API_URL === undefined ? null : withoutSlash(parsed.data.FCM_API_URL),
      webPushUrl: parsed.data.WEB_PUSH_URL === undefined ? null : withoutSlash(parsed.data.WEB_PUSH_URL),
    },
    firestore: mirrorOf(
      serviceAccount('FIRESTORE_SERVICE_ACCOUNT', parsed.data.FIRESTORE_SERVICE_ACCOUNT),
      parsed.data.FIRESTORE_API_URL,
    ),
  };
}

function mirrorOf(account: GoogleAccount | null, url: string | undefined): Settings['firestore'] {
  if (account === null && url === undefined) return null;
  return { account, emulator: url === undefined ? null : new URL(url).host };
}

/** The file's content, or its name. What is wrong with it is said without a word of it: there is a key in it. */
function serviceAccount(name: string, given: string | undefined): GoogleAccount | null {
  if (given === undefined) return null;
  const text = given.trim().startsWith('{') ? given : contentOf(name, given);
  const read = ServiceAccount.safeParse(parsedJson(text));
  if (!read.success) throw new SettingsError(`${name}: must be the JSON file of a Firebase service account`);
  return read.data;
}

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    // No key: an answer, not a fault.
    return false;
  }
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SettingsError(`${name}: there is no such file, or it cannot be read`, { cause });
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: undefined is no account.
    return undefined;
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** Where this process reaches itself: "all interfaces" is an address to listen on, not one to call. */
export function ownAddress({ port, host }: Pick<Settings, 'port' | 'host'>): string {
  const called = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${called.includes(':') ? `[${called}]` : called}:${port}`;
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') ?? 'settings'}: ${issue?.message ?? 'not usable'}`;
}

/** Is it a mistake of the operator's, to be told in one line? */
export function isOperatorsMistake(error: unknown): error is Error {
  return (
    error instanceof SettingsError || error instanceof DatabaseUrlError || error instanceof DataKeysError
  );
}
