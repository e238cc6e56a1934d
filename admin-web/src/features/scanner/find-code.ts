/** Finds the text of a QR code in a picture of the camera; null when there is none. */
export interface CodeFinder {
  find(video: HTMLVideoElement): Promise<string | null>;
  stop(): void;
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorMaker {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where it reads QR codes, otherwise one in JavaScript, loaded only then. */
export async function createCodeFinder(): Promise<CodeFinder> {
  const Maker = nativeDetector();
  if (Maker !== null && (await Maker.getSupportedFormats()).includes('qr_code')) {
    const detector = new Maker({ formats: ['qr_code'] });
    return {
      find: async (video) => (await detector.detect(video))[0]?.rawValue ?? null,
      stop: () => undefined,
    };
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

/** In a worker: the page stays quick while a picture is searched. */
function findByJsQr(): CodeFinder {
  const worker = new Worker(new URL('./qr-worker.ts', import.meta.url), { type: 'module' });
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    async find(video) {
      if (context === null || video.videoWidth === 0) return null;
      const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      return search(worker, context.getImageData(0, 0, canvas.width, canvas.height));
    },
    stop: () => worker.terminate(),
  };
}

/** One picture at a time: whoever looks waits for the answer before the next. */
function search(worker: Worker, { data, width, height }: ImageData): Promise<string | null> {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<string | null>) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ pixels: data.buffer, width, height }, [data.buffer]);
  });
}
