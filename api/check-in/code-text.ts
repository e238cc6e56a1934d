/** What the QR picture says: an address, so that any phone's camera opens the desk's check-in page with the code in it. */
export function codeText(publicUrl: string, token: string): string {
  return `${publicUrl}/admin/check-in#${token}`;
}

/** Where the picture of a code is. */
export function codePictureUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/qr/${token}.png`;
}

/**
 * A visit's short code as it is kept, from what a person typed: any case, with spaces, dots or dashes between, and with the
 * letters that the alphabet leaves out because they look like figures. null for what cannot be one.
 */
export function shortCode(typed: string): string | null {
  if (typed.length > 40) return null;
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(letters) ? letters : null;
}
