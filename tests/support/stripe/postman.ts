import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { StripeEvent } from './books.ts';

/** How events travel: Stripe promises neither order nor that each comes once. */
export interface Traffic {
  /** How often each is sent. */
  copies: number;
  /** In another order than it happened. */
  shuffled: boolean;
  /** Never sent. */
  isLost: (event: StripeEvent) => boolean;
  /** How often one is sent that is not taken; Stripe does so for days. Sent once and not taken, it is lost. */
  tries: number;
  /** How long after that it is sent again. */
  againMs: number;
  /** How long an event is on its way before it is first sent. */
  waitMs: () => number;
  /** Told of each time that one was sent: the house's answer, or 0 when nobody answered. */
  onSent: (event: StripeEvent, status: number) => void;
}

export interface Address {
  readonly webhook: string;
  /** While a secret is being exchanged Stripe signs with both. */
  readonly webhookSecrets: readonly string[];
}

export function eventJson(event: StripeEvent): string {
  return JSON.stringify(eventObject(event));
}

export function eventObject({ id, type, object, createdAt }: StripeEvent): object {
  return {
    id,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: Math.floor(createdAt / 1000),
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    type,
  };
}

/** Stripe's header: https://docs.stripe.com/webhooks#verify-manually */
export function signatureOf(raw: string, secrets: readonly string[], nowMs: number): string {
  const seconds = Math.floor(nowMs / 1000);
  const each = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${raw}`).digest('hex')}`,
  );
  return [`t=${seconds}`, ...each, 'v0=0123456789abcdef'].join(',');
}

/** Delivers an account's events. */
export function makePostman(now: () => number, address: () => Address | null) {
  const traffic: Traffic = {
    copies: 1,
    shuffled: false,
    isLost: () => false,
    tries: 20,
    againMs: 50,
    waitMs: () => 0,
    onSent: () => undefined,
  };
  const onTheirWay = new Set<Promise<void>>();
  const failures: string[] = [];
  let held: StripeEvent[] | null = null;

  function send(event: StripeEvent): void {
    if (traffic.isLost(event)) return;
    for (let copy = 0; copy < traffic.copies; copy += 1) sendCopy(event, traffic.waitMs());
  }

  function sendCopy(event: StripeEvent, waitMs: number): void {
    const trip = deliver(event, waitMs).catch((error) => void failures.push(String(error)));
    onTheirWay.add(trip);
    trip.finally(() => onTheirWay.delete(trip));
  }

  async function deliver(event: StripeEvent, waitMs: number): Promise<void> {
    if (waitMs > 0) await pause(waitMs);
    const to = address();
    if (to === null) return;
    const raw = eventJson(event);
    for (let tried = 0; tried < traffic.tries; tried += 1) {
      const status = await post(to.webhook, raw, signatureOf(raw, to.webhookSecrets, now()));
      traffic.onSent(event, status);
      if (status >= 200 && status < 300) return;
      await pause(traffic.againMs);
    }
    if (traffic.tries > 1) throw new Error(`${event.type} was not taken`);
  }

  return {
    traffic,
    failures,
    happened(event: StripeEvent): void {
      if (held) held.push(event);
      else send(event);
    },
    /** Sends one now, once, whatever became of it before. */
    resend(event: StripeEvent): void {
      sendCopy(event, 0);
    },
    /** Keeps events back until they are released, or lost. */
    hold(): void {
      held ??= [];
    },
    release(): void {
      const events = held ?? [];
      held = null;
      for (const event of traffic.shuffled ? events.toReversed() : events) send(event);
    },
    lose(): void {
      held = null;
    },
    async quiet(): Promise<void> {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay);
    },
  };
}

/** What is still to be sent keeps no program from ending. */
async function pause(ms: number): Promise<void> {
  await wait(ms, undefined, { ref: false });
}

/** One signed request, as it is; 0 when nobody answered. */
export async function post(url: string, raw: string, signature: string | null): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(signature === null ? {} : { 'stripe-signature': signature }),
      },
      body: raw,
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
