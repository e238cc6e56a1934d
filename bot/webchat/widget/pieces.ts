import type { Choice, MessageCard, MessageContent } from '../../../api/contract.ts';

/** A stretch of a message: words, or what is drawn in place of words. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'card'; readonly card: MessageCard };

/** A message with its cards where the words stood that they say; a card whose words are not there comes last. */
export function piecesOf({ text, cards = [] }: Pick<MessageContent, 'text' | 'cards'>): readonly Piece[] {
  const start: readonly Piece[] = [{ kind: 'words', text }];
  return cards.reduce(putIn, start).filter((piece) => piece.kind === 'card' || piece.text.trim() !== '');
}

/** The choices that stand on no card. */
export function looseChoices({ choices, cards = [] }: MessageContent): readonly Choice[] {
  const onCards = new Set(cards.flatMap(({ actions }) => actions.map(({ id }) => id)));
  return choices.filter(({ id }) => !onCards.has(id));
}

function putIn(pieces: readonly Piece[], card: MessageCard): readonly Piece[] {
  const { says } = card;
  const place =
    says === '' ? -1 : pieces.findIndex((piece) => piece.kind === 'words' && piece.text.includes(says));
  const piece = pieces[place];
  if (piece?.kind !== 'words') return [...pieces, { kind: 'card', card }];
  const at = piece.text.indexOf(says);
  return [
    ...pieces.slice(0, place),
    { kind: 'words', text: piece.text.slice(0, at).trimEnd() },
    { kind: 'card', card },
    { kind: 'words', text: piece.text.slice(at + says.length).trimStart() },
    ...pieces.slice(place + 1),
  ];
}
