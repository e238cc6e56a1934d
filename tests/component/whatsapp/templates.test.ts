import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChannelAccount, TemplatesWord } from '../../../api/contract.ts';
import { isReady } from '../../../bot/whatsapp/templates/compare.ts';
import { graphTemplates } from '../../../bot/whatsapp/templates/graph-templates.ts';
import { checkTemplates, submitTemplates } from '../../../bot/whatsapp/templates/submit.ts';
import { openTemplateApi, type TemplateApi } from '../../../bot/whatsapp/templates/template-api.ts';
import { signedInDesk } from '../../support/desk.ts';
import { runCommand } from '../../support/run-command.ts';
import type { SimulatedBusiness } from '../../support/whatsapp/business.ts';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../../support/whatsapp/served-spa.ts';
import { talkWith, until } from '../../support/whatsapp/talk.ts';

/** Each in each language, also of those to come. */
const ALL = graphTemplates('').length;
const PICTURE = async (): Promise<Uint8Array> => Buffer.from('a picture');

describe('the templates of a spa', () => {
  let spa: ServedSpa;
  let house: SpaOnWhatsapp;
  let api: TemplateApi;
  let account: ChannelAccount;
  let business: SimulatedBusiness;
  let businesses = 7_000_000;
  beforeAll(async () => {
    spa = await serveSpa('2026-03-02T09:00');
    house = await spa.spa('300000000000021');
    api = openTemplateApi(spa.meta.url);
  }, 60_000);
  beforeEach(async () => {
    businesses += 1;
    business = spa.meta.business(String(businesses));
    const secrets = { businessId: business.id };
    await spa.served.house.accounts.change(house.demo.tenantId, house.accountId, { secrets });
    const read = await spa.served.house.accounts.read(house.demo.tenantId, house.accountId);
    if (read === null) throw new Error('there is no account');
    account = read;
  });
  afterAll(() => spa?.close());

  const submit = () => submitTemplates(api, account, PICTURE);
  const did = async () => {
    const counts = new Map<string, number>();
    for (const one of await submit()) counts.set(one.did, (counts.get(one.did) ?? 0) + 1);
    return Object.fromEntries(counts);
  };
  const standings = async () => (await checkTemplates(api, account)).filter((one) => !isReady(one));

  test('are missing, then submitted once, and all approved on every page of the list', async () => {
    expect(await standings()).toHaveLength(ALL);
    expect(await did()).toEqual({ created: ALL });
    expect(await standings()).toEqual([]);
    expect(await did()).toEqual({ nothing: ALL });
    expect(business.templates).toHaveLength(ALL);
    expect(spa.meta.violations).toEqual([]);
  });

  test('that wait, are rejected, paused or read otherwise are told apart; only what differs is changed', async () => {
    business.review = ({ name, language }) => {
      if (name === 'refunded') return { status: 'PENDING' };
      if (name === 'booking_moved' && language === 'de')
        return { status: 'REJECTED', reason: 'INVALID_FORMAT' };
      return { status: 'APPROVED' };
    };
    await submit();
    const [first] = business.templates;
    const other = business.templates.find(
      ({ name, language }) => name === 'house_message' && language === 'fr',
    );
    if (!first || !other) throw new Error('there are no templates');
    first.status = 'PAUSED';
    other.components = [{ type: 'BODY', text: 'Autre chose : {{1}} Merci.' }];
    const told = (await standings()).map(({ wanted, standing, differs }) => [
      wanted.name,
      wanted.language,
      standing,
      differs,
    ]);
    expect(told).toHaveLength(5 + 1 + 1 + 1);
    expect(told).toContainEqual([first.name, first.language, 'unusable', false]);
    expect(told).toContainEqual(['booking_moved', 'de', 'rejected', false]);
    expect(told).toContainEqual(['refunded', 'en', 'pending', false]);
    expect(told).toContainEqual(['house_message', 'fr', 'approved', true]);
    expect(await did()).toEqual({ nothing: ALL - 1, changed: 1 });
    expect((await standings()).map(({ wanted }) => wanted.name)).not.toContain('house_message');
    expect(spa.meta.violations).toEqual([]);
  });

  test('stop where Meta takes no more in an hour, and go on there the next time', async () => {
    business.mayCreate = 3;
    expect(await did()).toEqual({ created: 3, refused: 1 });
    business.mayCreate = 100;
    expect(await did()).toEqual({ nothing: 3, created: ALL - 3 });
  });

  test('that somebody else submits meanwhile are there already', async () => {
    const list = api.list;
    await submit();
    // What this look does not show is created by somebody else before we do.
    const late: TemplateApi = { ...api, list: async () => (await list(account)).slice(1) };
    const done = await submitTemplates(late, account, PICTURE);
    expect(done.filter(({ words }) => words === 'there already')).toHaveLength(1);
    expect(done.filter((one) => one.did === 'refused')).toEqual([]);
  });

  test('are one command: it submits, and its code says whether all are approved', async () => {
    const run = (action: string) =>
      runCommand(
        'commands/channel.ts',
        ['templates', action, house.accountId, '--tenant', house.demo.slug, '--database', spa.databaseUrl],
        { WHATSAPP_API_URL: spa.meta.url },
      );
    const before = await run('check');
    expect(before).toMatchObject({ code: 1, err: expect.stringContaining(`${ALL} of ${ALL}`) });
    business.review = ({ name }) =>
      name === 'waitlist_offer' ? { status: 'APPROVED', category: 'MARKETING' } : { status: 'APPROVED' };
    expect(await run('submit')).toMatchObject({ code: 0 });
    const after = await run('check');
    expect(after.code).toBe(0);
    expect(after.out).toContain('UTILITY → MARKETING');
    expect(`${before.out}${after.out}${before.err}`).not.toContain('token of');
  }, 120_000);

  test('are looked at and handed in from the channels page; a number without its business says what is missing', async () => {
    const owner = await signedInDesk(spa.served.url, house.demo);
    const path = `/api/v1/channels/${house.accountId}/templates`;
    const asked = async (method: 'GET' | 'POST') => {
      const { status, body } = await owner(method, path);
      return { status, ...(body as TemplatesWord) };
    };
    const before = await asked('GET');
    expect(before).toMatchObject({ status: 200, ok: true });
    expect(before.templates.filter(({ standing }) => standing === 'missing')).toHaveLength(ALL);
    business.review = ({ name }) =>
      name === 'refunded' ? { status: 'REJECTED', reason: 'INVALID_FORMAT' } : { status: 'APPROVED' };
    const after = await asked('POST');
    expect(after.ok).toBe(true);
    expect(after.templates.filter(({ standing }) => standing === 'approved')).toHaveLength(ALL - 5);
    expect(after.templates).toContainEqual(
      expect.objectContaining({
        ...{ name: 'refunded', language: 'de', standing: 'rejected', reason: 'INVALID_FORMAT' },
        ...{ body: expect.stringContaining('{{1}}'), differs: false, chargedAs: null },
      }),
    );
    business.templates.splice(0);
    business.mayCreate = 1;
    expect(await asked('POST')).toMatchObject({ ok: false, words: expect.stringMatching(/^WhatsApp: ./) });
    await spa.served.house.accounts.change(house.demo.tenantId, house.accountId, {
      secrets: { businessId: '' },
    });
    const lost = await asked('GET');
    expect(lost).toMatchObject({ status: 200, ok: false, templates: [] });
    expect(lost.remedy).toContain('businessId');
    const strange = await spa.spa('300000000000023');
    const other = await signedInDesk(spa.served.url, strange.demo);
    expect((await other('GET', path)).status).toBe(404);
    expect((await other('POST', path)).status).toBe(404);
  });
});

