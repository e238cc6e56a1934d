import { EntitySchema } from 'typeorm';
import type { Id, LocalDate, PlannedDay, SwapStatus } from '../../contract.ts';
import { instant, int, json, key, text } from '../columns.ts';

/** A one-time code that makes a chat a member of staff's; of the code itself only the hash is kept. */
export interface ChatCodeEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly staffId: Id;
  readonly codeHash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}
export const ChatCodeTable = new EntitySchema<ChatCodeEntity>({
  name: 'chat_code',
  columns: {
    id: key(),
    tenantId: text(),
    staffId: text(),
    codeHash: text(),
    createdAt: instant(),
    expiresAt: instant(),
  },
});

/** A visit that one therapist wants to give to another. */
export interface SwapEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  readonly fromId: Id;
  readonly toId: Id;
  /** Of the visit when it was asked: one that was moved since is another matter. */
  readonly startsAt: number;
  readonly status: Exclude<SwapStatus, 'ended'> | 'ended';
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const SwapTable = new EntitySchema<SwapEntity>({
  name: 'swap',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    fromId: text(),
    toId: text(),
    startsAt: instant(),
    status: text(),
    createdAt: instant(),
    updatedAt: instant(),
  },
});

/** A day that a therapist was told the schedule of, as they know it. */
export interface StaffDayEntity {
  readonly tenantId: Id;
  readonly therapistId: Id;
  readonly day: LocalDate;
  /** The schedule, and all changes that were told since. */
  readonly told: PlannedDay;
  /** Counts its changes: who changes it as it was read has the telling. */
  readonly version: number;
  readonly toldAt: number;
  /** When the day is over: from then on nothing of it is told. */
  readonly endsAt: number;
}
export const StaffDayTable = new EntitySchema<StaffDayEntity>({
  name: 'staff_day',
  columns: {
    tenantId: key(),
    therapistId: key(),
    day: key(),
    told: json(),
    version: int(),
    toldAt: instant(),
    endsAt: instant(),
  },
});
