import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readUpdate } from '../../../../bot/telegram/update.ts';

const chat = { id: 77, type: 'private', first_name: 'Sofie' };
const from = { id: 77, is_bot: false, first_name: 'Sofie', last_name: 'Jansen', language_code: 'pt-br' };

const message = (content: object) => ({
  update_id: 1,
  message: { message_id: 5, date: 1, chat, from, ...content },
});
const bodyOf = (content: object) => {
  const event = readUpdate(message(content));
  return event?.kind === 'said' ? event.body : event;
};

describe('an update of a bot', () => {
  test('that is a message is who wrote it, where, and what', () => {
    expect(readUpdate(message({ text: 'massage amanhã' }))).toEqual({
      kind: 'said',
      updateId: 1,
      chatId: 77,
      name: 'Sofie Jansen',
      locale: 'pt-br',
      body: { kind: 'text', text: 'massage amanhã' },
      writtenAt: '1970-01-01T00:00:01.000Z',
      tap: null,
    });
  });

  test.each([
    ['/start', 'start'],
    ['/start b_K7M4PX', 'start'],
    // A link that carries another chat's code.
    ['/start BK7M-T4RX', 'BK7M-T4RX'],
    ['/START', 'start'],
    ['/stop@spa_bot', 'stop'],
    ['/language', 'idioma'],
    ['/massage_tomorrow after 5', 'massage tomorrow after 5'],
    ['/book deep tissue\nfriday', 'book deep tissue\nfriday'],
    ['/', '/'],
    ['/ what', '/ what'],
    ['1/2 hour', '1/2 hour'],
    ['/überraschung', '/überraschung'],
  ])('with %j is heard as %j', (text, heard) => {
    expect(bodyOf({ text })).toEqual({ kind: 'text', text: heard });
  });

  test.each([
    ['/visits', 'go.visits'],
    ['/visits@spa_bot', 'go.visits'],
    ['/book', 'go.book'],
    ['/help', 'go.help'],
    ['/start visits', 'go.visits'],
    ['/start visits_K7M4PX', 'go.visits'],
    ['/start book-poster', 'go.book'],
  ])('with %j is the errand %j in any language', (text, choiceId) => {
    expect(bodyOf({ text })).toMatchObject({ kind: 'tap', choiceId });
  });

  test.each([
    [{ photo: [{ file_id: 'x' }], caption: 'look' }, 'picture'],
    [{ voice: { file_id: 'x' } }, 'voice'],
    [{ video_note: {} }, 'video'],
    [{ animation: {}, document: {} }, 'video'],
    [{ document: {} }, 'file'],
    [{ location: { latitude: 1, longitude: 2 } }, 'place'],
    [{ venue: {}, location: {} }, 'place'],
    [{ contact: { phone_number: '+31' } }, 'contact'],
    [{ contact: { phone_number: '31612345678', user_id: 8 } }, 'contact'],
    [{ contact: { phone_number: '31612345678', user_id: null } }, 'contact'],
    [{ contact: { phone_number: 'call me', user_id: 77 } }, 'contact'],
    [{ contact: { phone_number: '31612345678', user_id: 77 }, forward_origin: {} }, 'contact'],
    [{ sticker: { emoji: '💆' } }, 'sticker'],
    [{ dice: { value: 6 } }, 'unknown'],
    [{ something_of_next_year: {} }, 'unknown'],
  ])('with %j is something else that came: %s', (content, what) => {
    expect(bodyOf(content)).toEqual({ kind: 'other', what });
  });

  test.each([
    ['31612345678', '+31612345678'],
    ['+31 6 1234-5678', '+31612345678'],
  ])('with their own card, %s, is their number', (phone_number, phone) => {
    expect(bodyOf({ contact: { phone_number, user_id: 77 } })).toEqual({ kind: 'phone', phone });
  });

  test.each([
    [{ update_id: 1, edited_message: { message_id: 5, chat, text: 'oops' } }, 'kind'],
    [{ update_id: 1, business_connection: {} }, 'kind'],
    [message({ pinned_message: {} }), 'kind'],
    [message({ chat: { id: -5, type: 'supergroup' }, text: 'massage' }), 'group'],
    [{ update_id: 1, my_chat_member: { chat, date: 1, new_chat_member: { status: 'member' } } }, 'kind'],
    [
      {
        update_id: 1,
        my_chat_member: { chat: { id: -1, type: 'group' }, date: 1, new_chat_member: { status: 'kicked' } },
      },
      'group',
    ],
    [{ update_id: 1, callback_query: { id: '1', from, inline_message_id: 'x', data: 'x' } }, 'kind'],
    [
      {
        update_id: 1,
        callback_query: { id: '1', from, message: { message_id: 5, chat, date: 0 }, game_short_name: 'x' },
      },
      'kind',
    ],
  ])('like %j is passed over', (update, reason) => {
    expect(readUpdate(update)).toEqual({ kind: 'ignored', reason });
  });

  test('of a press tells the button, what stands there, and which links stay', () => {
    const rows = [
      [{ text: 'Pay', url: 'https://pay.example' }],
      [
        { text: '17:00', callback_data: 'a' },
        { text: '18:00', callback_data: 'b' },
      ],
    ];
    const pressed = { message_id: 9, chat, date: 1, text: 'When?', reply_markup: { inline_keyboard: rows } };
    expect(
      readUpdate({ update_id: 2, callback_query: { id: 'q', from, message: pressed, data: 'b' } }),
    ).toMatchObject({
      body: { kind: 'tap', choiceId: 'b', title: '18:00' },
      tap: {
        callbackId: 'q',
        title: '18:00',
        messageId: 9,
        shown: { as: 'text', words: 'When?' },
        links: [[{ text: 'Pay', url: 'https://pay.example' }]],
      },
    });
  });

  test('of a press on a message too old to be shown is told by its data', () => {
    const pressed = { message_id: 9, chat, date: 0 };
    expect(
      readUpdate({ update_id: 2, callback_query: { id: 'q', from, message: pressed, data: 'go.book' } }),
    ).toMatchObject({
      body: { title: 'go.book' },
      tap: { shown: null, links: [] },
    });
  });

  test.each([
    [null],
    [[]],
    ['x'],
    [{}],
    [{ update_id: '1' }],
    [{ update_id: -1 }],
    [{ update_id: 1, message: {} }],
    [{ update_id: 1, message: { message_id: 1, chat: { id: 'x', type: 'private' } } }],
  ])('is not %j', (given) => {
    expect(readUpdate(given)).toBeNull();
  });

  test('is read or refused, whatever comes', () => {
    const keys = [
      'update_id',
      'message',
      'chat',
      'id',
      'type',
      'text',
      'callback_query',
      'data',
      'from',
      'date',
    ];
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.integer(),
        fc.constantFrom('private', '/start', 'x'),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...keys), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(anything, (given) => {
        expect(() => readUpdate(given)).not.toThrow();
      }),
    );
  });
});
