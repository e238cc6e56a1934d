import { EntitySchema } from 'typeorm';
import type { Id } from '../../contract.ts';
import { instant, int, key } from '../columns.ts';

/** How far a tenant's log is mirrored in Firestore. */
export interface MirrorEntity {
  readonly tenantId: Id;
  /** Every event up to this one is there. */
  readonly sequence: number;
  /** Of who has it, and grows with each: what an earlier one still writes is refused there, too. Milliseconds, at least. */
  readonly epoch: number;
  /** 0 when nobody has it. */
  readonly leasedUntil: number;
}
export const MirrorTable = new EntitySchema<MirrorEntity>({
  name: 'firestore_mirror',
  columns: { tenantId: key(), sequence: int(), epoch: instant(), leasedUntil: instant() },
});
