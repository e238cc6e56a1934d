import type { HouseDay, LocalDate, Utilisation } from '../contract.ts';
import type { ChartWords } from './chart-words.ts';

/** What the picture shows: nobody on it but therapists, by their first names. */
export type ChartDay = Pick<HouseDay, 'date' | 'houseName' | 'utilisation' | 'therapists' | 'week'>;

/** In pixels, four to five: what phones show whole in a chat, at about a third of the size. */
export const CHART_WIDTH = 1080;
export const CHART_HEIGHT = 1350;
const EDGE = 56;
const RIGHT = CHART_WIDTH - EDGE;
const MOST_ROWS = 9;
const ROWS = { top: 424, height: 430, highest: 80 };
const BAR = { x: 290, width: 430 };
const COLUMNS = { base: 1246, height: 220, width: 92 };
/** Told apart by how dark they are, not by hue; each bar has its figure beside it. */
const INK = '#25221d';
const MUTED = '#6a645a';
const GROUND = '#faf8f4';
const BOOKED = '#2f5d50';
const EARLIER = '#7fa093';
const FREE = '#ffffff';
const LINE = '#8f887c';
const BASELINE = '#bfb7aa';

/** A day's utilisation, in all, by therapist, and of the last seven days, as an SVG document. */
export function chartSvg(day: ChartDay, words: ChartWords): string {
  const size = `width="${CHART_WIDTH}" height="${CHART_HEIGHT}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" font-family="Inter">`,
    `<rect ${size} fill="${GROUND}"/>`,
    ...head(day, words),
    ...byTherapist(rowsOf(day, words), words),
    ...lastDays(day, words),
    '</svg>',
  ].join('\n');
}

function head({ houseName, date, utilisation }: ChartDay, words: ChartWords): string[] {
  const { bookedMinutes, bookableMinutes } = utilisation;
  return [
    text(cut(houseName, 44), { x: EDGE, y: 84, size: 32, fill: MUTED }),
    text(dayName(words, date), { x: EDGE, y: 138, size: 46, bold: true }),
    text(words.utilisation, { x: EDGE, y: 208, size: 32, fill: MUTED }),
    text(percent(words, utilisation) ?? '–', { x: EDGE, y: 308, size: 104, bold: true, fill: BOOKED }),
    text(
      bookableMinutes === 0
        ? words.nobody
        : words.booked(hours(words, bookedMinutes), hours(words, bookableMinutes)),
      { x: RIGHT, y: 308, size: 34, fill: MUTED, anchor: 'end' },
    ),
  ];
}

interface Row extends Utilisation {
  readonly name: string;
}

/** The first names, as many as fit; those of the others are added up. */
function rowsOf({ therapists }: ChartDay, words: ChartWords): readonly Row[] {
  const rows = therapists.map(({ name, bookedMinutes, bookableMinutes }) => {
    return { name: firstName(name), bookedMinutes, bookableMinutes };
  });
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.slice(MOST_ROWS - 1);
  const sum = (of: (row: Row) => number): number => rest.reduce((total, row) => total + of(row), 0);
  const others = {
    name: words.others(rest.length),
    bookedMinutes: sum((row) => row.bookedMinutes),
    bookableMinutes: sum((row) => row.bookableMinutes),
  };
  return [...rows.slice(0, MOST_ROWS - 1), others];
}

function byTherapist(rows: readonly Row[], words: ChartWords): string[] {
  const longest = Math.max(1, ...rows.map(({ bookableMinutes }) => bookableMinutes));
  const height = Math.min(ROWS.highest, ROWS.height / Math.max(1, rows.length));
  return [
    text(words.byTherapist, { x: EDGE, y: 400, size: 38, bold: true }),
    ...legend(words, 400),
    ...(rows.length === 0
      ? [text(words.nobody, { x: EDGE, y: ROWS.top + 60, size: 34, fill: MUTED })]
      : rows.flatMap((row, place) => bar(row, words, longest, { top: ROWS.top + place * height, height }))),
  ];
}

