import type PDFDocument from 'pdfkit';
import { type FontFile, fontsOf, type Weight } from './fonts.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** Figures of one width: sums stand under each other, and no comma creeps under a seven. */
const FIGURES: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum'];

export interface Style {
  readonly size: number;
  readonly weight?: Weight;
  /** `#2f5d50`. */
  readonly colour?: string;
}

/** A stretch of text that one font sets. */
interface Run {
  readonly font: FontFile;
  readonly text: string;
}

/** Where a line begins, or ends when it is set to the right. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly align?: 'left' | 'right';
}

/** To be done once for a document. */
export function registerFonts(doc: Doc): void {
  for (const { name, data } of [...fontsOf('regular'), ...fontsOf('bold')]) doc.registerFont(name, data);
}

/** Sets one line; pdfkit alone would set it in one font, and show boxes for what that lacks. */
export function setLine(doc: Doc, text: string, { x, y, align = 'left' }: Place, style: Style): void {
  const runs = runsOf(text, style.weight);
  let from = align === 'left' ? x : x - widthOf(doc, runs, style);
  doc.fillColor(style.colour ?? '#1f2421');
  for (const run of runs) {
    takeFont(doc, run, style);
    doc.text(run.text, from, y, { lineBreak: false, features: FIGURES, baseline: 'alphabetic' });
    from += doc.widthOfString(run.text, { features: FIGURES });
  }
}

/** A text in lines that are no wider than this. */
export function wrap(doc: Doc, text: string, width: number, style: Style): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => fitting(doc, one, width, style))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(doc, runsOf(longer, style.weight), style) <= width)
      lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** Has every letter of a text a picture in some font? */
export function isPrintable(text: string): boolean {
  return [...text].every((one) => !/[\p{L}\p{N}]/u.test(one) || fontFor(one, 'regular') !== undefined);
}

/** A text without what no font has, such as an emoji. */
export function printable(text: string): string {
  const shown = runsOf(text).map((run) => run.text);
  return shown.join('').trim() || '–';
}

/** A word in pieces that fit. */
function fitting(doc: Doc, word: string, width: number, style: Style): string[] {
  if (widthOf(doc, runsOf(word, style.weight), style) <= width || word.length < 2) return [word];
  const half = Math.ceil(word.length / 2);
  return [word.slice(0, half), word.slice(half)].flatMap((one) => fitting(doc, one, width, style));
}

function widthOf(doc: Doc, runs: readonly Run[], style: Style): number {
  return runs.reduce((width, run) => {
    takeFont(doc, run, style);
    return width + doc.widthOfString(run.text, { features: FIGURES });
  }, 0);
}

function takeFont(doc: Doc, { font }: Run, { size }: Style): void {
  doc.font(font.name, size);
}

/** Signs, spaces and marks stay with the letters before them where they can: a name is not torn apart. */
function runsOf(text: string, weight: Weight = 'regular'): Run[] {
  const runs: Run[] = [];
  for (const one of text.normalize('NFC')) {
    const last = runs.at(-1);
    const stays = last && !/\p{L}/u.test(one) && last.font.has(one);
    const font = stays ? last.font : fontFor(one, weight);
    if (font === undefined) continue;
    if (last?.font === font) runs.splice(-1, 1, { font, text: last.text + one });
    else runs.push({ font, text: one });
  }
  return runs;
}

function fontFor(character: string, weight: Weight): FontFile | undefined {
  return fontsOf(weight).find((font) => font.has(character));
}
