/** FNV-1a from two beginnings, as a few letters: long enough that no two wishes of one conversation meet. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv(seed, text).toString(36)).join('');
}

function fnv(seed: number, text: string): number {
  return [...text].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    seed,
  );
}
