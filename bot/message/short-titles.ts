import { cleanLine } from './clean-text.ts';
import { beginning } from './split-text.ts';

const ELLIPSIS = '…';

/** A title within a limit: cut after a word where one ends in the second half, and marked as cut. */
export function shortTitle(title: string, limit: number): string {
  const line = cleanLine(title) || ELLIPSIS;
  return line.length <= limit ? line : `${cutWords(line, limit - 1)}${ELLIPSIS}`;
}

/**
 * Titles within a limit that people can tell apart, in their order. What looks the same once cut keeps its
 * ending instead; what is the same anyhow is numbered. WhatsApp refuses buttons with the same title.
 */
export function shortTitles(titles: readonly string[], limit: number): string[] {
  const short = titles.map((title) => shortTitle(title, limit));
  const used = new Set<string>();
  return titles.map((title, place) => {
    const cut = short[place] ?? ELLIPSIS;
    const clashes = short.filter((other) => folded(other) === folded(cut)).length > 1;
    const wished = clashes && cleanLine(title).length > limit ? keepingEnd(cleanLine(title), limit) : cut;
    const free = firstFree(wished, limit, used);
    used.add(folded(free));
    return free;
  });
}

/** Titles are compared as people see them: "Yes" and "YES" are the same button. */
function folded(title: string): string {
  return title.normalize('NFKC').toLowerCase();
}

function firstFree(title: string, limit: number, used: ReadonlySet<string>): string {
  let free = title;
  for (let count = 2; used.has(folded(free)); count += 1) {
    const mark = ` ${count}`;
    free = `${title.length + mark.length <= limit ? title : shortTitle(title, limit - mark.length)}${mark}`;
    // A title that is nothing but spaces before its mark, or one that cannot be shortened, still gets its number.
    if (free.length > limit) free = `${beginning(title, limit - mark.length)}${mark}`;
  }
  return free;
}

/** "Deep tissue… 90 min": of titles that begin alike, the ends tell them apart. */
function keepingEnd(line: string, limit: number): string {
  const window = line.slice(-Math.floor(limit / 2));
  const word = window.indexOf(' ');
  const tail = word >= 0 ? window.slice(word + 1) : window.slice(beginning(window, 1).length);
  const mark = `${ELLIPSIS} `;
  return `${cutWords(line, limit - mark.length - tail.length)}${mark}${tail}`;
}

function cutWords(line: string, limit: number): string {
  const cut = beginning(line, limit);
  const space = line.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
  return (space >= limit / 2 ? cut.slice(0, space) : cut).replace(/[\s·,;:–-]+$/u, '') || cut;
}
