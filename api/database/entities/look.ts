import { EntitySchema } from 'typeorm';
import type { Id } from '../../contract.ts';
import { instant, key, text } from '../columns.ts';

/** A visit that is open on a desk's page now; the id is the page's connection. Nothing of it is kept when it is closed. */
export interface LookEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  readonly staffId: Id;
  /** A page that does not say it again by then, or whose process died, looks at it no more. */
  readonly expiresAt: number;
}
export const LookTable = new EntitySchema<LookEntity>({
  name: 'look',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    staffId: text(),
    expiresAt: instant(),
  },
});
