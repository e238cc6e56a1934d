/** What the QR picture says: an address, so that any phone's camera opens the desk's check-in page with the code in it. */
export function codeText(publicUrl: string, token: string): string {
  return `${publicUrl}/admin/check-in#${token}`;
}

/** Where the picture of a code is. */
export function codePictureUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/qr/${token}.png`;
}
