import { EntitySchema } from 'typeorm';
import type { Id, MergeWay } from '../../contract.ts';
import { instant, json, key, optionalInstant, optionalText, text } from '../columns.ts';

/** What of a merged guest went over to the other: rows by their ids. */
export interface MovedRows {
  readonly conversations: readonly Id[];
  readonly bookings: readonly Id[];
  readonly series: readonly Id[];
  readonly entries: readonly Id[];
  /** Missing in merges from before there were any. */
  readonly notes?: readonly Id[];
}

/** What the kept guest had not, and has from the merged one; of offers, what they had said themselves. */
export type Taken = 'name' | 'phone' | 'email' | 'notes' | 'stop' | `offers-from-${'yes' | 'no' | 'nothing'}`;

/** One guest's record that was merged into another's. */
export interface GuestMergeEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly keptId: Id;
  readonly mergedId: Id;
  readonly how: MergeWay;
  /** Who of the desk did it; empty where the guest did. */
  readonly byName: string;
  /** The chat that was joined by a code or a number. */
  readonly conversationId: Id | null;
  /** The chat that it was joined to: where the code was made, or whose number it is. It may undo it, too. */
  readonly originId: Id | null;
  readonly moved: MovedRows;
  readonly took: readonly Taken[];
  readonly createdAt: number;
  readonly undoneAt: number | null;
}
export const GuestMergeTable = new EntitySchema<GuestMergeEntity>({
  name: 'guest_merge',
  columns: {
    id: key(),
    tenantId: text(),
    keptId: text(),
    mergedId: text(),
    how: text(),
    byName: text(),
    conversationId: optionalText(),
    originId: optionalText(),
    moved: json(),
    took: json(),
    createdAt: instant(),
    undoneAt: optionalInstant(),
  },
});

/** A one-time code that joins another chat to the one it was made in; of the code itself only the hash is kept. */
export interface LinkCodeEntity {
  readonly id: Id;
  readonly tenantId: Id;
  /** The chat that it was made in. */
  readonly conversationId: Id;
  readonly codeHash: string;
  /** The chat that has sent it, and was asked whether it is to be joined; nobody else can use it then. */
  readonly takenBy: Id | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}
export const LinkCodeTable = new EntitySchema<LinkCodeEntity>({
  name: 'link_code',
  columns: {
    id: key(),
    tenantId: text(),
    conversationId: text(),
    codeHash: text(),
    takenBy: optionalText(),
    createdAt: instant(),
    expiresAt: instant(),
  },
});
