import QRCode from 'qrcode';

/**
 * Each line of a picture is most often the one above it: said beforehand it comes out smaller, and drawing does not try all five
 * ways of saying so on every line, which takes most of its time and keeps everybody else waiting.
 */
const LIKE_THE_LINE_ABOVE = { filterType: 2, deflateStrategy: 0 };

/** The picture of a code as PNG: dark on white, whatever the guest's theme, as scanners want it. */
export function qrPng(text: string): Promise<Buffer> {
  return draw(text, 480);
}

/** The picture as a data URL, for a channel that has no server to fetch it from. */
export async function qrDataUrl(text: string): Promise<string> {
  return `data:image/png;base64,${(await draw(text, 240)).toString('base64')}`;
}

function draw(text: string, width: number): Promise<Buffer> {
  const look = { errorCorrectionLevel: 'M', margin: 3, width } as const;
  return QRCode.toBuffer(text, { ...look, rendererOpts: LIKE_THE_LINE_ABOVE });
}

/** The picture in the block characters of a terminal. */
export function qrText(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'utf8', errorCorrectionLevel: 'L', margin: 2 });
}
