import type { Id } from './contract.ts';
import type { Database } from './database/open-database.ts';
import type { Seals } from './keys/sealed-text.ts';

/** What happened that others may want to act on at once. Losing one only slows: everything is also polled. */
export type Nudge =
  | { readonly kind: 'events'; readonly tenantId: Id }
  | { readonly kind: 'outbox'; readonly tenantId: Id }
  /** Time came free that somebody may be waiting for. */
  | { readonly kind: 'freed'; readonly tenantId: Id }
  /** A payment provider said that something changed. */
  | { readonly kind: 'payments'; readonly tenantId: Id }
  /** A message of the house stands in the conversation now, for those who read it there. */
  | { readonly kind: 'sent'; readonly tenantId: Id; readonly conversationId: Id }
  | { readonly kind: 'inbox'; readonly tenantId: Id; readonly conversationId: Id }
  /** The desk has read a conversation. */
  | { readonly kind: 'read'; readonly tenantId: Id; readonly conversationId: Id }
  /** Somebody opened a visit at the desk, or closed it. */
  | { readonly kind: 'looked'; readonly tenantId: Id };

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What every use case needs, handed in by the composition root. */
export interface Core {
  readonly database: Database;
  /** Milliseconds since the epoch. */
  now(): number;
  nudge(nudge: Nudge): void;
  /** Where guests and staff reach this installation, without a slash at its end. */
  readonly publicUrl: string;
  readonly log: Log;
  /** Money is real: the local cashier stands in for nobody. */
  readonly production?: boolean;
  /** Seals what guests are reached by before it is kept. */
  readonly seals: Seals;
}
