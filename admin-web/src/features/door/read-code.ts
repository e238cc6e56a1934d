/** What a text from a camera, a hand scanner or a keyboard can be. */
export type ReadCode =
  | { readonly kind: 'token'; readonly code: string }
  | { readonly kind: 'short'; readonly code: string }
  /** It has the form of neither. Whatever it is (a voucher, a card's number), it is not sent or kept. */
  | { readonly kind: 'other' };

/** The server's form of a signed code: see `api/check-in/token.ts`. */
export const TOKEN =
  /^(([0-9a-z]{16})\.([0-9a-z]{1,6})\.(?:([0-9a-z]{1,7})\.([0-9a-z]{1,4})\.)?([0-9a-z]{16}))\.([A-Za-z0-9_-]{85}[AQgw])$/;

/**
 * The code in what was scanned, typed or pasted. A QR picture holds the address of the check-in page with the code
 * after `#`. Short codes are said aloud and typed in any case, with spaces or dashes, O for nought and l for one; a signed
 * code is taken as it is, because its case matters.
 */
export function readCode(text: string): ReadCode {
  const code = text.trim().slice(0, 1000).split('#').at(-1)?.trim() ?? '';
  if (TOKEN.test(code)) return { kind: 'token', code };
  const short = shortCode(code);
  return short === null ? { kind: 'other' } : { kind: 'short', code: short };
}

/**
 * The code that a hand scanner has written into a field that is for words; null for words. A short code only as it is printed:
 * "20 mins" and "family" could be read as one, too.
 */
export function codeAmongWords(text: string): string | null {
  const typed = text.trim();
  const isPrinted = /^(?=.*\d)[0-9A-HJKMNP-TV-Z]{6}$/.test(typed);
  return isPrinted || readCode(typed).kind === 'token' ? typed : null;
}

/** A visit's short code as the server keeps it; null for what cannot be one. */
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
