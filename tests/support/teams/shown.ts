import type { SentMessage } from './limits.ts';

/** What can be tapped, and what a tap sends. */
export interface Tappable {
  readonly title: string;
  readonly text: string;
  readonly value: object;
}

/** A message of the house as the guest's app shows it. */
export interface Shown {
  readonly id: string;
  readonly text: string;
  readonly taps: readonly Tappable[];
  readonly link: string | null;
  /** A file's address: attached, or behind a card's button that is called as it is. */
  readonly file: string | null;
  readonly image: string | null;
  /** The picture itself, as the app fetched it. */
  readonly picture: Buffer | null;
  readonly body: SentMessage;
}

export function shownFrom(body: SentMessage): Omit<Shown, 'id' | 'picture'> {
  const cards = (body.attachments ?? []).flatMap((one) =>
    one.contentType === 'application/vnd.microsoft.card.adaptive' ? [one.content] : [],
  );
  const elements = cards.flatMap((card) => card.body);
  const actions = cards.flatMap((card) => card.actions ?? []);
  const lines = elements.flatMap((one) =>
    one.type === 'RichTextBlock' ? [one.inlines.map(({ text }) => text).join('')] : [],
  );
  const opening = actions.flatMap((one) => (one.type === 'Action.OpenUrl' ? [one] : []));
  const suggested = 'suggestedActions' in body ? (body.suggestedActions?.actions ?? []) : [];
  const onCards = actions.flatMap((one) =>
    one.type === 'Action.Submit' ? [{ ...one.data.msteams, title: one.title }] : [],
  );
  return {
    text: [body.text ?? '', ...lines].filter(Boolean).join('\n'),
    taps: [...onCards, ...suggested].map(({ title, text, value }) => ({ title, text, value })),
    link: opening.find(({ title }) => !title.endsWith('.pdf'))?.url ?? heroLink(body),
    file: opening.find(({ title }) => title.endsWith('.pdf'))?.url ?? attachedFile(body),
    image: elements.find((one) => one.type === 'Image')?.url ?? pictureLink(body),
    body,
  };
}

function heroLink({ attachments = [] }: SentMessage): string | null {
  for (const one of attachments)
    if (one.contentType === 'application/vnd.microsoft.card.hero')
      return one.content.buttons[0]?.value ?? null;
  return null;
}

function attachedFile({ attachments = [] }: SentMessage): string | null {
  for (const one of attachments) if (one.contentType === 'application/pdf') return one.contentUrl;
  return null;
}

function pictureLink({ attachments = [] }: SentMessage): string | null {
  for (const one of attachments) if (one.contentType === 'image/png') return one.contentUrl;
  return null;
}
