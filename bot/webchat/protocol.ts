import type { Instant, MessageContent } from '../../api/contract.ts';

/**
 * What the widget and the server say to each other: JSON text frames over `/chat?tenant=SLUG`.
 * Types only, so that the widget's bundle carries nothing of the server.
 */

/** One line of the conversation as the guest's browser sees it. */
export interface ChatMessage {
  readonly position: number;
  readonly from: 'guest' | 'house';
  /** The id that the guest's own browser gave it; null for the house. */
  readonly id: string | null;
  readonly content: MessageContent;
  readonly at: Instant;
}

export interface HelloFrame {
  readonly type: 'hello';
  /** 32 random bytes, base64url: the guest's secret. */
  readonly key: string;
  readonly after: number;
  readonly locale: string | null;
}

export interface SayFrame {
  readonly type: 'say';
  readonly id: string;
  readonly text: string;
}

export interface TapFrame {
  readonly type: 'tap';
  readonly id: string;
  readonly choice: string;
  readonly title: string;
}

/** `notify`: tell this device of the talk's visits while nobody looks; `hush`: not any more. */
export interface DeviceFrame {
  readonly type: 'notify' | 'hush';
  /** A `DeviceAddress`: what the browser or the app says of itself. */
  readonly device: unknown;
}

export type ClientFrame = HelloFrame | SayFrame | TapFrame | DeviceFrame | { readonly type: 'ping' };

export type RefusalReason =
  | 'too-long'
  | 'too-fast'
  | 'bad-message'
  | 'unknown-tenant'
  /** The site is not on the tenant's list. */
  | 'not-here'
  /** So many chats, or guests, of one network. */
  | 'too-many';

/** Whose chat it is and how it looks. */
export interface ChatHouse {
  readonly name: string;
  /** `#2f5d50`. */
  readonly accent: string;
  /** An address relative to the server; null for none. */
  readonly logo: string | null;
  /** By language: what stands above a talk that has not begun. */
  readonly greetings: Readonly<Partial<Record<string, string>>>;
  readonly position: 'left' | 'right';
}

export interface WelcomeFrame {
  readonly type: 'welcome';
  readonly tenant: ChatHouse;
  /** BCP 47, of the conversation; null while there is none. */
  readonly locale: string | null;
  readonly messages: readonly ChatMessage[];
  /** There is a further page: say hello again with the position of the last message. */
  readonly more: boolean;
  /** What a browser subscribes to notifications with, base64url; missing where there are none. */
  readonly webKey?: string;
}

export type ServerFrame =
  | WelcomeFrame
  | { readonly type: 'message'; readonly message: ChatMessage }
  | { readonly type: 'accepted'; readonly id: string; readonly position: number }
  /** `afterMs`: when to try again; null is not at all. */
  | {
      readonly type: 'refused';
      readonly id: string | null;
      readonly reason: RefusalReason;
      readonly afterMs: number | null;
    }
  /** The talk that this window shows is no more, as its guest wished: what comes now begins with the first line. */
  | { readonly type: 'forgotten' }
  /** The conversation goes on in another language. */
  | { readonly type: 'language'; readonly locale: string }
  /** To `notify` and `hush`: whether this device is told from now on. Off in answer to `notify`: it cannot be. */
  | { readonly type: 'notified'; readonly on: boolean }
  | { readonly type: 'typing' }
  | { readonly type: 'pong' };
