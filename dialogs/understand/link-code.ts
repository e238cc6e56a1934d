/** Letters and figures of a code, as the service makes them: no vowels, and nothing that is read as another. */
const PART = '[BCDFGHJKMNPQRSTVWXZ](?=[A-Z]{0,2}[2-9])[BCDFGHJKMNPQRSTVWXZ2-9]{3}';
const CODE = new RegExp(`(?<![\\p{L}\\p{N}])(${PART})[ \\p{Pd}]?(${PART})(?![\\p{L}\\p{N}])`, 'iu');

/** "Please link my chats: BK7M-T4RX", and a few words more: longer messages are about something else. */
const MOST_WORDS = 10;

/** The code of another chat in a message, as it is shown: `BK7M-T4RX`; null where there is none. */
export function linkCodeIn(text: string): string | null {
  const words = text.slice(0, 200).trim();
  if (words.split(/\s+/).length > MOST_WORDS) return null;
  const [, first, second] = CODE.exec(words) ?? [];
  return first && second ? `${first}-${second}`.toUpperCase() : null;
}
