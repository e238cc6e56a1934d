import type { DeviceAddress } from '../../api/contract.ts';

/** A notification as a service is asked to show it. */
export interface Push {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  /** What a tap opens. */
  readonly url: string;
  /** For so long from now it is kept for a device that is off … */
  readonly ttlSeconds: number;
  /** … which is until then, in milliseconds since the epoch. */
  readonly endsAt: number;
}

/** What became of one try. */
export type Pushed =
  | { readonly became: 'sent'; readonly id: string | null }
  /** There is no such device any more. */
  | { readonly became: 'gone' }
  /** To be tried again; only so much at once is taken. */
  | { readonly became: 'too-much'; readonly afterMs: number | null; readonly detail: string }
  | { readonly became: 'failed'; readonly afterMs: number | null; readonly detail: string }
  /** It would be refused again. */
  | { readonly became: 'refused'; readonly detail: string };

/** Hands one notification to a push service; never throws for what the service or the line does. */
export type Service = (device: DeviceAddress, push: Push) => Promise<Pushed>;

/** An answer takes well under a second; the outbox lends a message for 60. */
export const PATIENCE_MS = 10_000;
