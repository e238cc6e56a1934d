import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, HouseEditor, WebChatDraft } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { openBook } from '../../../api/tenants/house-book.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { findChat } from '../../../api/tenants/web-chat.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { MANAGER } from '../../support/house-drafts.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

const DESK: Actor = { kind: 'staff', userId: 'stf1', name: 'Desk', role: 'desk' };
/** The smallest PNG there is. */
const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';

const draft: WebChatDraft = {
  origins: ['https://spa.example', 'https://www.spa.example:8443'],
  accent: '#7a3e9d',
  logo: LOGO,
  greetings: { en: 'Welcome in.', de: 'Schön, dass Sie da sind.' },
  position: 'left',
};

describe("a tenant's web chat", () => {
  let database: Database;
  let spa: TestSpa;
  let editor: HouseEditor;

  beforeAll(async () => {
    database = await openTestDatabase();
    spa = await makeSpa(database, clockAt('2026-03-02T09:00'));
    editor = makeHouseEditor(spa.core);
  });
  afterAll(() => database.close());

  const save = (more: Partial<Record<keyof WebChatDraft, unknown>>, actor = MANAGER) => {
    const change: unknown = { kind: 'save-web-chat', draft: { ...draft, ...more } };
    return editor.change(spa.tenantId, actor, change as never, newId());
  };
  const slug = async () => (await openBook(spa.core, spa.tenantId)).house.tenant.slug;

  test('is plain, and on our own pages only, until something is said of it', async () => {
    const found = await findChat(spa.core, await slug());
    expect(found?.webChat).toMatchObject({ origins: [], logo: null, greetings: {}, position: 'right' });
  });

  test('is what was saved, and the accent is the tenant’s everywhere', async () => {
    await expect(save({})).resolves.toMatchObject({ ok: true });
    expect((await findChat(spa.core, await slug()))?.webChat).toEqual(draft);
    expect((await editor.sheet(spa.tenantId)).webChat).toEqual(draft);
    const { tenant } = (await openBook(spa.core, spa.tenantId)).house;
    expect(tenant.accent).toBe(draft.accent);
    // What every reader of the house gets stays small.
    expect(tenant).not.toHaveProperty('webChat');
  });

  test.each([
    ['a site with a path', { origins: ['https://spa.example/chat'] }, 'origins[0]', 'not-an-origin'],
    ['every site', { origins: ['*'] }, 'origins[0]', 'not-an-origin'],
    [
      'a policy of its own',
      { origins: ["https://a.example; script-src 'unsafe-inline'"] },
      'origins[0]',
      'not-an-origin',
    ],
    ['a site twice', { origins: ['https://a.example', 'https://a.example'] }, 'origins', 'duplicate'],
    ['a colour’s name', { accent: 'teal' }, 'accent', 'not-a-colour'],
    ['a drawing with scripts', { logo: 'data:image/svg+xml;base64,AAAA' }, 'logo', 'not-a-picture'],
    ['a picture from elsewhere', { logo: 'https://spa.example/logo.png' }, 'logo', 'not-a-picture'],
    ['a huge picture', { logo: `data:image/png;base64,${'A'.repeat(40_000)}` }, 'logo', 'too-long'],
    ['the middle of the page', { position: 'middle' }, 'position', 'unknown-value'],
  ])('cannot be %s', async (_what, more, field, reason) => {
    await save({});
    await expect(save(more)).resolves.toMatchObject({ ok: false, problems: [{ field, reason }] });
    expect((await editor.sheet(spa.tenantId)).webChat).toEqual(draft);
  });

  test('is not the desk’s to set', async () => {
    await expect(save({ position: 'right' }, DESK)).resolves.toMatchObject({
      ok: false,
      problems: [{ reason: 'not-allowed' }],
    });
  });
});
