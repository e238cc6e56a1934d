import { type Html, html } from './html.ts';

/** The house's own green: for pages of no tenant, and in place of an accent that is no plain colour. */
const HOUSE_ACCENT = '#2f5d50';
/** Hex or a function of numbers or a name: nothing that could end the declaration it stands in. */
const PLAIN_COLOUR = /^(#[\da-f]{3,8}|[a-z]{3,24}|(rgb|hsl|oklch|oklab)\([\d\s.,%/deg-]{5,40}\))$/i;

export interface PageOptions {
  readonly title: string;
  readonly accent: string | null;
  /** Class of the body: which of the shapes in the style sheet. */
  readonly shape: 'checkout' | 'notice' | 'home' | 'landing' | 'framed';
  readonly body: Html;
  /** BCP 47; English where it is left out. */
  readonly lang?: string | undefined;
  /** Scripts of this site, loaded after the page. */
  readonly scripts?: Html;
}

/** A whole page. It loads nothing but `/pages.css` and the scripts named, as the content policy wants. */
export function page({ title, accent, shape, body, scripts, lang = 'en' }: PageOptions): string {
  const colour = accent !== null && PLAIN_COLOUR.test(accent) ? accent : HOUSE_ACCENT;
  return html`<!doctype html>
<html lang="${lang}" style="--accent: ${colour}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/pages.css">
</head>
<body class="${shape}">
${body}
${scripts ?? null}
</body>
</html>
`.html;
}
