import { readScheme, type Scheme } from './scheme.ts';

/** What the page that embeds the chat asked for. */
export interface WidgetOptions {
  readonly slug: string;
  /** Where the script came from: the server, for the socket and for relative links. */
  readonly base: string;
  readonly opensAtOnce: boolean;
  /** A selector of the element that the chat fills; null floats it over the page. */
  readonly inline: string | null;
  /** null follows the guest's system. */
  readonly scheme: Scheme | null;
}

/** Reads the attributes of the script's own element; null when `data-spa` is missing. */
export function readOptions(script: HTMLScriptElement): WidgetOptions | null {
  const { spa, open, inline, scheme } = script.dataset;
  if (!spa) return null;
  return {
    slug: spa,
    base: script.src || location.href,
    opensAtOnce: open !== undefined && open !== 'false',
    inline: inline || null,
    scheme: readScheme(scheme),
  };
}
