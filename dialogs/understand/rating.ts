import { foldFor } from './fold.ts';
import { wordsOf } from './words/words-of.ts';

/** Stars that a message gives, and whether it says more than that. */
export interface Rating {
  readonly stars: number;
  readonly remarks: boolean;
}

const drawn = /[★⭐🌟]/gu;

const starWord =
  '(?:stars|star(?=\\W*$)|(?<=\\b1 )star|estrellas?|estrelas?|estrelinhas?|sternen?|sternchen|etoiles?)';
// "4/5" is a day as well: it is read where stars were asked for.
const outOfFive = ' (?:out of|de|von|sur|em) 5(?! ?(?:[\\d:.]|h\\b|min|pers|pess|peop|o.?clock))';
// "4.5 stars" are four and something: a half is not kept.
const figure = '(?<![\\d.,:/])([0-5])(?:[.,]\\d)?';
const counted = new RegExp(`${figure}(?: ${starWord}\\b|${outOfFive}(?: ${starWord}\\b)?)`);

// What only leads up to the stars, or goes with them: there is nothing in it to pass on.
const around =
  /\b(?:i'?d?|would|we|give|rate|rating|it|you|her|him|them|of|a|an|so|yes|ok|out|for|full|le|les|os|te|doy|damos|pongo|una?|unas|unos|de|si|ich|wir|gebe?n?|vergebe|euch|ihnen|ihr|ihm|von|volle|ja|je|j'|on|vous|lui|donne|mets|mettrais|des|oui|eu|dou|damos|minha|nota|umas?|sim|please|thanks?|thank|danke|gracias|merci|obrigad[oa]|bitte|por favor|svp)\b/g;

/** "5 stars, Femke was wonderful", "⭐⭐⭐⭐ super", "4 out of 5": stars said as such; null for a bare number or none. */
export function readRating(text: string, locale: string): Rating | null {
  const painted = text.match(drawn)?.length ?? 0;
  const folded = foldFor(wordsOf(locale), text);
  const said = counted.exec(folded);
  // In a question they are somebody else's: "are you a 5 star spa?"
  if (folded.includes('?')) return null;
  if (painted >= 1 && painted <= 5) return { stars: painted, remarks: /\p{L}/u.test(text) };
  if (!said) return null;
  const rest = `${folded.slice(0, said.index)} ${folded.slice(said.index + said[0].length)}`;
  return { stars: Math.max(1, Number(said[1])), remarks: /\p{L}/u.test(rest.replace(around, ' ')) };
}
