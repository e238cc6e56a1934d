/**
 * The code in what was scanned, typed or pasted. A QR picture may hold the address of this page with
 * the code after `#`. Short codes are said aloud and typed in any case, with spaces or dashes; a
 * signed code from a picture is taken as it is, because its case matters.
 */
export function readCode(text: string): string {
  const trimmed = text.trim();
  const code = /\/check-in\/?#(.+)$/.exec(trimmed)?.[1] ?? trimmed.replace(/^#/, '');
  const plain = decode(code).trim();
  const short = plain.replace(/[\s-]/g, '');
  return /^[a-z0-9]{4,8}$/i.test(short) ? short.toUpperCase() : plain;
}

function decode(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    // A lone % is no escape: the server will say that this is not a code.
    return code;
  }
}
