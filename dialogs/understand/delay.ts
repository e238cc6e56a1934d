import { readDuration } from './duration.ts';
import { foldFor } from './fold.ts';
import { wordsOf } from './words/words-of.ts';

const longestMinutes = 600;

/** By how many minutes somebody says to be late: "10", "ten minutes late", "half an hour"; null where no number is said. */
export function readDelay(text: string, locale: string): number | null {
  const folded = foldedDelay(text, locale);
  const { durationMinutes } = readDuration(folded, wordsOf(locale));
  const bare = /(?<![\d:.])(\d{1,3})(?![\d:.])/.exec(folded)?.[1];
  const minutes = durationMinutes ?? Number(bare ?? 0);
  return minutes >= 1 && minutes <= longestMinutes ? minutes : null;
}

/** Whether it says how long in words of time: "ten minutes", "half an hour". */
export function saysSpan(text: string, locale: string): boolean {
  return readDuration(foldedDelay(text, locale), wordsOf(locale)).durationMinutes !== null;
}

/** What after a length says that it is a delay, in any of our languages. */
const late =
  /[- ](?=(?:later?|(?:mas |mais )?tarde|de (?:retraso|demora|atraso|retard)|en retard|plus tard|atrasad[oa]s?|retrasad[oa]s?|(?:zu |mit )?(?:spater|spat|verspatet|verspatung))\b)/g;

// As a length "3 hours late" is no treatment's; here it is just what is asked for.
function foldedDelay(text: string, locale: string): string {
  return foldFor(wordsOf(locale), text).replace(late, ' , ');
}
