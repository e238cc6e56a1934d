import type { MessageContent, Notice } from '../../../api/contract.ts';
import { languageOf } from '../../../dialogs/texts/texts.ts';
import { cleanLine } from '../../message/clean-text.ts';
import { deliverable } from '../../message/deliverable.ts';
import { shortTitle } from '../../message/short-titles.ts';
import { NO_WORDS, WHATSAPP_LIMITS } from '../limits.ts';
import type { WhatsappTemplateBody, WhatsappTemplatePart } from '../wire-types.ts';
import { HOUSE_MESSAGE, META_LANGUAGE, TEMPLATES, type TemplateDefinition } from './definitions.ts';

/** A template's body as the guest reads it (Meta's page on template components). */
const BODY_LIMIT = 1024;

export interface TemplateWish {
  readonly notice: Notice | null;
  readonly content: MessageContent;
  readonly locale: string;
}

/** What a template is filled with: the message as its parts can travel. */
type Said = ReturnType<typeof deliverable>;

/** The template that says it best: the notice's own where all of the message has a place in it. */
export function bestTemplate(wish: TemplateWish): WhatsappTemplateBody {
  const said = partsOf(wish);
  const own = wish.notice && ownTemplate(wish.notice);
  return own && hasPlaceFor(own, said, wish.locale) ? filled(own, said, wish.locale) : plainTemplate(wish);
}

function ownTemplate(notice: Notice): TemplateDefinition | undefined {
  // The words around it speak of banks and days.
  return notice.kind === 'refunded' && notice.atSpa ? undefined : TEMPLATES[notice.kind];
}

/** The template that carries any words; choices are named in them, since it has no buttons. */
export function plainTemplate(wish: TemplateWish): WhatsappTemplateBody {
  return filled(HOUSE_MESSAGE, partsOf(wish), wish.locale);
}

function partsOf({ content }: TemplateWish): Said {
  return deliverable(content, { tappable: (id) => id.length <= WHATSAPP_LIMITS.buttonId });
}

function hasPlaceFor(template: TemplateDefinition, said: Said, locale: string): boolean {
  const { replies } = template.texts[languageOf(locale)];
  return (template.header === 'image') === (said.image !== null) && said.choices.length === replies.length;
}

function filled(template: TemplateDefinition, said: Said, locale: string): WhatsappTemplateBody {
  const language = languageOf(locale);
  const { body, replies } = template.texts[language];
  const words = parameter(said, template, BODY_LIMIT - body.replace('{{1}}', '').length);
  return {
    type: 'template',
    template: {
      name: template.name,
      language: { code: META_LANGUAGE[language] },
      components: [
        ...headerOf(template, said),
        { type: 'body', parameters: [{ type: 'text', text: words }] },
        ...said.choices.slice(0, replies.length).map(({ id }, place) => quickReply(id, place)),
      ],
    },
  };
}

function headerOf({ header }: TemplateDefinition, { image }: Said): WhatsappTemplatePart[] {
  if (header === null || image === null) return [];
  return [{ type: 'header', parameters: [{ type: 'image', image: { link: image.url } }] }];
}

function quickReply(payload: string, place: number): WhatsappTemplatePart {
  return {
    type: 'button',
    sub_type: 'quick_reply',
    index: String(place),
    parameters: [{ type: 'payload', payload }],
  };
}

/**
 * One line, since Meta refuses line breaks, tabs and more than four spaces in what is filled in. Of a message that
 * is too long the words are cut; the link is not, for half an address leads nowhere.
 */
function parameter(said: Said, { header, texts }: TemplateDefinition, limit: number): string {
  const unplaced = texts.en.replies.length === 0 ? said.choices.map(({ title }) => cleanLine(title)) : [];
  const picture = header === null && said.image ? [cleanLine(said.image.alt)] : [];
  const link = said.link ? `${cleanLine(said.link.label)}: ${said.link.url}` : '';
  const words = [cleanLine(said.text), ...picture, unplaced.join(' / ')].filter((part) => part !== '');
  const fits = link.length + 1 < limit - 1 ? link : '';
  const room = fits === '' ? limit : limit - fits.length - 1;
  const cut = words.length > 0 ? shortTitle(words.join(' '), room) : '';
  return [cut, fits].filter((part) => part !== '').join(' ') || NO_WORDS;
}