function legend({ keys }: ChartWords, y: number): string[] {
  const freeAt = RIGHT - width(keys.free, 32);
  const bookedAt = freeAt - 88 - width(keys.booked, 32);
  return [
    box({ x: bookedAt - 44, y: y - 27, width: 30, height: 30 }, BOOKED),
    text(keys.booked, { x: bookedAt, y, size: 32, fill: MUTED }),
    box({ x: freeAt - 44, y: y - 27, width: 30, height: 30 }, FREE, LINE),
    text(keys.free, { x: freeAt, y, size: 32, fill: MUTED }),
  ];
}

/** As long as the time at work; filled as far as it is booked. */
function bar(
  row: Row,
  words: ChartWords,
  longest: number,
  at: Pick<Box, 'height'> & { top: number },
): string[] {
  const { bookedMinutes, bookableMinutes } = row;
  const scale = BAR.width / longest;
  const size = at.height < 60 ? 28 : 34;
  const middle = at.top + at.height / 2;
  const place = { x: BAR.x, y: middle - at.height * 0.3, height: at.height * 0.6 };
  const line = { y: middle + size * 0.36, size } as const;
  const figures = words.hours(hours(words, bookedMinutes), hours(words, bookableMinutes));
  return [
    text(cut(row.name, 12), { ...line, x: EDGE }),
    box({ ...place, width: bookableMinutes * scale }, FREE, LINE),
    ...(bookedMinutes > 0 ? [box({ ...place, width: bookedMinutes * scale }, BOOKED)] : []),
    text(figures, { ...line, x: RIGHT - 112, size: 28, fill: MUTED, anchor: 'end' }),
    text(percent(words, row) ?? '–', { ...line, x: RIGHT, bold: true, anchor: 'end' }),
  ];
}

function lastDays({ week, date }: ChartDay, words: ChartWords): string[] {
  const { base, height: full, width: wide } = COLUMNS;
  const step = (CHART_WIDTH - 2 * EDGE) / Math.max(1, week.length);
  return [
    text(words.lastDays, { x: EDGE, y: 930, size: 38, bold: true }),
    `<path d="M${EDGE} ${base}H${RIGHT}" stroke="${BASELINE}" stroke-width="2"/>`,
    ...week.flatMap((day, place) => {
      const isToday = day.date === date;
      const middle = EDGE + step * (place + 0.5);
      const height = full * shareOf(day);
      const label = { x: middle, anchor: 'middle', bold: isToday, fill: isToday ? INK : MUTED } as const;
      return [
        ...(height > 0
          ? [box({ x: middle - wide / 2, y: base - height, width: wide, height }, isToday ? BOOKED : EARLIER)]
          : []),
        text(percent(words, day) ?? '–', { ...label, y: base - height - 14, size: 30, fill: INK }),
        text(weekday(words, day.date), { ...label, y: base + 40, size: 30 }),
        text(String(Number(day.date.slice(8))), { ...label, y: base + 76, size: 28 }),
      ];
    }),
  ];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function box({ x, y, width, height }: Box, fill: string, stroke?: string): string {
  const line = stroke ? ` stroke="${stroke}" stroke-width="2"` : '';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="6" fill="${fill}"${line}/>`;
}

interface Lettering {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'middle' | 'end';
}

function text(words: string, { x, y, size, bold = false, fill = INK, anchor }: Lettering): string {
  const attributes = [
    `x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"`,
    ...(bold ? ['font-weight="600"'] : []),
    ...(anchor ? [`text-anchor="${anchor}"`] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(words)}</text>`;
}

/** What XML does not allow at all is left out: names are typed by people. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** About as wide as it will be, in pixels. */
function width(words: string, size: number): number {
  return [...words].length * size * 0.56;
}

function cut(words: string, most: number): string {
  const letters = [...words.trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

function shareOf({ bookedMinutes, bookableMinutes }: Utilisation): number {
  return bookableMinutes === 0 ? 0 : bookedMinutes / bookableMinutes;
}

/** "72 %" as the language writes it; null where nobody was at work. */
function percent({ locale }: ChartWords, of: Utilisation): string | null {
  if (of.bookableMinutes === 0) return null;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(shareOf(of));
}

function hours({ locale }: ChartWords, minutes: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / 60);
}

function dayName({ locale }: ChartWords, date: LocalDate): string {
  const words = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  }).format(Date.parse(`${date}T12:00:00Z`));
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function weekday({ locale }: ChartWords, date: LocalDate): string {
  const words = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return words.format(Date.parse(`${date}T12:00:00Z`)).replace(/[.,]$/, '');
}
