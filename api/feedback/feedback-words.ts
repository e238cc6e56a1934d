import type { FeedbackEntity } from '../database/entities/booking.ts';
import { redactText } from '../inbox/redact-cards.ts';
import type { Place, Seals } from '../keys/sealed-text.ts';

/** More than this nobody types in a chat. */
const LONGEST = 2_000;

type Row = Pick<FeedbackEntity, 'id' | 'tenantId'>;

/** A guest's words as they are kept: without card numbers, sealed. null for none. */
export function sealWords(seals: Seals, row: Row, words: string | null): string | null {
  const kept = redactText(words ?? '')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '');
  return kept === '' ? null : seals.seal(kept, placeOf(row));
}

/** The words again. Throws `SealError` when they do not open. */
export function openWords(seals: Seals, row: Row & Pick<FeedbackEntity, 'wordsSealed'>): string | null {
  return row.wordsSealed === null ? null : seals.open(row.wordsSealed, placeOf(row));
}

function placeOf({ tenantId, id }: Row): Place {
  return { tenantId, table: 'feedback', column: 'words_sealed', rowId: id };
}
