import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { InboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { changeFor, type Event, metaJson, post, signed, webhookOf } from '../../support/whatsapp/deliver.ts';
import {
  type ServedSpa,
  type SpaOnWhatsapp,
  serveSpa,
  VERIFY_TOKEN,
} from '../../support/whatsapp/served-spa.ts';

const NUMBER = '200000000000001';
const SISTER = '200000000000002';
const STRANGER = '200000000000003';

describe('the door that WhatsApp delivers at', () => {
  let spa: ServedSpa;
  let house: SpaOnWhatsapp;
  let sister: SpaOnWhatsapp;
  let stranger: SpaOnWhatsapp;
  beforeAll(async () => {
    spa = await serveSpa('2026-03-02T09:00');
    house = await spa.spa(NUMBER);
    sister = await spa.spa(SISTER, house.number);
    stranger = await spa.spa(STRANGER);
  }, 60_000);
  afterAll(() => spa?.close());

  const kept = async ({ demo }: SpaOnWhatsapp): Promise<readonly { id: string; body: unknown }[]> => {
    const rows = await spa.served.house.core.database.run((db) =>
      tenantScope(db, demo.tenantId).find(InboxTable, { order: { receivedAt: 'ASC', position: 'ASC' } }),
    );
    return rows.map(({ providerMessageId, body }) => ({ id: providerMessageId, body }));
  };

  let written = 0;
  function message(more: object = {}, from = '31600000001'): Event {
    written += 1;
    const id = `wamid.test${written}`;
    const timestamp = String(Math.floor(spa.now() / 1000));
    return {
      kind: 'message',
      id,
      contact: { profile: { name: 'Noor' }, wa_id: from },
      message: { from, id, timestamp, type: 'text', text: { body: `line ${written}` }, ...more },
    };
  }

  const webhook = (...events: Event[]): string => metaJson(webhookOf([changeFor(NUMBER, events)]));

  async function deliver(raw: string, signature = signed(raw, house.number.appSecret)): Promise<number> {
    return (await post(house.number.webhook, raw, signature)).status;
  }

  function ask(query: Record<string, string>, number = NUMBER): Promise<Response> {
    return fetch(`${spa.served.url}/webhooks/whatsapp/${number}?${new URLSearchParams(query)}`);
  }

  test('answers the challenge of who knows the verify token, and of nobody else', async () => {
    const good = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN, 'hub.challenge': '1158201444' };
    const answer = await ask(good);
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect((await ask({ ...good, 'hub.verify_token': 'guess' })).status).toBe(403);
    expect((await ask({ ...good, 'hub.mode': 'unsubscribe' })).status).toBe(403);
    expect((await ask({ ...good, 'hub.challenge': '<script>alert(1)</script>' })).status).toBe(400);
    expect((await ask(good, '999')).status).toBe(404);
    expect((await ask({})).status).toBe(403);
  });

  test('refuses what is not signed with its app’s secret, and counts it', async () => {
    const before = await spa.refused('bad-signature');
    const raw = webhook(message());
    const right = signed(raw, house.number.appSecret);
    const wrong = [
      '',
      'sha256=',
      `sha256=${'0'.repeat(64)}`,
      right.slice(0, -2),
      `${right}00`,
      right.replace('sha256=', 'sha1='),
      signed(raw, stranger.number.appSecret),
      signed(`${raw} `, house.number.appSecret),
      'sha256=ü',
    ];
    for (const signature of wrong)
      expect([signature, await deliver(raw, encodeURI(signature))]).toEqual([signature, 401]);
    expect((await post(house.number.webhook, raw, null)).status).toBe(401);
    await expect(spa.refused('bad-signature')).resolves.toBe(before + wrong.length + 1);
    await expect(kept(house)).resolves.toEqual([]);
  });

  test('takes a body whose letters a proxy has unescaped', async () => {
    const event = message({ text: { body: 'Massage für Zoë 💆' } });
    const plain = JSON.stringify(webhookOf([changeFor(NUMBER, [event])]));
    const escaped = plain.replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    await expect(deliver(plain, signed(escaped, house.number.appSecret))).resolves.toBe(200);
    expect((await kept(house)).at(-1)?.body).toEqual({ kind: 'text', text: 'Massage für Zoë 💆' });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"object":'],
    ['another object', '{"object":"page","entry":[]}'],
    ['no list of entries', '{"object":"whatsapp_business_account","entry":{}}'],
    ['a list', '[]'],
    [
      'a change of no number',
      '{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{}}]}]}',
    ],
    ['deep nesting', '['.repeat(50_000)],
  ])('refuses %s, although it is signed', async (_what, raw) => {
    const before = await spa.refused('malformed');
    await expect(deliver(raw)).resolves.toBe(400);
    await expect(spa.refused('malformed')).resolves.toBe(before + 1);
  });

  test('refuses more than 3 MB before it reads on', async () => {
    await expect(deliver(JSON.stringify({ x: 'x'.repeat(3_200_000) }))).resolves.toBe(413);
  });

  test('knows no number that is nobody’s', async () => {
    const raw = webhook(message());
    const url = house.number.webhook.replace(NUMBER, '999');
    expect((await post(url, raw, signed(raw, house.number.appSecret))).status).toBe(404);
  });

  test('keeps what is readable of a request, and says that it was not all', async () => {
    const before = (await kept(house)).length;
    const odd = message({ id: 7 });
    await expect(deliver(webhook(message(), odd, message({ text: undefined }), message()))).resolves.toBe(
      400,
    );
    await expect(kept(house)).resolves.toHaveLength(before + 2);
  });

  test('answers a replay of last week, and keeps nothing of it', async () => {
    const before = [(await kept(house)).length, await spa.refused('too-old')];
    const old = String(Math.floor(spa.now() / 1000) - 7 * 86_400 - 60);
    await expect(deliver(webhook(message({ timestamp: old })))).resolves.toBe(200);
    expect([(await kept(house)).length, await spa.refused('too-old')]).toEqual([
      before[0],
      (before[1] ?? 0) + 1,
    ]);
  });

  test('keeps a message once, however often and at once it comes', async () => {
    const before = (await kept(house)).length;
    const raw = webhook(message());
    const answers = await Promise.all(Array.from({ length: 8 }, () => deliver(raw)));
    expect(answers).toEqual(answers.map(() => 200));
    await expect(kept(house)).resolves.toHaveLength(before + 1);
  });

  test('reads all messages of all numbers of one app in one request, each for its own spa', async () => {
    const before = await Promise.all([house, sister, stranger].map(kept));
    const unknown = await spa.refused('unknown-number');
    const changes = [
      changeFor(NUMBER, [message({}, '31600000011'), message({}, '31600000012')]),
      changeFor(SISTER, [message({}, '31600000011')]),
      // Another app's number: this signature does not speak for it.
      changeFor(STRANGER, [message({}, '31600000011')]),
      { field: 'message_template_status_update', value: { event: 'APPROVED' } },
      { field: 'something_new', value: 7 },
    ];
    await expect(deliver(metaJson(webhookOf(changes)))).resolves.toBe(200);
    const after = await Promise.all([house, sister, stranger].map(kept));
    expect(after.map((rows, place) => rows.length - (before[place]?.length ?? 0))).toEqual([2, 1, 0]);
    await expect(spa.refused('unknown-number')).resolves.toBe(unknown + 1);
  });

  test('keeps the order in which a batch was written, not the one in which it came', async () => {
    const at = Math.floor(spa.now() / 1000);
    const said = [3, 1, 2].map((place) =>
      message({ text: { body: `word ${place}` }, timestamp: String(at - 10 + place) }, '31600000021'),
    );
    await deliver(webhook(...said));
    const bodies = (await kept(house)).slice(-3).map(({ body }) => body);
    expect(bodies).toEqual([1, 2, 3].map((place) => ({ kind: 'text', text: `word ${place}` })));
  });

  test.each([
    [
      'a reply button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
      },
      { kind: 'tap', choiceId: 'yes', title: 'Yes' },
    ],
    [
      'a row of a list',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 's1', title: '17:00', description: 'Ana' } },
      },
      { kind: 'tap', choiceId: 's1', title: '17:00' },
    ],
    [
      'a template’s button',
      { type: 'button', button: { payload: 'p1', text: 'Take it' } },
      { kind: 'tap', choiceId: 'p1', title: 'Take it' },
    ],
    [
      'a picture',
      { type: 'image', image: { id: '1', mime_type: 'image/jpeg' } },
      { kind: 'other', what: 'picture' },
    ],
    ['a voice message', { type: 'audio', audio: { id: '1', voice: true } }, { kind: 'other', what: 'voice' }],
    [
      'a place',
      { type: 'location', location: { latitude: 52.1, longitude: 4.9, name: 'Home' } },
      { kind: 'other', what: 'place' },
    ],
    ['contacts', { type: 'contacts', contacts: [{}] }, { kind: 'other', what: 'contact' }],
    [
      'what the API does not support',
      { type: 'unsupported', errors: [{ code: 131051 }] },
      { kind: 'other', what: 'unknown' },
    ],
    ['a type of next year', { type: 'hologram', hologram: {} }, { kind: 'other', what: 'unknown' }],
    [
      'a form',
      { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: {} } },
      { kind: 'other', what: 'unknown' },
    ],
  ])('reads %s', async (_what, content, body) => {
    await expect(deliver(webhook(message({ text: undefined, ...content })))).resolves.toBe(200);
    expect((await kept(house)).at(-1)?.body).toEqual(body);
  });

  test('keeps no reaction, no notice of the provider’s own, and nothing of a group', async () => {
    const before = (await kept(house)).length;
    const events = [
      message({ type: 'reaction', reaction: { emoji: '👍', message_id: 'x' } }),
      message({ type: 'system', system: { type: 'user_changed_number' } }),
      message({ group_id: 'g1' }),
    ];
    await expect(deliver(webhook(...events))).resolves.toBe(200);
    await expect(kept(house)).resolves.toHaveLength(before);
  });

  // A database that tests share cannot be taken a table of.
  const alone = process.env.DATABASE_URL ? test.skip : test;
  alone('answers 500 while the database cannot keep it, and keeps it when it comes again', async () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const before = (await kept(house)).length;
    const raw = webhook(message());
    const query = (sql: string) => spa.served.house.core.database.run((db) => db.query(sql));
    await query('ALTER TABLE "inbox" RENAME TO "elsewhere"');
    await expect(deliver(raw)).resolves.toBe(500);
    await query('ALTER TABLE "elsewhere" RENAME TO "inbox"');
    await expect(deliver(raw)).resolves.toBe(200);
    await expect(kept(house)).resolves.toHaveLength(before + 1);
    silence.mockRestore();
  });

  test('knows a guest who shows no number by their user id', async () => {
    const address = 'NL.1502576394655843';
    const event = message({ from: undefined, from_user_id: address });
    await expect(deliver(webhook(event))).resolves.toBe(200);
    await expect(
      spa.served.house.mailroom.findConversation(house.demo.tenantId, 'whatsapp', address),
    ).resolves.toMatchObject({ accountId: house.accountId });
  });
});
