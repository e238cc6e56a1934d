import type { GraphTemplate } from '../../../bot/whatsapp/templates/graph-templates.ts';
import type { SentMessage } from './message-shapes.ts';

/** What can be tapped below a message, and what the tap is to the API. */
export interface Tappable {
  readonly id: string;
  readonly title: string;
  readonly as: 'button_reply' | 'list_reply' | 'button';
}

/** A message as it stands on the guest's phone. */
export interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly taps: readonly Tappable[];
  readonly link: string | null;
  readonly image: string | null;
  /** A file, by its address and name. */
  readonly file: { readonly url: string; readonly name: string } | null;
  /** The template's name, when it is one. */
  readonly template: string | null;
  readonly body: SentMessage;
}

/** A template in its language, filled in; null when it is not approved or is filled in wrongly. */
export function shownTemplate(
  { template }: Extract<SentMessage, { type: 'template' }>,
  approved: readonly GraphTemplate[],
): Omit<Shown, 'id' | 'body'> | null {
  const known = approved.find(
    ({ name, language }) => name === template.name && language === template.language.code,
  );
  if (!known) return null;
  const text = known.components.find(({ type }) => type === 'BODY');
  const buttons = known.components.find(({ type }) => type === 'BUTTONS');
  const wantsImage = known.components.some(({ type }) => type === 'HEADER');
  const header = template.components.find(({ type }) => type === 'header');
  const body = template.components.find(({ type }) => type === 'body');
  const taps = template.components.filter(({ type }) => type === 'button');
  const titles = buttons?.type === 'BUTTONS' ? buttons.buttons.map((one) => one.text) : [];
  if (text?.type !== 'BODY' || body?.type !== 'body' || body.parameters.length !== 1) return null;
  if (wantsImage !== (header !== undefined) || taps.length !== titles.length) return null;
  const filled = text.text.replace('{{1}}', () => body.parameters[0]?.text ?? '');
  if (filled.length > 1024) return null;
  return {
    kind: 'template',
    text: filled,
    taps: taps.flatMap((tap) =>
      tap.type === 'button'
        ? [{ id: tap.parameters[0].payload, title: titles[Number(tap.index)] ?? '', as: 'button' as const }]
        : [],
    ),
    link: null,
    file: null,
    image: header?.type === 'header' ? header.parameters[0].image.link : null,
    template: template.name,
  };
}

/** Free words, a picture, or what has something to tap. */
export function shownMessage(body: Exclude<SentMessage, { type: 'template' }>): Omit<Shown, 'id' | 'body'> {
  const plain = { taps: [], link: null, image: null, file: null, template: null };
  if (body.type === 'text') return { ...plain, kind: 'text', text: body.text.body };
  if (body.type === 'image')
    return { ...plain, kind: 'image', text: body.image.caption ?? '', image: body.image.link };
  if (body.type === 'document') {
    const { link, filename, caption = '' } = body.document;
    return { ...plain, kind: 'document', text: caption, file: { url: link, name: filename } };
  }
  if (body.type === 'location') return { ...plain, kind: 'location', text: body.location.name ?? '' };
  const { interactive } = body;
  const shown = { ...plain, kind: interactive.type, text: interactive.body.text };
  if (interactive.type === 'cta_url') return { ...shown, link: interactive.action.parameters.url };
  if (interactive.type === 'button')
    return {
      ...shown,
      taps: interactive.action.buttons.map(({ reply }) => ({ ...reply, as: 'button_reply' as const })),
    };
  const rows = interactive.action.sections.flatMap((section) => section.rows);
  return { ...shown, taps: rows.map(({ id, title }) => ({ id, title, as: 'list_reply' as const })) };
}
