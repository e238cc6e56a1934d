import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of the admin site as its list has it. */
export interface ListedPage {
  /** The last part of its address; '' is the calendar. */
  readonly name: string;
  readonly roles: readonly string[];
}

const LIST = join('admin-web', 'src', 'app', 'pages.tsx');
const GROUP = /const ([A-Z_]+): readonly Role\[\] = (\[[^\]]*\]);/g;
const PAGE = /\{\s*name: '([^']*)',\s*(?:\/\/[^\n]*\n\s*)*roles: ([A-Z_]+|\[[^\]]*\]),/g;

/**
 * The pages of the admin site, in the order of the ways to them, out of the one list that there is: what is added to it is
 * pictured and tested without a word more. Read as text, for the list itself needs a browser. Throws where it is
 * written in another way than this reads.
 */
export async function listPages(): Promise<readonly ListedPage[]> {
  const text = await readFile(LIST, 'utf8');
  const groups = new Map([...text.matchAll(GROUP)].map(([, name = '', list = '']) => [name, rolesIn(list)]));
  const pages = [...text.matchAll(PAGE)].map(([, name = '', roles = '']) => {
    const own = groups.get(roles) ?? rolesIn(roles);
    if (own.length === 0) throw new Error(`${LIST}: nobody may see the page "${name}"`);
    return { name, roles: own };
  });
  const written = text.match(/\bpage: (?:lazy\(|\w+,)/g)?.length ?? 0;
  if (pages.length === 0 || pages.length !== written)
    throw new Error(`${LIST}: ${written} pages stand there, ${pages.length} can be read`);
  return pages;
}

function rolesIn(list: string): string[] {
  return [...list.matchAll(/'([a-z]+)'/g)].map(([, role = '']) => role);
}
