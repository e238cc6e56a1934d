import { EntitySchema } from 'typeorm';
import type { Id } from '../../contract.ts';
import { instant, key, text } from '../columns.ts';

/** Whose visits a calendar shows: a guest's own, or those that a member of staff gives. */
export interface CalendarOwner {
  readonly kind: 'guest' | 'staff';
  readonly id: Id;
}

/** A calendar that a person subscribes to; making another ends it. */
export interface CalendarFeedEntity {
  /** The guest's or the member of staff's own id. */
  readonly personId: Id;
  readonly tenantId: Id;
  readonly kind: CalendarOwner['kind'];
  /** SHA-256 of what stands in its address: a stolen table opens nothing. */
  readonly tokenHash: string;
  /** The language that it is written in. */
  readonly locale: string;
  readonly createdAt: number;
}
export const CalendarFeedTable = new EntitySchema<CalendarFeedEntity>({
  name: 'calendar_feed',
  columns: {
    personId: key(),
    tenantId: text(),
    kind: text(),
    tokenHash: text(),
    locale: text(),
    createdAt: instant(),
  },
});
