/** Finds the text of a QR code in a picture of the camera; null when there is none. */
export type FindCode = (video: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorMaker {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where it reads QR codes, otherwise one in JavaScript, loaded only then. */
export async function createFindCode(): Promise<FindCode> {
  const Maker = nativeDetector();
  if (Maker !== null && (await Maker.getSupportedFormats()).includes('qr_code')) {
    const detector = new Maker({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  return findByJsQr();
}

// TypeScript's DOM library does not know BarcodeDetector: it is not in every browser.
declare global {
  interface Window {
    readonly BarcodeDetector?: DetectorMaker;
  }
}

function nativeDetector(): DetectorMaker | null {
  return window.BarcodeDetector ?? null;
}

// Enough to read a code that fills a third of the picture, and cheap on an old tablet.
const LONGEST_SIDE = 640;

async function findByJsQr(): Promise<FindCode> {
  const { default: jsQR } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (context === null || video.videoWidth === 0) return null;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
  };
}
