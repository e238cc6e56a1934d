/** A form's nested keys as an object: `a[b][0][c]=1` is `{ a: { b: [{ c: '1' }] } }`. */
export interface Form {
  readonly [key: string]: string | Form;
}

/** What Stripe is sent, in a body or behind a question mark. Lists are objects with places for keys. */
export function parseForm(text: string): Form {
  const root: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const path = key.split(/[[\]]+/).filter((part, at) => part !== '' || at === 0);
    // `expand[]=…` counts its places itself.
    if (key.endsWith('[]')) path.push(String(Object.keys(Object(at(root, path))).length));
    put(root, path, value);
  }
  return root as Form;
}

function at(root: Record<string, unknown>, path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, part) => (Object(inside) as Record<string, unknown>)[part], root);
}

function put(root: Record<string, unknown>, path: readonly string[], value: string): void {
  let inside = root;
  for (const part of path.slice(0, -1)) {
    inside[part] ??= {};
    inside = inside[part] as Record<string, unknown>;
  }
  inside[path.at(-1) ?? ''] = value;
}

/** What stands there as text; undefined where nothing does. */
export function textAt(form: Form, ...path: readonly string[]): string | undefined {
  const found = path.reduce<string | Form | undefined>(
    (inside, part) => (typeof inside === 'object' ? inside[part] : undefined),
    form,
  );
  return typeof found === 'string' ? found : undefined;
}

/** All plain values below a place, by their key. */
export function textsAt(form: Form, ...path: readonly string[]): Record<string, string> {
  const found = path.reduce<string | Form | undefined>(
    (inside, part) => (typeof inside === 'object' ? inside[part] : undefined),
    form,
  );
  return Object.fromEntries(
    Object.entries(typeof found === 'object' ? found : {}).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
}
