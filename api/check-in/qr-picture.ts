import QRCode from 'qrcode';

/** The picture of a code as PNG: dark on white, whatever the guest's theme, as scanners want it. */
export function qrPng(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { errorCorrectionLevel: 'M', margin: 3, width: 480 });
}

/** The picture as a data URL, for a channel that has no server to fetch it from. */
export function qrDataUrl(text: string): Promise<string> {
  return QRCode.toDataURL(text, { errorCorrectionLevel: 'M', margin: 3, width: 240 });
}

/** The picture in the block characters of a terminal. */
export function qrText(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'utf8', errorCorrectionLevel: 'L', margin: 2 });
}
