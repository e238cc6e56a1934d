import { fold } from './fold.ts';

/** What stands in a message where a card number was before it was stored. */
const removed = '[card number removed]';
const mark = '\u25a0';

/** A message without the guest's card details, and whether there were any. */
export interface WithoutCard {
  readonly rest: string;
  /** `removed` where the number was taken out before the message was stored. */
  readonly found: 'removed' | 'told' | null;
}

// What leads up to a card's number, and what goes on with it: a word each, in all languages.
const before =
  /^(?:my|the|mine|its?|this|is|here|a|card|cards?|credit|debit|bank|number|no|nr|num|visa|mastercard|master|maestro|amex|american|express|pay|with|by|mit|per|meine?r?|die|der|den|das|ist|lautet|karte|kreditkarte|kartennummer|kreditkartennummer|nummer|mi|la|el|es|con|tarjeta|credito|debito|de|numero|ma|le|carte|bancaire|bleue|cb|est|avec|du|minha|meu|o|e|com|cartao|do)$/;
const after =
  /^(?:exp|expir\w*|expiry|valid\w*|until|till|to|thru|through|good|date|month|year|mm\/yy|and|with|the|is|cv[cv]2?|cvn|csc|cid|code|security|pin|number|no|on|back|gultig\w*|bis|ablauf\w*|verfall\w*|ablaufdatum|prufnummer|prufziffer|kartenprufnummer|sicherheitscode|lauft|ab|und|mit|ist|der|die|caduca\w*|cad|vence\w*|venc\w*|vto|fecha|hasta|codigo|seguridad|seguranca|de|del|y|con|es|el|la|clave|date|fin|jusqu'au|cryptogramme|securite|validite|et|le|avec|est|code|validade|ate|e|com|o|a|do|da)$/;
const figures = /^(?:\d{1,4}(?:[/.-]\d{2,4})?|[/-]|\d{8,19}|\*{3,4})$/;
const code = /^(?:cv[cv]2?|cvn|csc|prufnummer|prufziffer|kartenprufnummer|cryptogramme)(?:\d{3,4})?$/;
const card = /^(?:cards?|visa|mastercard|maestro|amex|karte|kreditkarte|kartennummer|tarjeta|carte|cartao)$/;

interface Token {
  readonly text: string;
  readonly plain: string;
}

/** Takes out a card's number with its expiry date and code: none of that is a day, a time or a name. */
export function withoutCardDetails(text: string): WithoutCard {
  const tokens = text
    .slice(0, longest)
    .replaceAll(removed, ` ${mark} `)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, plain: fold(word).replace(/^[,;:.()]+|[,;:.()!]+$/g, '') }));
  const place = placeOfCard(tokens);
  if (place < 0) return { rest: text, found: null };
  let from = place;
  while (from > 0 && before.test(tokens[from - 1]?.plain ?? '')) from -= 1;
  let to = place + 1;
  while (to < tokens.length && goesOn(tokens, to)) to += 1;
  const head = tokens.slice(0, from).map((token) => token.text);
  // A second card, or a code told again further on.
  const tail = withoutCardDetails(
    tokens
      .slice(to)
      .map((token) => (token.plain === mark ? removed : token.text))
      .join(' '),
  );
  const rest = [...head, tail.rest].join(' ').trim();
  return { rest, found: text.includes(removed) ? 'removed' : 'told' };
}

const longest = 1000;

// "… cvv 123 at 3 pm": a figure that a clock or a day goes on from is the visit's.
function goesOn(tokens: readonly Token[], place: number): boolean {
  const { plain } = tokens[place] ?? { plain: '' };
  if (plain === '' || plain === mark || code.test(plain)) return true;
  if (figures.test(plain))
    return !/^(?:am|pm|uhr|h|o'clock|people|personen)$/.test(tokens[place + 1]?.plain ?? '');
  return after.test(plain) && saysMore(tokens, place + 1);
}

/** A little word belongs to the card only where a figure or a code follows it soon. */
function saysMore(tokens: readonly Token[], from: number): boolean {
  const next = tokens.slice(from, from + 5);
  const end = next.findIndex(({ plain }) => !after.test(plain));
  const { plain } = next[end < 0 ? next.length : end] ?? { plain: '' };
  return figures.test(plain) || code.test(plain);
}

function placeOfCard(tokens: readonly Token[]): number {
  const marked = tokens.findIndex(({ plain }) => plain.includes(mark));
  if (marked >= 0) return marked;
  const coded = tokens.findIndex(
    ({ plain }, place) => code.test(plain) && (/\d/.test(plain) || digitsFrom(tokens, place + 1, 3)),
  );
  if (coded >= 0) {
    // The expiry date may stand before the code.
    let first = coded;
    while (
      first > 0 &&
      (figures.test(tokens[first - 1]?.plain ?? '') || after.test(tokens[first - 1]?.plain ?? ''))
    )
      first -= 1;
    return first;
  }
  return tokens.findIndex(({ plain }, place) => card.test(plain) && isCard(tokens, place + 1));
}

/** Behind "my visa is": a long row of figures, or a date that a card ends on. */
function isCard(tokens: readonly Token[], from: number): boolean {
  const next = tokens.slice(from, from + 8);
  const start = next.findIndex(({ plain }) => /^\d/.test(plain));
  if (start < 0 || !next.slice(0, start).every(({ plain }) => before.test(plain) || after.test(plain)))
    return false;
  if (digitsFrom(tokens, from + start, 12)) return true;
  return /^(?:0?[1-9]|1[0-2])\/(?:2[6-9]|[3-9]\d|20\d\d)$/.test(next[start]?.plain ?? '');
}

function digitsFrom(tokens: readonly Token[], from: number, least: number): boolean {
  let count = 0;
  for (const { plain } of tokens.slice(from, from + 6)) {
    if (/^(?:is|ist|es|est|e|number|no)$/.test(plain) && count === 0) continue;
    if (!/^[\d.*-]+$/.test(plain)) break;
    count += plain.replace(/[.-]/g, '').length;
  }
  return count >= least;
}