describe('what Meta says of templates and guests', () => {
  let spa: ServedSpa;
  let house: SpaOnWhatsapp;
  beforeAll(async () => {
    spa = await serveSpa('2026-03-02T09:00');
    house = await spa.spa('300000000000022');
  }, 60_000);
  afterAll(() => spa?.close());

  const template = {
    message_template_id: 12,
    message_template_name: 'feedback_wanted',
    message_template_language: 'de',
  };
  const field = (name: string, value: object) =>
    house.number.happened([{ kind: 'field', field: name, value: { ...template, ...value } }]);

  test('is counted and told to who looks after it', async () => {
    await field('message_template_status_update', { event: 'REJECTED', reason: 'INVALID_FORMAT' });
    await field('template_category_update', { previous_category: 'UTILITY', new_category: 'MARKETING' });
    expect(await spa.noticed('template-rejected')).toBe(1);
    expect(await spa.noticed('template-recategorised')).toBe(1);
    expect(spa.warnings.map(({ about }) => about)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          template: 'feedback_wanted',
          language: 'de',
          words: 'REJECTED: INVALID_FORMAT',
        }),
        expect.objectContaining({ words: 'UTILITY → MARKETING' }),
      ]),
    );
  });

  test('decides what a message costs: its category is the one that Meta charged', async () => {
    house.number.categories.set('house_message', 'marketing');
    const talk = await talkWith(spa, house);
    spa.forward(25 * 3_600_000);
    await talk.tell({ text: 'Ana comes later.' });
    await talk.guest.sees(({ template: name }) => name === 'house_message');
    await until(spa, async () => (await talk.deliveries()).some(({ category }) => category === 'marketing'));
  });

  test('of a guest’s choice in the settings is heeded, whatever order it comes in', async () => {
    const guest = house.number.guest('31622220001');
    await guest.says('hello');
    await guest.sees(() => true);
    const wanted = async () => {
      const { mailroom } = spa.served.house;
      return (await mailroom.findConversation(house.demo.tenantId, 'whatsapp', guest.address))?.messages;
    };
    const at = spa.now();
    await guest.prefers('stop', at - 60_000);
    expect(await wanted()).toBe('answers-only');
    await guest.prefers('resume', at - 120_000);
    expect(await wanted()).toBe('answers-only');
    await guest.prefers('resume', at - 10_000);
    expect(await wanted()).toBe('all');
    await guest.prefers('stop', at - 60_000);
    expect(await wanted()).toBe('all');
    await house.number.guest('31622229999').prefers('stop');
    expect(await spa.refused('malformed')).toBe(0);
  });
});
