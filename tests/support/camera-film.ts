import { createRequire } from 'node:module';

interface Modules {
  readonly size: number;
  get(row: number, column: number): number;
}

/** qrcode is CommonJS, and its types leave the modules out: taken as what they are. */
const { create }: { create: (text: string, options: object) => { modules: Modules } } = createRequire(
  import.meta.url,
)('qrcode');

const [WIDTH, HEIGHT] = [640, 480];
const [PAPER, INK, TABLE] = [235, 25, 110];
const QUIET = 4;

/**
 * A film of a code that is held before a camera, as YUV4MPEG2: a few frames of an empty table, then the code. Chromium
 * takes it for a camera's picture (`--use-file-for-fake-video-capture`) and plays it over and over.
 */
export function filmOf(text: string, { empty = 4, shown = 12 } = {}): Buffer {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const table = frame(Buffer.alloc(WIDTH * HEIGHT, TABLE));
  const code = frame(pictureOf(create(text, { errorCorrectionLevel: 'M' }).modules));
  return Buffer.concat([head, ...Array(empty).fill(table), ...Array(shown).fill(code)]);
}

/** Luminance, then two planes of a quarter each without any colour. */
function frame(luminance: Buffer): Buffer {
  return Buffer.concat([Buffer.from('FRAME\n'), luminance, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
}

function pictureOf(modules: Modules): Buffer {
  const picture = Buffer.alloc(WIDTH * HEIGHT, TABLE);
  const scale = Math.floor((HEIGHT - 40) / (modules.size + 2 * QUIET));
  const side = (modules.size + 2 * QUIET) * scale;
  const [left, top] = [Math.floor((WIDTH - side) / 2), Math.floor((HEIGHT - side) / 2)];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / scale) - QUIET, Math.floor(x / scale) - QUIET];
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      picture[(top + y) * WIDTH + left + x] = inside && modules.get(row, column) ? INK : PAPER;
    }
  return picture;
}

/** The flags that make Chromium take a film for its camera, and allow it. */
export function cameraFlags(film: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
}
