import { createHmac } from 'node:crypto';

/** A message or status, as it stands in a webhook. */
export type Event =
  | { readonly kind: 'message'; readonly id: string; readonly contact: object; readonly message: object }
  | { readonly kind: 'status'; readonly status: object }
  /** A field of its own: of a template, say, or what a guest chose in the settings. */
  | { readonly kind: 'field'; readonly field: string; readonly value: object };

/** How webhooks travel: Meta promises neither order nor that each comes once. */
export interface Traffic {
  /** How often each request is made. */
  copies: number;
  /** In another order than it happened. */
  shuffled: boolean;
  /** How many events one request may carry. */
  batch: number;
  delayMs: number;
  /** How long a request is made again that is not taken; Meta does so for days. */
  patienceMs: number;
}

export interface Destination {
  readonly url: string;
  readonly numberId: string;
  readonly appSecret: string;
}

/** Meta's JSON: everything beyond ASCII, and every slash, escaped. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\//g, '\\/');
}

export function signed(raw: string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(raw).digest('hex')}`;
}

/** The parts of a webhook that are about one number, and those with fields of their own. */
function changesFor(numberId: string, events: readonly Event[]): object[] {
  const fields = events.flatMap((event) =>
    event.kind === 'field' ? [{ field: event.field, value: event.value }] : [],
  );
  const messages = events.filter((event) => event.kind !== 'field');
  return [...(messages.length === 0 ? [] : [changeFor(numberId, messages)]), ...fields];
}

/** The part of a webhook that is about one number. */
export function changeFor(numberId: string, events: readonly Event[]): object {
  const heard = events.filter((event) => event.kind === 'message');
  const statuses = events.flatMap((event) => (event.kind === 'status' ? [event.status] : []));
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550001111', phone_number_id: numberId },
    ...(heard.length === 0
      ? {}
      : {
          contacts: heard.map(({ contact }) => contact),
          messages: heard.map(({ message }) => message),
        }),
    ...(statuses.length === 0 ? {} : { statuses }),
  };
  return { field: 'messages', value };
}

export function webhookOf(changes: readonly object[]): object {
  return {
    object: 'whatsapp_business_account',
    entry: changes.map((change) => ({ id: '1', changes: [change] })),
  };
}

/** Once more where a kept connection was closed in the moment of its use: a busy machine is late to hear of it. */
export async function fetchAgain(url: string, options?: RequestInit): Promise<Response> {
  return fetch(url, options).catch(() => fetch(url, options));
}

/** One signed request, as it is. */
export function post(url: string, raw: string, signature: string | null): Promise<Response> {
  return fetchAgain(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature === null ? {} : { 'x-hub-signature-256': signature }),
    },
    body: raw,
  });
}

/** Delivers until the house says 200, as Meta does; gives up after some tries, as Meta does after days. */
export async function deliver(
  { url, numberId, appSecret }: Destination,
  events: readonly Event[],
  { copies, shuffled, batch, delayMs, patienceMs }: Traffic,
): Promise<void> {
  const all = shuffled ? events.toReversed() : [...events];
  const size = Math.max(1, batch);
  const batches = Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, place * size + size),
  );
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  for (const some of batches) {
    const raw = metaJson(webhookOf(changesFor(numberId, some)));
    const requests = Array.from({ length: copies }, () =>
      untilTaken(url, raw, signed(raw, appSecret), patienceMs),
    );
    await Promise.all(requests);
  }
}

async function untilTaken(url: string, raw: string, signature: string, patienceMs: number): Promise<void> {
  for (const end = Date.now() + patienceMs; ; ) {
    const status = await post(url, raw, signature).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (Date.now() > end) throw new Error(`a webhook was answered ${status}: ${raw.slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
