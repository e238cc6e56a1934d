import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MessageContent } from '../../../../api/contract.ts';
import { isVisible } from '../../../../bot/message/clean-text.ts';
import { renderTeams } from '../../../../bot/teams/render.ts';
import type { TeamsMessage } from '../../../../bot/teams/wire-types.ts';
import { asPosted, SENT } from '../../../support/teams/limits.ts';
import { shownFrom } from '../../../support/teams/shown.ts';
import { anyContent, choicesOf, saying } from '../message/any-content.ts';

const link = { url: 'https://pay.example/c/1', label: 'Pay €90.00' };
const image = { url: 'https://spa.example/qr/1.png', alt: 'Check-in code K7M4PX', text: 'x' };

function onTeams(parts: Partial<MessageContent>): TeamsMessage[] {
  return renderTeams('msteams', saying(parts));
}

/** The message as the guest's app would show it, once the connector has taken it. */
function shown(channel: 'msteams' | 'directline', message: TeamsMessage) {
  const sent = SENT[channel].parse(JSON.parse(JSON.stringify(asPosted(channel, message))));
  if (sent.type !== 'message') throw new Error('that is no message');
  return shownFrom(sent);
}

describe('a Teams message', () => {
  test('of words alone is plain text: an asterisk in a name is an asterisk', () => {
    expect(onTeams({ text: 'Hello *Ana*' })).toEqual([
      { type: 'message', textFormat: 'plain', text: 'Hello *Ana*' },
    ]);
  });

  test('is one card with its words by line, the picture, the link and the choices', () => {
    const [message, ...more] = onTeams({
      text: 'Booked.\n\nFriday, 17:00',
      image,
      link,
      choices: choicesOf('Cancel'),
    });
    expect(more).toEqual([]);
    expect(message?.summary).toBe('Booked. Friday, 17:00');
    expect(message?.attachments).toMatchObject([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          body: [
            { type: 'RichTextBlock', spacing: 'none', inlines: [{ text: 'Booked.' }] },
            { type: 'RichTextBlock', spacing: 'medium', inlines: [{ text: 'Friday, 17:00' }] },
            { type: 'Image', url: image.url, altText: image.alt },
          ],
          actions: [
            { type: 'Action.OpenUrl', title: 'Pay €90.00', url: link.url },
            {
              type: 'Action.Submit',
              title: 'Cancel',
              data: {
                msteams: {
                  type: 'messageBack',
                  displayText: 'Cancel',
                  text: 'Cancel',
                  value: { choice: 'c1', title: 'Cancel' },
                },
              },
            },
          ],
        },
      },
    ]);
  });

  test('has six choices on a card, and the others on the next', () => {
    const titles = ['9:00', '9:15', '9:30', '9:45', '10:00', '10:15', '10:30', '10:45'];
    const cards = onTeams({ text: 'When?', choices: choicesOf(...titles) }).map((one) =>
      shown('msteams', one),
    );
    expect(cards.map(({ text, taps }) => [text, taps.map(({ title }) => title)])).toEqual([
      ['When?', titles.slice(0, 6)],
      ['…', titles.slice(6)],
    ]);
  });

  test('says first what a card has no room for', () => {
    const [first, card] = onTeams({ text: `${'A line.\n'.repeat(60)}Well?`, choices: choicesOf('Yes') });
    expect(first?.text).toMatch(/^A line\./);
    expect(card?.attachments).toHaveLength(1);
    expect(card?.summary).toMatch(/Well\?$|…$/);
  });

  test('of a file has a button that opens it on Teams, and carries it on Direct Line', () => {
    const document = {
      url: 'https://spa.example/r/K7.pdf',
      name: 'Receipt.pdf',
      mediaType: 'application/pdf',
    } as const;
    const [card] = onTeams({ text: 'Yours.', document });
    expect(shown('msteams', card ?? { type: 'message' })).toMatchObject({
      text: 'Yours.',
      file: document.url,
      link: null,
    });
    expect(renderTeams('directline', saying({ text: 'Yours.', document }))).toMatchObject([
      { attachments: [{ contentType: 'application/pdf', contentUrl: document.url, name: 'Receipt.pdf' }] },
    ]);
  });

  test('that says nothing is not sent', () => {
    expect(onTeams({ text: ' \u200d\n' })).toEqual([]);
    expect(renderTeams('directline', saying({ text: ' ' }))).toEqual([]);
  });

  test('has suggested actions on Direct Line, where cards are the client’s business', () => {
    const choices = choicesOf('Yes', 'No');
    expect(renderTeams('directline', saying({ text: 'Shall I?', choices, link, image }))).toEqual([
      {
        type: 'message',
        textFormat: 'plain',
        text: 'Shall I?',
        attachments: [
          { contentType: 'image/png', contentUrl: image.url, name: image.alt },
          {
            contentType: 'application/vnd.microsoft.card.hero',
            content: { buttons: [{ type: 'openUrl', title: 'Pay €90.00', value: link.url }] },
          },
        ],
        suggestedActions: {
          to: [],
          actions: choices.map(({ id, title }) => ({
            type: 'messageBack',
            title,
            displayText: title,
            text: title,
            value: { choice: id, title },
          })),
        },
      },
    ]);
  });

  test.each(['msteams', 'directline'] as const)(
    'keeps every limit of %s, whatever the house says, and loses neither words nor choices',
    (channel) => {
      fc.assert(
        fc.property(anyContent, (content) => {
          const messages = renderTeams(channel, content);
          for (const message of messages) {
            const bytes = Buffer.byteLength(JSON.stringify(message));
            expect(bytes).toBeLessThanOrEqual(channel === 'msteams' ? 25 * 1024 : 250 * 1024);
            expect(JSON.stringify(message)).not.toMatch(/\\ud[89a-f]/i);
          }
          const all = messages.map((message) => shown(channel, message));
          const ids = content.choices.map(({ id }) => id).filter((id) => /^[a-z.-]{1,64}$/.test(id));
          const taps = JSON.stringify(all.flatMap((one) => one.taps.map(({ value }) => value)));
          for (const id of ids) expect(taps).toContain(`"choice":"${id}"`);
          const words = content.text.split(/[^a-z]+/i).filter((word) => word.length > 0 && word.length < 500);
          const said = [...all.map(({ text }) => text).join('')].filter(isVisible).join('');
          for (const word of words) expect(said).toContain(word);
        }),
        { numRuns: 300 },
      );
    },
  );
});
