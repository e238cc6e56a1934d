import { z } from 'zod';
import type { HouseText, TextPreview } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { json, problem, type Reply, type Route, route, staffOn } from '../route.ts';

/** What the bot says of itself: the words are the dialogs', and come from outside. */
export interface TextBook {
  /** null for a language that the house does not speak. */
  texts(language: string): readonly Omit<HouseText, 'own'>[] | null;
  /** null for a message or a language that there is not. */
  preview(language: string, key: string, text: string): TextPreview | null;
}

const Preview = z.strictObject({ key: z.string().min(1).max(80), text: z.string().max(2_000) });

/** What the house says, and how its own words for it would read. They are saved with the rest of the house. */
export function houseTextRoutes(core: Core, book: TextBook): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/house/texts/:language',
      summary: 'All that the bot says in a language, with the spa’s own words where it has some',
      permission: 'change-house',
      answers: 'Each message with the catalogue’s text, what it is given, and `own`.',
      async handle(request) {
        const language = request.params.language ?? '';
        const texts = book.texts(language);
        if (texts === null) return unknown();
        const house = await loadHouse(core, staffOn(request).tenantId);
        const own = new Map(Object.entries(house.texts[language] ?? {}));
        return json(200, { texts: texts.map((one) => ({ ...one, own: own.get(one.key) ?? null })) });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/house/texts/:language/preview',
      summary: 'How a message would be said in the spa’s own words; nothing is kept',
      permission: 'change-house',
      body: Preview,
      answers: 'The message filled in with made-up things, or why it cannot be said, and what it leaves out.',
      async handle(request) {
        const { key, text } = request.body;
        const preview = book.preview(request.params.language ?? '', key, text);
        return preview === null ? unknown() : json(200, preview);
      },
    }),
  ];
}

function unknown(): Reply {
  return problem({ status: 404, title: 'There is no such message', reason: 'not-found' });
}
