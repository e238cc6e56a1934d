/** What our own pages may load: nothing from elsewhere, and no script that stands in a page. */
const DIRECTIVES = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'", 'ws:', 'wss:'],
  'media-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
};

/** For every answer, unless it says otherwise: no site may put it into a frame. */
export const contentDirectives = { ...DIRECTIVES, 'frame-ancestors': ["'none'"] };

/** The same for a page that sites of a list, and we ourselves, may put into a frame; as a header. */
export function frameablePolicy(origins: readonly string[]): string {
  return Object.entries({ ...DIRECTIVES, 'frame-ancestors': ["'self'", ...origins] })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}
