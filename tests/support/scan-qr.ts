import { createRequire } from 'node:module';
import { PNG } from 'pngjs';

type Reader = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

/** jsqr is a CommonJS bundle whose types promise a bare function: taken as what it is. */
const { default: readQr }: { default: Reader } = createRequire(import.meta.url)('jsqr');

/** What a QR picture (PNG) says. Throws when a scanner could not read it. */
export function scanQr(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png);
  const read = readQr(new Uint8ClampedArray(data), width, height);
  if (!read) throw new Error('the picture holds no readable code');
  return read.data;
}
