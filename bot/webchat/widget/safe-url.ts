/** A web address that may be followed or shown; null for anything else, such as `javascript:`. */
export function safeUrl(url: string, base: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const { href, protocol } = new URL(url, base);
  const isPicture = /^data:image\/(png|svg\+xml|jpeg|webp);/i.test(href);
  return protocol === 'https:' || protocol === 'http:' || isPicture ? href : null;
}

/** A stretch of a text; `url` is set where it is an address. */
export interface Stretch {
  readonly text: string;
  readonly url: string | null;
}

/** Finds the web addresses in a text; a full stop or bracket that ends one is not part of it. */
export function stretches(text: string): readonly Stretch[] {
  return text
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/i)
    .map((part, index) => ({ text: part, url: index % 2 === 1 ? part : null }))
    .filter((part) => part.text !== '');
}
