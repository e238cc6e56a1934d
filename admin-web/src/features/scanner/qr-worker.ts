import jsQR from 'jsqr';

interface Picture {
  readonly pixels: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** Answers each picture with the text of the QR code in it, or null. */
self.onmessage = ({ data: { pixels, width, height } }: MessageEvent<Picture>) => {
  const found = jsQR(new Uint8ClampedArray(pixels), width, height, { inversionAttempts: 'dontInvert' });
  self.postMessage(found?.data || null);
};
