import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MessageContent } from '../../../../api/contract.ts';
import { isVisible } from '../../../../bot/message/clean-text.ts';
import { renderWhatsapp } from '../../../../bot/whatsapp/render.ts';
import type { WhatsappMessage } from '../../../../bot/whatsapp/wire-types.ts';
import { anyContent, choicesOf, saying } from '../message/any-content.ts';
import { expectWithinLimits } from './whatsapp-limits.ts';

const link = { url: 'https://pay.example/c/1', label: 'Pay €90.00' };
const place = {
  name: 'Canal House',
  address: 'Herengracht 210, Amsterdam',
  latitude: 52.3716,
  longitude: 4.8886,
};
const pdf = 'application/pdf' as const;
const image = { url: 'https://spa.example/qr/1.png', alt: 'Check-in code K7M4PX', text: 'x' };

function render(parts: Partial<MessageContent>): WhatsappMessage[] {
  return renderWhatsapp({ to: '15550001234', listButton: 'Choose' }, saying(parts));
}

/** What kind of body each is, and the words it carries. */
function outline(parts: Partial<MessageContent>): string[] {
  return render(parts).map((body) => {
    if (body.type === 'text') return `text: ${body.text.body}`;
    if (body.type === 'image') return `image: ${body.image.caption ?? ''}`;
    if (body.type === 'location') return `location: ${body.location.name}`;
    if (body.type === 'document') return `document: ${body.document.caption ?? ''}`;
    return `${body.interactive.type}: ${body.interactive.body.text}`;
  });
}

