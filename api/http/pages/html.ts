/** Text that is HTML already. Only `html` makes it, so that nothing is forgotten. */
export interface Html {
  readonly html: string;
}

type Insertable = string | number | Html | null | false | readonly Insertable[];

/** Makes a text safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A template whose insertions are escaped; null and false insert nothing, lists are joined. */
export function html(parts: TemplateStringsArray, ...inserted: readonly Insertable[]): Html {
  const pieces = parts.map((part, index) => part + asHtml(inserted[index] ?? null));
  return { html: pieces.join('') };
}

function asHtml(value: Insertable): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map(asHtml).join('');
}
