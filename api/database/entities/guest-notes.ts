import { EntitySchema } from 'typeorm';
import type { Id } from '../../contract.ts';
import { instant, key, optionalLongText, text } from '../columns.ts';

/** What somebody of the house noted of a guest. Of their health (`health`) few may read, and each reading is in the log. */
export interface GuestNoteEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly guestId: Id;
  readonly kind: 'note' | 'health';
  /** Written and read by `people/guest-notes.ts` alone. */
  readonly textSealed: string | null;
  readonly byName: string;
  readonly createdAt: number;
}
export const GuestNoteTable = new EntitySchema<GuestNoteEntity>({
  name: 'guest_note',
  columns: {
    id: key(),
    tenantId: text(),
    guestId: text(),
    kind: text(),
    textSealed: optionalLongText(),
    byName: text(),
    createdAt: instant(),
  },
});
