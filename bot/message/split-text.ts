import { isVisible } from './clean-text.ts';

/** What a piece best ends with: a paragraph, a line, a sentence, a word. Longest thought first. */
const SEAMS = [/\n\s*\n\s*/g, /\n\s*/g, /(?<=[.!?…。！？])\s+/gu, /\s+/g];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Text in as few pieces as its limit allows, none of them empty, nothing of it lost but the white space between
 * them. Lengths are UTF-16 units, which is never less than what a provider counts.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const { end, next } = lastSeam(rest, limit);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(next);
  }
  return [...pieces, rest].filter(isVisible);
}

interface HeadAndTail {
  readonly head: string;
  readonly tail: string;
}

/** The end of a text, as much as fits a limit, and what stands before it. An end that shows nothing is let go. */
export function splitTail(text: string, limit: number): HeadAndTail {
  if (text.length <= limit) return { head: '', tail: text };
  const parts = cutTail(text, limit);
  return isVisible(parts.tail) ? parts : splitTail(parts.head, limit);
}

function cutTail(text: string, limit: number): HeadAndTail {
  const from = text.length - limit;
  for (const seam of SEAMS) {
    const found = [...text.slice(from).matchAll(seam)][0];
    if (found)
      return {
        head: text.slice(0, from + found.index),
        tail: text.slice(from + found.index + found[0].length),
      };
  }
  const at = wholeCharacterAfter(text, from);
  return { head: text.slice(0, at), tail: text.slice(at) };
}

/** As much of the beginning as fits, not cutting through a character that people see as one. */
export function beginning(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = graphemes.segment(text).containing(limit)?.index ?? limit;
  if (start > 0) return text.slice(0, start);
  return text.slice(0, isLowSurrogate(text, limit) ? limit - 1 : limit);
}

/** A seam in the first half would leave a scrap: then the next finer kind is looked for. */
function lastSeam(text: string, limit: number): { end: number; next: number } {
  for (const seam of SEAMS) {
    const found = [...text.slice(0, limit + 1).matchAll(seam)].findLast(
      ({ index }) => index >= limit / 2 && index <= limit,
    );
    if (found) return { end: found.index, next: found.index + found[0].length };
  }
  const end = beginning(text, limit).length;
  return { end, next: end };
}

/** Where the next character begins, from `at` on. */
function wholeCharacterAfter(text: string, at: number): number {
  const segment = graphemes.segment(text).containing(at);
  const end = segment && segment.index < at ? segment.index + segment.segment.length : at;
  // All that is left is one character, as of a letter under a heap of accents: cut between its code points.
  return end < text.length ? end : text.length - wholeCodePoints(text, text.length - at);
}

/** How many of the last `count` units can be taken without halving a code point. */
function wholeCodePoints(text: string, count: number): number {
  return isLowSurrogate(text, text.length - count) ? count - 1 : count;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
