import { say } from './reply.ts';
import { textsFor } from './texts/texts.ts';
import type { Reply } from './types.ts';

/** What a guest is told when their message could not be handled, however often it was tried. */
export function apologyFor(locale: string): Reply {
  return say(textsFor(locale)('wentWrong'));
}
