import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MessageContent } from '../../../../api/contract.ts';
import { isVisible } from '../../../../bot/message/clean-text.ts';
import { renderTelegram, type TelegramCall } from '../../../../bot/telegram/render.ts';
import { readCall } from '../../../support/telegram/limits.ts';
import { anyContent, choicesOf, saying } from '../message/any-content.ts';

const link = { url: 'https://pay.example/c/1', label: 'Pay €90.00' };
const image = { url: 'https://spa.example/qr/1.png', alt: 'Check-in code K7M4PX', text: 'x' };

function render(parts: Partial<MessageContent>): TelegramCall[] {
  return renderTelegram(1_000_000_001, saying(parts));
}

describe('a Telegram message', () => {
  test('of words alone is a plain message to the chat', () => {
    expect(render({ text: 'Hello' })).toEqual([
      { method: 'sendMessage', body: { chat_id: 1_000_000_001, text: 'Hello' } },
    ]);
  });

  test('has its choices under it, short ones side by side', () => {
    const choices = choicesOf('17:00', '17:15', '17:30', 'Another day, please');
    expect(render({ text: 'When?', choices })[0]?.body.reply_markup).toEqual({
      inline_keyboard: [
        [
          { text: '17:00', callback_data: 'c1' },
          { text: '17:15', callback_data: 'c2' },
          { text: '17:30', callback_data: 'c3' },
        ],
        [{ text: 'Another day, please', callback_data: 'c4' }],
      ],
    });
  });

  test('that asks for the guest’s number has the button that shares it, where it has no other', () => {
    const asking = { text: 'Your number?', asksNumber: 'Share my number' };
    expect(render(asking)[0]?.body.reply_markup).toEqual({
      keyboard: [[{ text: 'Share my number', request_contact: true }]],
      resize_keyboard: true,
      one_time_keyboard: true,
    });
    const [call] = render({ ...asking, choices: choicesOf('No') });
    expect(call?.body.reply_markup).toHaveProperty('inline_keyboard');
  });

  test('of a place is a venue and its words', () => {
    const place = { name: 'Canal House', address: 'Herengracht 210', latitude: 52.3716, longitude: 4.8886 };
    expect(render({ text: 'Herengracht 210', place })).toEqual([
      {
        method: 'sendVenue',
        body: {
          chat_id: 1_000_000_001,
          title: 'Canal House',
          address: 'Herengracht 210',
          latitude: 52.3716,
          longitude: 4.8886,
        },
      },
      { method: 'sendMessage', body: { chat_id: 1_000_000_001, text: 'Herengracht 210' } },
    ]);
  });

  test('with picture, link and choices is one photo with a caption', () => {
    expect(render({ text: 'Booked.', image, link, choices: choicesOf('Cancel') })).toEqual([
      {
        method: 'sendPhoto',
        body: {
          chat_id: 1_000_000_001,
          photo: image.url,
          caption: 'Booked.',
          reply_markup: {
            inline_keyboard: [
              [{ text: 'Pay €90.00', url: link.url }],
              [{ text: 'Cancel', callback_data: 'c1' }],
            ],
          },
        },
      },
    ]);
  });

  test('of a file is one document with a caption and what there is to tap', () => {
    const document = {
      url: 'https://spa.example/r/K7.pdf',
      name: 'x.pdf',
      mediaType: 'application/pdf',
    } as const;
    const choices = choicesOf('Cancel');
    const inline_keyboard = [[{ text: 'Cancel', callback_data: 'c1' }]];
    expect(render({ text: 'Yours.', document, choices })).toEqual([
      {
        method: 'sendDocument',
        body: {
          chat_id: 1_000_000_001,
          document: document.url,
          caption: 'Yours.',
          reply_markup: { inline_keyboard },
        },
      },
    ]);
    expect(render({ document, image }).map(({ method }) => method)).toEqual(['sendDocument', 'sendPhoto']);
  });

  test('says first what a caption has no room for', () => {
    const long = `${'story '.repeat(200).trim()}.\n\nShow this code.`;
    expect(render({ text: long, image }).map(({ method }) => method)).toEqual(['sendMessage', 'sendPhoto']);
    expect(render({ text: long, image })[1]?.body).toMatchObject({ caption: 'Show this code.' });
  });

  test('writes out a choice whose id is more than 64 bytes', () => {
    const choices = [{ id: 'é'.repeat(33), title: 'Café' }];
    expect(render({ text: 'Well?', choices })[0]?.body).toEqual({
      chat_id: 1_000_000_001,
      text: 'Well?\n• Café',
    });
  });

  test('that says nothing is not sent', () => {
    expect(render({ text: ' \u200d\n' })).toEqual([]);
  });

  test('keeps every limit, whatever the house says, and loses neither words nor choices', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const calls = renderTelegram(1, content);
        calls.forEach(expectWithinLimits);
        // The simulated Bot API, which the component tests speak to, would take it as well.
        for (const { method, body } of calls) expect(readCall(method, body)).toMatchObject({ method });
        const sent = shown(JSON.stringify(calls));
        const ids = content.choices.map(({ id }) => id).filter((id) => /^[a-z.-]{1,64}$/.test(id));
        for (const id of ids) expect(sent).toContain(`"callback_data":"${id}"`);
        const words = content.text.split(/[^a-z]+/i).filter((word) => word.length > 0 && word.length < 500);
        for (const word of words) expect(sent).toContain(word);
      }),
      { numRuns: 300 },
    );
  });
});

/** Fails when the Bot API would refuse the call. The numbers stand here again, on purpose. */
function expectWithinLimits(call: TelegramCall): void {
  expect(JSON.stringify(call)).not.toMatch(/\\ud[89a-f]/i);
  if (call.method === 'sendMessage') expectWords(call.body.text, 4096);
  else if (call.method === 'sendVenue') {
    expect(Math.abs(call.body.latitude)).toBeLessThanOrEqual(90);
    expect(Math.abs(call.body.longitude)).toBeLessThanOrEqual(180);
    expectWords(call.body.title, 100);
    expectWords(call.body.address, 300);
  } else if (call.body.caption !== undefined) expectWords(call.body.caption, 1024);
  const markup = call.body.reply_markup;
  if (!markup) return;
  expect(Buffer.byteLength(JSON.stringify(markup))).toBeLessThanOrEqual(10_000);
  if (!('inline_keyboard' in markup)) return;
  for (const button of markup.inline_keyboard.flat()) {
    expect(isVisible(button.text)).toBe(true);
    if ('url' in button) expect(button.url).toMatch(/^https?:/);
    else {
      expect(Buffer.byteLength(button.callback_data)).toBeGreaterThan(0);
      expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
    }
  }
}

function expectWords(text: string, limit: number): void {
  expect(isVisible(text)).toBe(true);
  expect(text.length).toBeLessThanOrEqual(limit);
}

function shown(text: string): string {
  return [...text].filter(isVisible).join('');
}
