import type { Choice } from '../api/contract.ts';
import type { Reply } from './types.ts';

/** One message of words and perhaps choices. */
export function say(text: string, choices: readonly Choice[] = []): Reply {
  return { text, choices, link: null, image: null };
}

/** One message with an address to open. */
export function sayWithLink(
  text: string,
  link: { url: string; label: string },
  choices: readonly Choice[] = [],
): Reply {
  return { text, choices, link, image: null };
}
