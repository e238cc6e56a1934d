import type { ConversationLine, Devices, Id, Mailroom } from '../../api/contract.ts';
import type { Gate, WebchatLimits } from './limits.ts';
import type { RefusalReason } from './protocol.ts';
import type { Rooms } from './rooms.ts';

/** Why the server ended a connection; the browser reads the code. */
export const closeCodes = {
  abuse: 1008,
  broken: 1011,
  restarting: 1012,
  /** The guest opened too many windows: this one, the oldest, waits until it is looked at again. */
  replaced: 4001,
  /** This site is not on the tenant's list. */
  notHere: 4003,
  unknownTenant: 4004,
  /** Too many chats of one network: the frame before says when to come back. */
  tooMany: 4029,
} as const;

export interface WebchatTenant {
  readonly id: Id;
  readonly name: string;
  readonly accent: string;
  /** Sites beside our own that may show the chat. */
  readonly origins: readonly string[];
  /** Where the picture is, relative to the server; null for none. */
  readonly logo: string | null;
  readonly greetings: Readonly<Partial<Record<string, string>>>;
  readonly position: 'left' | 'right';
}

/** Why a socket is not taken, and in how many milliseconds it may be; null is never. */
export interface TurnedAway {
  readonly reason: 'unknown-tenant' | 'not-here' | 'too-many';
  readonly afterMs: number | null;
}

/** The part of a pino logger that is used here. */
export interface WebchatLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** One open browser window of a guest. */
export interface GuestWindow {
  /** Sends the line unless this window has it; a line that does not follow the last brings the ones between. */
  deliver(line: ConversationLine): void;
  /** Sends what the mailroom has and this window has not. */
  refresh(): void;
  /** The guest's talk was erased and another begins: what this window has counts no more. */
  forget(): void;
  typing(): void;
  end(code: number): void;
}

/** What every socket of one server shares. */
export interface SocketParts {
  readonly mailroom: Pick<Mailroom, 'receive' | 'findConversation' | 'history'>;
  /** Where notifications are, and nothing is pushed without it. */
  readonly devices?: Pick<Devices, 'webKey' | 'register' | 'remove'>;
  readonly onStored: (tenantId: Id, conversationId: Id) => void;
  readonly now: () => Date;
  readonly log: WebchatLog;
  readonly limits: WebchatLimits;
  /** Counts what was not taken, by reason. */
  refused(reason: RefusalReason): void;
  readonly gate: Gate;
  readonly rooms: Rooms<GuestWindow>;
}
