import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

/** Found from here in a checkout, and from the bundle in an image: the packages lie beside both. */
const require = createRequire(import.meta.url);

export type Weight = 'regular' | 'bold';

export interface FontFile {
  readonly name: string;
  readonly data: Buffer;
  /** Has it a picture of this character? */
  has(character: string): boolean;
}

/** The letters of the desk's site; a file holds one script. */
const INTER = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

function filesOf(weight: Weight): string[] {
  const [number, dejaVu] = weight === 'regular' ? [400, 'DejaVuSans'] : [600, 'DejaVuSans-Bold'];
  return [
    ...INTER.map((script) => `@fontsource/inter/files/inter-${script}-${number}-normal.woff`),
    // Hebrew, Arabic, Armenian, Georgian, and signs.
    `dejavu-fonts-ttf/ttf/${dejaVu}.ttf`,
  ];
}

const open = new Map<Weight, readonly FontFile[]>();

/** The fonts of a weight, the one to be preferred first. Read once. */
export function fontsOf(weight: Weight): readonly FontFile[] {
  const known = open.get(weight);
  if (known) return known;
  const fonts = filesOf(weight).map(openFont);
  open.set(weight, fonts);
  return fonts;
}

function openFont(name: string): FontFile {
  const data = readFileSync(require.resolve(name));
  const font = create(data);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} is a collection of fonts`);
  return { name, data, has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) };
}
