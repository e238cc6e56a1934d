import { EntitySchema } from 'typeorm';
import type { Id } from '../../contract.ts';
import { instant, key, longText, text } from '../columns.ts';

/** A short text of the house's own that the desk puts into its answers. */
export interface CannedAnswerEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly title: string;
  readonly body: string;
  readonly changedAt: number;
  readonly changedBy: string;
}
export const CannedAnswerTable = new EntitySchema<CannedAnswerEntity>({
  name: 'canned_answer',
  columns: {
    id: key(),
    tenantId: text(),
    title: text(),
    body: longText(),
    changedAt: instant(),
    changedBy: text(),
  },
});
