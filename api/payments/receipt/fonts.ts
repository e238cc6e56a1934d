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

/**
 * The letters of the desk's site, then Hebrew, Arabic, Armenian, Georgian, and signs. As they are, not packed for the web:
 * a file of those is unpacked again for each receipt, which takes a tenth of a second.
 */
const FILES: Readonly<Record<Weight, readonly string[]>> = {
  regular: [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  ],
  bold: [
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  ],
};

const open = new Map<Weight, readonly FontFile[]>();

/** The fonts of a weight, the one to be preferred first. Read once. */
export function fontsOf(weight: Weight): readonly FontFile[] {
  const known = open.get(weight);
  if (known) return known;
  const fonts = FILES[weight].map(openFont);
  open.set(weight, fonts);
  return fonts;
}

function openFont(name: string): FontFile {
  const data = readFileSync(require.resolve(name));
  const font = create(data);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} is a collection of fonts`);
  return { name, data, has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) };
}
