import PDFDocument from 'pdfkit';
import type { ReceiptLines, SumLine, VatRow } from './receipt-lines.ts';
import { isPrintable, printable, registerFonts, type Style, setLine, wrap } from './typesetter.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** A5: to be read on a phone, and printed two to a page. Points. */
const PAGE = { width: 419.53, height: 595.28 };
const MARGIN = 38;
const RIGHT = PAGE.width - MARGIN;
const WIDTH = RIGHT - MARGIN;
/** Sums stand right of what they are for. */
const SUM_WIDTH = 90;
/** … and what is said of the visit right of what it is. */
const LABEL_WIDTH = 78;

const HOUSE_ACCENT = '#2f5d50';
const GREY = '#5c6660';
const RULE = '#dfe4e0';

const name: Style = { size: 15, weight: 'bold' };
const plain: Style = { size: 9.5 };
const strong: Style = { size: 9.5, weight: 'bold' };
const small: Style = { size: 8, colour: GREY };
const title: Style = { size: 22, weight: 'bold' };
const heading: Style = { size: 13, weight: 'bold' };
const total: Style = { size: 12, weight: 'bold' };
const head: Style = { size: 8, colour: GREY };
const cell: Style = { size: 8.5 };
/** Where the columns of the table of VAT end; the rates begin at the margin. */
const VAT_ENDS = [0, 0.5, 0.75, 1].map((part) => MARGIN + part * WIDTH);

/** A receipt or credit note as a PDF: the same each time. */
export function drawReceipt(lines: ReceiptLines, issuedAt: number): Promise<Buffer> {
  const { words } = lines;
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: MARGIN,
    lang: words.locale,
    displayTitle: true,
    info: {
      Title: `${lines.title} ${lines.number}`,
      Author: lines.house.name,
      CreationDate: new Date(issuedAt),
    },
  });
  registerFonts(doc);
  const whole = collected(doc);
  draw(doc, lines, /^#[\da-f]{6}$/i.test(lines.accent) ? lines.accent : HOUSE_ACCENT);
  doc.end();
  return whole;
}

function collected(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

function draw(doc: Doc, lines: ReceiptLines, accent: string): void {
  const { words, house } = lines;
  doc.rect(0, 0, PAGE.width, 6).fill(accent);
  const pen = penOn(doc, `${lines.title} ${lines.number}`);
  pen.text(house.name, { ...name, colour: accent });
  for (const line of house.lines) pen.text(line, small);
  pen.space(22);
  pen.opposite([lines.title, title], [lines.number, heading]);
  pen.opposite(['', small], [lines.issued, small]);
  pen.space(6);
  if (lines.corrects !== null) pen.pair(words.corrects, lines.corrects);
  pen.pair(words.booking, lines.code);
  // Half a name is worse than none.
  if (lines.guest !== null && isPrintable(lines.guest)) pen.pair(words.guest, lines.guest);
  pen.pair(words.visit, lines.when);
  pen.space(10);
  pen.rule();
  for (const item of lines.items) {
    pen.sum(item, plain);
    pen.text(item.detail, small, WIDTH - SUM_WIDTH);
    pen.space(4);
  }
  pen.rule();
  pen.sum(lines.total, strong);
  pen.space(6);
  for (const payment of lines.payments) pen.sum(payment, plain);
  pen.rule(accent);
  pen.sum(lines.sum, total);
  for (const line of lines.after) pen.sum(line, plain);
  pen.space(10);
  pen.table(lines.vat);
  pen.space(8);
  for (const note of lines.notes) pen.text(note, small);
}

/** Writes from the top of the page to its end, and on the next, which says what it is of. */
function penOn(doc: Doc, of: string) {
  let y = MARGIN;
  let pages = 1;
  const need = (height: number): void => {
    if (y + height <= PAGE.height - MARGIN) return;
    doc.addPage();
    pages += 1;
    y = MARGIN + small.size * 2.5;
    setLine(doc, `${of} · ${pages}`, { x: RIGHT, y: MARGIN, align: 'right' }, small);
  };
  /** Goes down by a line; its baseline. */
  const next = ({ size }: Style): number => {
    need(size * 1.45);
    y += size * 1.45;
    return y - size * 0.35;
  };
  /** The baseline of the first of its rows. */
  const rows = (text: string, style: Style, x: number, width: number): number => {
    const baselines = wrap(doc, printable(text), width, style).map((row) => {
      const baseline = next(style);
      setLine(doc, row, { x, y: baseline }, style);
      return baseline;
    });
    return baselines[0] ?? y;
  };
  return {
    text: (text: string, style: Style, width = WIDTH) => rows(text, style, MARGIN, width),
    pair(what: string, text: string) {
      const baseline = next(plain);
      setLine(doc, what, { x: MARGIN, y: baseline }, { ...plain, colour: GREY });
      y -= plain.size * 1.45;
      rows(text, plain, MARGIN + LABEL_WIDTH, WIDTH - LABEL_WIDTH);
    },
    sum({ text, sum }: SumLine, style: Style) {
      const baseline = rows(text, style, MARGIN, WIDTH - SUM_WIDTH);
      setLine(doc, sum, { x: RIGHT, y: baseline, align: 'right' }, style);
    },
    /** Two lines at one height, the second to the right. */
    opposite([text, style]: [string, Style], [other, otherStyle]: [string, Style]) {
      const baseline = next(style);
      setLine(doc, text, { x: MARGIN, y: baseline }, style);
      setLine(doc, other, { x: RIGHT, y: baseline, align: 'right' }, otherStyle);
    },
    /** On one page, its heads above it. */
    table(rows: readonly VatRow[]) {
      need(rows.length * cell.size * 1.45);
      for (const [place, row] of rows.entries()) {
        const style = place === 0 ? head : cell;
        const baseline = next(style);
        for (const [column, text] of row.entries()) {
          const align = column === 0 ? 'left' : 'right';
          setLine(doc, text, { x: VAT_ENDS[column] ?? RIGHT, y: baseline, align }, style);
        }
      }
    },
    space(height: number) {
      y += height;
    },
    rule(colour = RULE) {
      need(14);
      doc
        .moveTo(MARGIN, y + 5)
        .lineTo(RIGHT, y + 5)
        .lineWidth(0.8)
        .strokeColor(colour)
        .stroke();
      y += 12;
    },
  };
}
