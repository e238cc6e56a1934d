import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, HouseEditor } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { openBook } from '../../../api/tenants/house-book.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { checkTexts, textsOf } from '../../../dialogs/texts/texts.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

describe("a tenant's own words", () => {
  let database: Database;
  let spa: TestSpa;
  let editor: HouseEditor;
  const system: Actor = { kind: 'system', name: 'test' };

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  async function open(): Promise<void> {
    spa = await makeSpa(database, clockAt('2026-03-02T09:00'));
    editor = makeHouseEditor(spa.core, checkTexts);
  }
  const save = (language: string, texts: Record<string, string>) =>
    editor.change(spa.tenantId, system, { kind: 'save-texts', draft: { language, texts } }, newId());
  const stored = async () => (await openBook(spa.core, spa.tenantId)).house;

  test('are stored by language, and said from the next message on', async () => {
    await open();
    expect((await stored()).texts).toEqual({});
    await expect(save('de', { goodbye: 'Bis bald.' })).resolves.toMatchObject({ ok: true });
    await expect(save('fr', { goodbye: 'À bientôt.' })).resolves.toMatchObject({ ok: true });
    const house = await stored();
    expect(textsOf(house, 'de')('goodbye')).toBe('Bis bald.');
    expect(textsOf(house, 'fr')('goodbye')).toBe('À bientôt.');
    await expect(editor.sheet(spa.tenantId)).resolves.toMatchObject({ texts: house.texts });
  });

  test('of a language replace all there were, and none takes them back', async () => {
    await open();
    await save('de', { goodbye: 'Bis bald.', welcomeBack: 'Gern.' });
    await save('de', { welcomeBack: 'Aber gern.' });
    expect((await stored()).texts).toEqual({ de: { welcomeBack: 'Aber gern.' } });
    await save('de', {});
    expect((await stored()).texts).toEqual({});
  });

  test('that cannot be said are refused with their fields, and nothing is stored', async () => {
    await open();
    const texts = { goodbye: 'Tschüss, {name}.', nobodySaysThis: 'Hallo.', welcomeBack: 'Gern.' };
    const problems = [{ field: 'texts.goodbye' }, { field: 'texts.nobodySaysThis' }];
    await expect(save('de', texts)).resolves.toMatchObject({ ok: false, problems });
    await expect(save('xx', { welcomeBack: 'Gern.' })).resolves.toMatchObject({
      ok: false,
      problems: [{ field: 'language' }],
    });
    expect((await stored()).texts).toEqual({});
  });

  test('are at most 500 of 1,000 characters each', async () => {
    await open();
    await expect(save('de', { goodbye: 'x'.repeat(1001) })).resolves.toMatchObject({
      ok: false,
      problems: [{ field: 'texts.goodbye', reason: 'too-long' }],
    });
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`key${at}`, 'x']));
    await expect(save('de', many)).resolves.toMatchObject({
      ok: false,
      problems: [{ field: 'texts', reason: 'too-long' }],
    });
    await expect(save('de', { goodbye: 'x'.repeat(1000) })).resolves.toMatchObject({ ok: true });
  });
});