describe('a WhatsApp message', () => {
  test('has a link that is not worth a message of its own in its words, unless it is all there is to send', () => {
    const aside = {
      url: 'https://spa.example/calendar/v.ics',
      label: 'Add to calendar',
      aside: true,
    } as const;
    const line = `Add to calendar: ${aside.url}`;
    const document = { url: 'https://spa.example/r/x.pdf', name: 'Receipt', mediaType: pdf };
    expect(outline({ text: 'Booked.', image, document, link: aside })).toEqual([
      'document: ',
      `image: Booked.\n${line}`,
    ]);
    expect(outline({ text: 'Cancelled.', choices: choicesOf('Again'), link: aside })).toEqual([
      `button: Cancelled.\n${line}`,
    ]);
    expect(outline({ text: 'Moved.', link: aside })).toEqual(['cta_url: Moved.']);
  });

  test('of words alone is a text message to the guest', () => {
    expect(render({ text: 'Hello' })).toEqual([
      {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '15550001234',
        type: 'text',
        text: { preview_url: false, body: 'Hello' },
      },
    ]);
  });

  test('of a place shows its pin and says it in words, too', () => {
    expect(render({ text: 'Herengracht 210', place })).toMatchObject([
      { type: 'location', location: place },
      { type: 'text', text: { body: 'Herengracht 210' } },
    ]);
  });

  test('of a place that is nowhere on earth is its words alone', () => {
    expect(outline({ text: 'Herengracht 210', place: { ...place, latitude: 91 } })).toEqual([
      'text: Herengracht 210',
    ]);
  });

  test('of a file has its words below it, and what there is to tap after it', () => {
    const document = { url: 'https://spa.example/r/x.pdf', name: 'Receipt: K7M4PX', mediaType: pdf };
    expect(render({ text: 'Your receipt.', document })).toMatchObject([
      {
        type: 'document',
        document: { link: document.url, filename: 'Receipt K7M4PX.pdf', caption: 'Your receipt.' },
      },
    ]);
    expect(outline({ text: 'Well?', document, image, choices: choicesOf('Yes') })).toEqual([
      'document: ',
      `image: ${image.alt}`,
      'button: Well?',
    ]);
    expect(outline({ text: 'x'.repeat(1_100), document }).map((one) => one.slice(0, 9))).toEqual([
      'text: xxx',
      'document:',
    ]);
    // With no address a provider could fetch it from, it is told in words.
    expect(outline({ text: 'Here.', document: { ...document, url: 'file:///x.pdf' } })).toEqual([
      'text: Here.\nReceipt: K7M4PX: file:///x.pdf',
    ]);
  });

  test('with up to three short choices has reply buttons', () => {
    const [body] = render({ text: 'Book it?', choices: choicesOf('Yes', 'Another time') });
    expect(body).toMatchObject({
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Book it?' },
        action: {
          buttons: [
            { type: 'reply', reply: { id: 'c1', title: 'Yes' } },
            { type: 'reply', reply: { id: 'c2', title: 'Another time' } },
          ],
        },
      },
    });
  });

  test('with a title too long for a button has a list, what has no room standing below', () => {
    const [body] = render({ text: 'When?', choices: choicesOf('17:15 · Ana Duarte · Canal House') });
    expect(body).toMatchObject({
      interactive: {
        type: 'list',
        action: {
          button: 'Choose',
          sections: [
            {
              rows: [{ id: 'c1', title: '17:15 · Ana Duarte', description: 'Canal House' }],
            },
          ],
        },
      },
    });
  });

  test('with titles that begin alike keeps their ends, the whole title below', () => {
    const titles = ['Deep tissue massage for one, 60 min', 'Deep tissue massage for one, 90 min'];
    const [body] = render({ text: 'How long?', choices: choicesOf(...titles) });
    expect(body).toMatchObject({
      interactive: {
        action: {
          sections: [
            {
              rows: [
                { id: 'c1', title: 'Deep tissue… one, 60 min', description: titles[0] },
                { id: 'c2', title: 'Deep tissue… one, 90 min', description: titles[1] },
              ],
            },
          ],
        },
      },
    });
  });

  test('with a link has a button that opens it', () => {
    const [body] = render({ text: 'Pay to confirm.', link });
    expect(body).toMatchObject({
      interactive: {
        type: 'cta_url',
        body: { text: 'Pay to confirm.' },
        action: { name: 'cta_url', parameters: { display_text: 'Pay €90.00', url: link.url } },
      },
    });
  });

  test('with a picture sends it by its address, the words as its caption', () => {
    expect(render({ text: 'Show this.', image })).toMatchObject([
      { type: 'image', image: { link: image.url, caption: 'Show this.' } },
    ]);
  });

  test('of several parts becomes several bodies, in order', () => {
    const many = choicesOf(...Array.from({ length: 12 }, (_, place) => `Choice ${place + 1}`));
    const long = `${'story '.repeat(200).trim()}.\n\nShall I book it?`;
    expect(outline({ text: 'Booked.', image, link })).toEqual([
      'image: Check-in code K7M4PX',
      'cta_url: Booked.',
    ]);
    expect(outline({ text: 'Your visits', choices: choicesOf('Cancel'), link })).toEqual([
      'button: Your visits',
      'cta_url: Pay €90.00',
    ]);
    expect(outline({ text: 'Which?', choices: many })).toEqual(['list: Which?', 'list: …']);
    expect(outline({ text: long, choices: choicesOf('Yes') })).toEqual([
      `text: ${'story '.repeat(200).trim()}.`,
      'button: Shall I book it?',
    ]);
  });

  test('says in words what cannot travel otherwise', () => {
    const odd = { id: 'x'.repeat(300), title: 'Too long an id' };
    expect(outline({ text: 'Well?', choices: [odd] })).toEqual(['text: Well?\n• Too long an id']);
    expect(outline({ text: 'Code', image: { ...image, url: 'data:image/png;base64,AA' } })).toEqual([
      'text: Code\nCheck-in code K7M4PX',
    ]);
    expect(outline({ text: 'See', link: { url: 'nowhere', label: 'This' } })).toEqual([
      'text: See\nThis: nowhere',
    ]);
  });

  test('that says nothing is not sent', () => {
    expect(render({ text: ' \u200d\n' })).toEqual([]);
  });

  test('keeps every limit, whatever the house says, and loses neither words nor choices', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const bodies = renderWhatsapp({ to: '15550001234', listButton: 'Choose' }, content);
        bodies.forEach(expectWithinLimits);
        const sent = shown(JSON.stringify(bodies));
        const ids = content.choices.map(({ id }) => id).filter((id) => /^[a-z.-]{1,200}$/.test(id));
        for (const id of ids) expect(sent).toContain(`"id":"${id}"`);
        const words = content.text.split(/[^a-z]+/i).filter((word) => word.length > 0 && word.length < 500);
        for (const word of words) expect(sent).toContain(word);
      }),
      { numRuns: 300 },
    );
  });
});

function shown(text: string): string {
  return [...text].filter(isVisible).join('');
}
