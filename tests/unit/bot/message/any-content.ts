import fc from 'fast-check';
import type { MessageContent } from '../../../../api/contract.ts';

/** Text of every kind that could go wrong: emoji families, right-to-left, heaps of accents, halves of pairs, nothing. */
const oddities = fc.constantFrom(
  '',
  ' ',
  '\u200d',
  '👩‍👩‍👧‍👦',
  'مساج عميق غدًا',
  'תודה רבה',
  '\ud83d',
  '\udc00',
  '\u0000',
  'e\u0301',
  '…',
  '日本語のテキスト',
  'Deep tissue massage ',
  '\n\n',
  '. ',
);

const phrase = fc.oneof(oddities, fc.string({ unit: 'binary', maxLength: 40 }), fc.lorem({ maxCount: 6 }));

const mixed = fc.array(phrase, { maxLength: 12 }).map((parts) => parts.join(''));

/** A phrase over and over: long enough for every limit, with and without places to cut at. */
const huge = fc
  .tuple(phrase, fc.integer({ min: 0, max: 12_000 }))
  .map(([part, length]) =>
    part.repeat(Math.min(length, Math.ceil(length / Math.max(1, part.length)))).slice(0, length),
  );

/** One character, to people, longer than any message may be. */
const oneCharacter = fc
  .tuple(fc.constantFrom('\u0301', '\u200d👩'), fc.integer({ min: 0, max: 9_000 }))
  .map(([more, count]) => `e${more.repeat(count)}`);

export const anyText = fc.oneof(mixed, huge, oneCharacter);

const anyId = fc.oneof(
  fc.constantFrom('yes', 'no', 'who.-'),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.integer({ min: 0, max: 300 }).map((length) => 'x'.repeat(length)),
);

const anyAddress = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    '',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'https://',
    'http://127.0.0.1:3978/pay/x',
  ),
  fc.integer({ min: 0, max: 5_000 }).map((length) => `https://stillwater.example/${'é'.repeat(length)}`),
);

const anyWords = fc.record({
  text: anyText,
  choices: fc.array(fc.record({ id: anyId, title: fc.oneof(mixed, fc.constantFrom('Yes', 'yes', '')) }), {
    maxLength: 30,
    size: 'large',
  }),
  link: fc.option(fc.record({ url: anyAddress, label: anyText })),
  image: fc.option(fc.record({ url: anyAddress, alt: anyText, text: fc.option(fc.string()) })),
});

const anyPlace = fc.record({
  name: anyText,
  address: anyText,
  latitude: fc.oneof(fc.constantFrom(52.3, -90, 91, Number.NaN), fc.double()),
  longitude: fc.oneof(fc.constantFrom(4.8, 180, -181, Number.POSITIVE_INFINITY), fc.double()),
});

const anyDocument = fc.record({
  url: anyAddress,
  name: fc.oneof(anyText, fc.constantFrom('Receipt K7M4PX.pdf', '../../etc/passwd', '.pdf', 'a:b|c?.PDF')),
  mediaType: fc.constant('application/pdf' as const),
});

export const anyContent: fc.Arbitrary<MessageContent> = fc
  .tuple(anyWords, fc.option(anyPlace), fc.option(anyDocument))
  .map(([words, place, document]) => ({
    ...words,
    ...(place ? { place } : {}),
    ...(document ? { document } : {}),
  }));

/** A message of which a test names only what matters. */
export function saying(parts: Partial<MessageContent>): MessageContent {
  return { text: '', choices: [], link: null, image: null, ...parts };
}

/** Choices with these titles, `c1`, `c2` … as ids. */
export function choicesOf(...titles: readonly string[]): MessageContent['choices'] {
  return titles.map((title, place) => ({ id: `c${place + 1}`, title }));
}
