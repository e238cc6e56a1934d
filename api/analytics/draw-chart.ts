import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

/** Found from here in a checkout, and from the bundle in an image: the packages lie beside both. */
const require = createRequire(import.meta.url);

/** The letters of the desk's site; DejaVu for scripts that they lack. No font of the machine: it looks the same everywhere. */
const FONTS = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
];

/** A picture out of an SVG document, as a PNG. Drawn off the main thread. */
export async function drawChart(svg: string): Promise<Buffer> {
  const drawn = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((name) => require.resolve(name)),
      defaultFontFamily: 'Inter',
    },
  });
  return drawn.asPng();
}
