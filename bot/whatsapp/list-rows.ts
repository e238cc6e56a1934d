import type { Choice } from '../../api/contract.ts';
import { isVisible } from '../message/clean-text.ts';
import { shortTitle, shortTitles } from '../message/short-titles.ts';
import { NO_WORDS, WHATSAPP_LIMITS } from './limits.ts';
import type { WhatsappRow } from './wire-types.ts';

/** How the house joins the parts of a title: "19:15 · Ana · Canal House". */
const JOINT = ' · ';

/** The rows of a list: what has no room in a title stands under it. */
export function listRows(choices: readonly Choice[]): WhatsappRow[] {
  const parted = choices.map(({ title }) => parts(title));
  const leads = parted.map(({ lead }) => lead);
  // Parts are taken apart only where the leading ones still tell the rows apart.
  if (!areDistinct(leads)) return cutRows(choices);
  return choices.map(({ id }, place) => {
    const { lead = NO_WORDS, rest = '' } = parted[place] ?? {};
    return rest === '' ? { id, title: lead } : { id, title: lead, description: described(rest) };
  });
}

/** The leading parts that fit a title, and the rest. */
function parts(title: string): { lead: string; rest: string } {
  const all = title.split(JOINT);
  for (let count = all.length; count > 0; count -= 1) {
    const lead = all.slice(0, count).join(JOINT);
    if (lead.length <= WHATSAPP_LIMITS.rowTitle && isVisible(lead))
      return { lead, rest: all.slice(count).join(JOINT) };
  }
  return { lead: shortTitle(title, WHATSAPP_LIMITS.rowTitle), rest: title };
}

function cutRows(choices: readonly Choice[]): WhatsappRow[] {
  const titles = choices.map(({ title }) => title);
  const short = shortTitles(titles, WHATSAPP_LIMITS.rowTitle);
  return choices.map(({ id, title }, place) => {
    const row = { id, title: short[place] ?? NO_WORDS };
    return title.length > WHATSAPP_LIMITS.rowTitle ? { ...row, description: described(title) } : row;
  });
}

function described(text: string): string {
  return shortTitle(text, WHATSAPP_LIMITS.rowDescription);
}

function areDistinct(titles: readonly string[]): boolean {
  return new Set(titles.map((title) => title.toLowerCase())).size === titles.length;
}
