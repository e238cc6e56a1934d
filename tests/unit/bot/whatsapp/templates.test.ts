import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Notice } from '../../../../api/contract.ts';
import { HOUSE_MESSAGE, TEMPLATES } from '../../../../bot/whatsapp/templates/definitions.ts';
import { bestTemplate, plainTemplate } from '../../../../bot/whatsapp/templates/fill.ts';
import { graphTemplates } from '../../../../bot/whatsapp/templates/graph-templates.ts';
import { languages, textsFor } from '../../../../dialogs/texts/texts.ts';
import { SentMessage } from '../../../support/whatsapp/message-shapes.ts';
import { shownTemplate } from '../../../support/whatsapp/shown.ts';
import { anyContent, choicesOf, saying } from '../message/any-content.ts';

const all = [...Object.values(TEMPLATES), HOUSE_MESSAGE];
const approved = graphTemplates('handle');
const image = { url: 'https://spa.example/qr/1.png', alt: 'Check-in code K7M4PX', text: 'x' };
const confirmed: Notice = { kind: 'booking-confirmed', bookingId: 'b1' };
const again: Notice = { kind: 'visit-again', bookingId: 'b1' };
const offer: Notice = { kind: 'waitlist-offer', bookingId: 'b1', entryId: 'e1' };

describe('the templates', () => {
  test('are what Meta takes: named, categorised, with an example for what is filled in', () => {
    expect(approved).toHaveLength(all.length * languages.length);
    expect(new Set(approved.map(({ name, language }) => `${name} ${language}`)).size).toBe(approved.length);
    for (const { name, category, components } of approved) {
      expect(name).toMatch(/^[a-z0-9_]{1,512}$/);
      expect(['UTILITY', 'MARKETING']).toContain(category);
      const [body] = components.flatMap((part) => (part.type === 'BODY' ? [part] : []));
      expect(body?.text).toMatch(/^[^{}]+\{\{1\}\}[^{}]+$/);
      expect(body?.text).not.toMatch(/\n|\t| {2}/);
      const example = body?.example.body_text[0][0] ?? '';
      expect(example).toMatch(/^\S.*\S$/);
      expect(`${body?.text}${example}`.length).toBeLessThan(550);
      const buttons = components.flatMap((part) => (part.type === 'BUTTONS' ? part.buttons : []));
      expect(buttons.length).toBeLessThanOrEqual(10);
      for (const { text } of buttons) expect(text).toMatch(/^.{1,25}$/u);
    }
  });

  test('have one form in all languages, and the house’s own words on their buttons', () => {
    const words = [
      ['cancelled-by-house', ['button.lookAgain']],
      ['visit-soon', ['button.attend', 'button.moveVisit', 'button.cancelVisit']],
      ['replanned', ['button.errand.visits']],
      ['waitlist-offer', ['button.takeIt', 'button.noThanks']],
      ['visit-again', ['button.findTime', 'button.notNow', 'button.neverAsk']],
    ] as const;
    for (const language of languages) {
      for (const { name, texts } of all)
        expect([name, language, texts[language].replies.length]).toEqual([
          name,
          language,
          texts.en.replies.length,
        ]);
      for (const [kind, keys] of words)
        expect(TEMPLATES[kind]?.texts[language].replies).toEqual(keys.map((key) => textsFor(language)(key)));
    }
  });

  test('take a confirmation with its picture, and without one the words go as a message of the house', () => {
    const text = 'You are booked.\nSay K7M4PX.';
    const body = bestTemplate({ notice: confirmed, content: saying({ text, image }), locale: 'pt-PT' });
    expect(body.template).toEqual({
      name: 'booking_confirmed',
      language: { code: 'pt_BR' },
      components: [
        { type: 'header', parameters: [{ type: 'image', image: { link: image.url } }] },
        { type: 'body', parameters: [{ type: 'text', text: 'You are booked. Say K7M4PX.' }] },
      ],
    });
    const plain = bestTemplate({ notice: confirmed, content: saying({ text }), locale: 'de' });
    expect(plain.template).toMatchObject({ name: 'house_message', language: { code: 'de' } });
  });

  test('give each answer its button, with the choice’s own id to come back', () => {
    const content = saying({ text: 'Free at 17:00.', choices: choicesOf('Take it', 'No, thank you') });
    const { template } = bestTemplate({ notice: offer, content, locale: 'en' });
    expect(template.name).toBe('waitlist_offer');
    expect(template.components.slice(1)).toEqual(
      ['c1', 'c2'].map((payload, place) => ({
        type: 'button',
        sub_type: 'quick_reply',
        index: String(place),
        parameters: [{ type: 'payload', payload }],
      })),
    );
  });

  test('of a proposal is marketing, says how to end it, and has its three answers', () => {
    const choices = choicesOf('Find a time', 'Not now', 'Don’t ask again');
    const content = saying({ text: 'It is about 4 weeks. Shall I find you a time?', choices });
    for (const language of languages) {
      const { template } = bestTemplate({ notice: again, content, locale: language });
      expect(template.name).toBe('visit_again');
      expect(template.components).toHaveLength(4);
      expect(TEMPLATES['visit-again']?.texts[language].body).toMatch(/stop/i);
    }
    expect(TEMPLATES['visit-again']?.category).toBe('MARKETING');
  });

  test('cut words that are too long, but no link', () => {
    const url = 'https://spa.example/pay/1';
    const content = saying({ text: 'word '.repeat(1000), link: { url, label: 'Pay' } });
    const { template } = plainTemplate({ notice: null, content, locale: 'en' });
    expect(JSON.stringify(template.components)).toContain(`… Pay: ${url}"`);
  });

  test('keep every limit, whatever the house says and in whichever language', () => {
    const notice = fc.constantFrom<Notice | null>(null, confirmed, offer, again, {
      kind: 'feedback-wanted',
      bookingId: 'b1',
    });
    const locale = fc.constantFrom('en', 'es-MX', 'de-AT', 'fr', 'pt-BR', 'xx', '');
    fc.assert(
      fc.property(anyContent, notice, locale, (content, about, language) => {
        const body = bestTemplate({ notice: about, content, locale: language });
        const sent = SentMessage.parse({ messaging_product: 'whatsapp', to: '15550001234', ...body });
        expect(sent.type === 'template' && shownTemplate(sent, approved)).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });
});
