import type { DeliveryFailure } from '../../api/contract.ts';

/** What to do after the Cloud API refused a message. */
export type Remedy =
  /** Free words are not taken any more: send a template. */
  | { readonly act: 'template' }
  /** That template cannot be sent: send the one that carries any words. */
  | { readonly act: 'plain-template' }
  /** Nothing reaches this guest. */
  | { readonly act: 'lose' }
  | { readonly act: 'give-up'; readonly warn: boolean; readonly why?: 'held-back' }
  | {
      readonly act: 'retry';
      readonly afterMs: number | null;
      readonly warn: boolean;
      /** Too much at once. */
      readonly tooMuch: boolean;
    };

const A_MOMENT = tooMuch(5_000);
/** Who must do something about it is a person; asking more often helps nobody. */
const SLOWLY = retry(15 * 60_000, true);
const OUR_MISTAKE: Remedy = { act: 'give-up', warn: true };
const NO_LUCK: Remedy = { act: 'give-up', warn: false, why: 'held-back' };
/**
 * It may have been taken after all. Its status comes within seconds and names the request (see send.ts): by then a
 * second try knows.
 */
export const WHEN_STATUS_CAME = retry(15_000);

/**
 * By the code of a Graph API error.
 * Source: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const BY_CODE: ReadonlyMap<number, Remedy> = new Map([
  // The token: expired, withdrawn, or of an app that may not send.
  [0, SLOWLY],
  [3, SLOWLY],
  [10, SLOWLY],
  [190, SLOWLY],
  ...range(200, 299, SLOWLY),
  // Too much at once: of the app, of the business account, of the number, to this guest.
  [4, A_MOMENT],
  [80007, A_MOMENT],
  [130429, A_MOMENT],
  [131056, tooMuch(6_000)],
  // Too much that guests called spam; held back by Meta to spare this guest; an experiment of theirs; unwanted.
  [131048, SLOWLY],
  [131049, NO_LUCK],
  [130472, NO_LUCK],
  [131050, NO_LUCK],
  // The guest: 24 hours silent; no WhatsApp, or one that does not take this; in a country that is not served.
  [131047, { act: 'template' }],
  [131026, { act: 'lose' }],
  [130497, NO_LUCK],
  // The account: restricted, locked, unpaid, number deleted or not registered.
  [368, SLOWLY],
  [131031, SLOWLY],
  [131042, SLOWLY],
  [33, SLOWLY],
  [131045, SLOWLY],
  [133010, SLOWLY],
  // Theirs, and passing.
  [1, WHEN_STATUS_CAME],
  [2, WHEN_STATUS_CAME],
  [131000, WHEN_STATUS_CAME],
  [131016, WHEN_STATUS_CAME],
  [131057, WHEN_STATUS_CAME],
  [133004, WHEN_STATUS_CAME],
  // Ours: parameters, recipients, types and media that are not as they should be.
  [100, OUR_MISTAKE],
  [131008, OUR_MISTAKE],
  [131009, OUR_MISTAKE],
  [131021, OUR_MISTAKE],
  [131030, OUR_MISTAKE],
  [131051, OUR_MISTAKE],
  [131052, OUR_MISTAKE],
  [131053, OUR_MISTAKE],
  // A template that is not there in this language, breaks a rule when filled, is paused or disabled.
  [132000, { act: 'plain-template' }],
  [132001, { act: 'plain-template' }],
  [132005, { act: 'plain-template' }],
  [132007, { act: 'plain-template' }],
  [132012, { act: 'plain-template' }],
  [132015, { act: 'plain-template' }],
  [132016, { act: 'plain-template' }],
  [132018, { act: 'plain-template' }],
]);

/** A request that the Cloud API did not take, or did not answer in time. */
export class GraphError extends Error {
  override name = 'GraphError';
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** The Graph API's own code; null when it gave none. */
  readonly code: number | null;
  /** What it says more of some codes. */
  readonly subcode: number | null;
  /** What its `Retry-After` asks for. */
  readonly retryAfterMs: number | null;

  constructor(
    words: string,
    about: {
      readonly status: number | null;
      readonly code: number | null;
      readonly subcode?: number | null;
      readonly retryAfterMs: number | null;
    },
    options?: ErrorOptions,
  ) {
    super(words, options);
    this.status = about.status;
    this.code = about.code;
    this.subcode = about.subcode ?? null;
    this.retryAfterMs = about.retryAfterMs;
  }
}

/** What to do about it. A 429 is obeyed whatever its code says. */
export function remedyFor({ status, code, retryAfterMs }: GraphError): Remedy {
  const remedy = (code === null ? undefined : BY_CODE.get(code)) ?? byStatus(status);
  if (retryAfterMs === null) return remedy;
  if (remedy.act !== 'retry') return status === 429 ? tooMuch(retryAfterMs) : remedy;
  const afterMs = Math.max(retryAfterMs, remedy.afterMs ?? 0);
  return { ...remedy, afterMs, tooMuch: remedy.tooMuch || status === 429 };
}

/** What follows where a code comes with a status, after the message was taken. */
export function failureFor(code: number): DeliveryFailure {
  const remedy = BY_CODE.get(code);
  switch (remedy?.act) {
    case 'template':
      return { act: 'other-way' };
    case 'lose':
      return { act: 'give-up', why: 'unreachable' };
    case 'retry':
      return { act: 'retry', afterMs: remedy.afterMs ?? 0 };
    case 'give-up':
      return { act: 'give-up', why: remedy.why ?? 'not-delivered' };
    default:
      return { act: 'give-up', why: 'not-delivered' };
  }
}

function byStatus(status: number | null): Remedy {
  if (status === null || status >= 500) return WHEN_STATUS_CAME;
  if (status === 429) return A_MOMENT;
  return status === 401 || status === 403 ? SLOWLY : OUR_MISTAKE;
}

function retry(afterMs: number | null, warn = false): Remedy {
  return { act: 'retry', afterMs, warn, tooMuch: false };
}

function tooMuch(afterMs: number): Remedy {
  return { act: 'retry', afterMs, warn: false, tooMuch: true };
}

function range(from: number, to: number, remedy: Remedy): [number, Remedy][] {
  return Array.from({ length: to - from + 1 }, (_, place) => [from + place, remedy]);
}
