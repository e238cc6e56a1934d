import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HouseEditor, RotaDraft } from '../../../api/contract.ts';
import type { Nudge } from '../../../api/core.ts';
import { EventTable } from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeBookingService } from '../../../api/service.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import {
  closure,
  everyDay,
  locationDraft,
  MANAGER,
  make,
  rotaDraft,
  timeOff,
  treatmentDraft,
} from '../../support/house-drafts.ts';
import { coreOf, makeSpa, POLICY, part, query, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';

describe('a change of the house', () => {
  let folder = '';
  let database: Database;
  let second: Database;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-house-'));
    const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
    database = await openTestDatabase(url);
    second = await openTestDatabase(url);
  });
  afterAll(async () => {
    await Promise.all([database.close(), second.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  async function open(options = {}): Promise<{ spa: TestSpa; editor: HouseEditor }> {
    const spa = await makeSpa(database, clockAt(NOW), options);
    return { spa, editor: makeHouseEditor(spa.core) };
  }

  async function startsOn(spa: TestSpa, date: string, treatmentId = spa.treatmentId): Promise<string[]> {
    const found = await spa.service.searchSlots(spa.tenantId, query(treatmentId, date, { limit: 100 }));
    return found.ok ? found.slots.map((slot) => slot.startsAt.slice(11, 16)).toSorted() : [found.reason];
  }

  async function events(spa: TestSpa): Promise<string[]> {
    const rows = await database.run((db) =>
      tenantScope(db, spa.tenantId).find(EventTable, {
        where: { type: 'house-changed' },
        order: { sequence: 'ASC' },
      }),
    );
    return rows.map((row) => `${row.actorName}: ${row.data.note}`);
  }

  test('is seen at once by another process, which had read the house before', async () => {
    const { spa, editor } = await open();
    const elsewhere = makeBookingService(coreOf(second, clockAt(NOW)), 'cashier');
    await expect(elsewhere.house(spa.tenantId)).resolves.toMatchObject({ treatments: [{ name: 'Massage' }] });
    const { id } = await make(editor, spa.tenantId, {
      kind: 'save-treatment',
      id: null,
      draft: treatmentDraft(),
    });
    await expect(elsewhere.house(spa.tenantId)).resolves.toMatchObject({
      treatments: [{ name: 'Massage' }, { id, name: 'Hot stone' }],
    });
    await make(editor, spa.tenantId, {
      kind: 'save-time-off',
      id: null,
      draft: timeOff(spa.therapistIds[0], '2026-03-03T00:00', '2026-03-04T00:00'),
    });
    const wish = query(spa.treatmentId, '2026-03-03');
    await expect(elsewhere.searchSlots(spa.tenantId, wish)).resolves.toEqual({
      ok: false,
      reason: 'therapist-away',
    });
  });

  test('stands in the log with who and what, without a word about illness', async () => {
    const { spa, editor } = await open();
    const [therapistId] = spa.therapistIds;
    const draft = timeOff(therapistId, '2026-03-03T09:00', '2026-03-03T12:00');
    const { id } = await make(editor, spa.tenantId, { kind: 'save-time-off', id: null, draft });
    await make(editor, spa.tenantId, { kind: 'save-rota', draft: rotaDraft(spa) });
    await expect(events(spa)).resolves.toEqual([
      `Mona: save-time-off ${id}`,
      `Mona: save-rota ${therapistId} from 2026-03-02`,
    ]);
  });

  test('that gives time back wakes the waiting list, and one that only takes some does not', async () => {
    const nudges: Nudge['kind'][] = [];
    const { spa } = await open();
    const editor = makeHouseEditor({ ...spa.core, nudge: ({ kind }) => void nudges.push(kind) });
    const draft = closure(spa, '2026-03-03', '2026-03-03');
    const { id } = await make(editor, spa.tenantId, { kind: 'save-closure', id: null, draft });
    expect(nudges).not.toContain('freed');
    await make(editor, spa.tenantId, { kind: 'remove-closure', id: id ?? '' });
    expect(nudges).toContain('freed');
  });

  test('two changes at once are both checked: of two rotas that overlap one is refused', async () => {
    const { spa, editor } = await open();
    const elsewhere = makeHouseEditor(coreOf(second, clockAt(NOW)));
    const save = (at: HouseEditor, validFrom: string) =>
      at.change(spa.tenantId, MANAGER, { kind: 'save-rota', draft: rotaDraft(spa, { validFrom }) }, newId());
    const outcomes = await Promise.all([save(editor, '2026-05-01'), save(elsewhere, '2026-04-01')]);
    // The one from May can come after the one from April, not before it.
    expect(outcomes.filter((one) => one.ok).length).toBeGreaterThanOrEqual(1);
    const { rotas } = await editor.sheet(spa.tenantId);
    const inOrder = rotas.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    for (const [place, { validFrom }] of inOrder.entries())
      if (place > 0) expect((inOrder[place - 1]?.validTo ?? 'never') < validFrom).toBe(true);
  });

  describe('of a rota', () => {
    async function ranges(spa: TestSpa, editor: HouseEditor): Promise<string[]> {
      const { rotas } = await editor.sheet(spa.tenantId);
      return rotas
        .map(({ validFrom, validTo, lines }) => `${validFrom}…${validTo ?? ''} ${lines[0]?.starts}`)
        .toSorted();
    }
    const save = (spa: TestSpa, editor: HouseEditor, starts: string, more: Partial<RotaDraft>) =>
      make(editor, spa.tenantId, {
        kind: 'save-rota',
        draft: rotaDraft(spa, { lines: everyDay(spa.locationId, starts, '21:00'), ...more }),
      });

    test('ends the old one the day before', async () => {
      const { spa, editor } = await open();
      await save(spa, editor, '12:00', { validFrom: '2026-03-10' });
      await expect(ranges(spa, editor)).resolves.toEqual([
        '2020-01-01…2026-03-09 09:00',
        '2026-03-10… 12:00',
      ]);
      const [first] = await startsOn(spa, '2026-03-09');
      const [next] = await startsOn(spa, '2026-03-10');
      expect([first, next]).toEqual(['08:00', '11:00']);
    });

    test('with a last day lets the old one go on after it', async () => {
      const { spa, editor } = await open();
      await save(spa, editor, '12:00', { validFrom: '2026-03-10', validTo: '2026-03-12' });
      await expect(ranges(spa, editor)).resolves.toEqual([
        '2020-01-01…2026-03-09 09:00',
        '2026-03-10…2026-03-12 12:00',
        '2026-03-13… 09:00',
      ]);
    });

    test('from the same day replaces all of its lines', async () => {
      const { spa, editor } = await open();
      await save(spa, editor, '12:00', { validFrom: '2026-03-10' });
      await save(spa, editor, '14:00', { validFrom: '2026-03-10' });
      await expect(ranges(spa, editor)).resolves.toEqual([
        '2020-01-01…2026-03-09 09:00',
        '2026-03-10… 14:00',
      ]);
    });

    test('is refused where a later one begins before it ends', async () => {
      const { spa, editor } = await open();
      await save(spa, editor, '12:00', { validFrom: '2026-04-01' });
      const early: RotaDraft = rotaDraft(spa, { validFrom: '2026-03-10' });
      await expect(
        editor.change(spa.tenantId, MANAGER, { kind: 'save-rota', draft: early }, newId()),
      ).resolves.toMatchObject({
        problems: [{ field: 'validTo', reason: 'overlaps', message: expect.stringContaining('2026-04-01') }],
      });
      await expect(
        save(spa, editor, '10:00', { validFrom: '2026-03-10', validTo: '2026-03-31' }),
      ).resolves.toMatchObject({ ok: true });
    });

    test('without lines is the end of a contract', async () => {
      const { spa, editor } = await open();
      await save(spa, editor, '09:00', { validFrom: '2026-03-10', lines: [] });
      await expect(startsOn(spa, '2026-03-10')).resolves.toEqual(['therapist-away']);
      await expect(startsOn(spa, '2026-03-09')).resolves.toContain('08:00');
    });

    test('has nobody in two houses at once, by the clocks of both', async () => {
      const { spa, editor } = await open();
      const london = await make(editor, spa.tenantId, {
        kind: 'save-location',
        id: null,
        draft: locationDraft({ timeZone: 'Europe/London' }),
      });
      const lines = (starts: string): RotaDraft['lines'] => [
        ...everyDay(spa.locationId, '09:00', '13:00'),
        ...everyDay(london.id ?? '', starts, '18:00'),
      ];
      const change = (starts: string) =>
        editor.change(
          spa.tenantId,
          MANAGER,
          { kind: 'save-rota', draft: rotaDraft(spa, { lines: lines(starts) }) },
          newId(),
        );
      // 11:55 in London is 12:55 in Amsterdam; on both sides clocks change on the same night.
      await expect(change('11:55')).resolves.toMatchObject({
        problems: [{ field: 'lines', reason: 'overlaps' }],
      });
      await expect(change('12:00')).resolves.toMatchObject({ ok: true });
      // The other house moves to this one's clock: now the two meet.
      await expect(
        editor.change(
          spa.tenantId,
          MANAGER,
          { kind: 'save-location', id: london.id, draft: locationDraft({ timeZone: 'Europe/Paris' }) },
          newId(),
        ),
      ).resolves.toMatchObject({ problems: [{ field: 'timeZone', reason: 'overlaps' }] });
    });
  });

  test('a break takes the time out of the day that the rota gives', async () => {
    const { spa, editor } = await open();
    const lines = [
      ...everyDay(spa.locationId, '09:00', '13:00'),
      ...everyDay(spa.locationId, '10:00', '11:00', 'break'),
    ];
    await make(editor, spa.tenantId, { kind: 'save-rota', draft: rotaDraft(spa, { lines }) });
    const starts = await startsOn(spa, '2026-03-03');
    expect([starts[0], starts[1], starts.at(-1)]).toEqual(['10:00', '10:15', '10:45']);
  });

  test('public holidays close the house, a special day opens it, and a full closure goes before both', async () => {
    const { spa, editor } = await open({ policy: { horizonDays: 200 } });
    const { tenantId, locationId } = spa;
    await make(editor, tenantId, {
      kind: 'save-location',
      id: locationId,
      draft: locationDraft({ holidayCalendar: 'NL' }),
    });
    await expect(startsOn(spa, '2026-04-27')).resolves.toEqual(['closed']);
    const draft = closure(spa, '2026-04-27', '2026-04-27', { opens: '12:00', closes: '14:15' });
    const { id } = await make(editor, tenantId, { kind: 'save-closure', id: null, draft });
    await expect(startsOn(spa, '2026-04-27')).resolves.toEqual(['10:00', '10:15', '10:30', '10:45', '11:00']);
    await make(editor, tenantId, {
      kind: 'save-closure',
      id: null,
      draft: closure(spa, '2026-04-20', '2026-04-30'),
    });
    await expect(startsOn(spa, '2026-04-27')).resolves.toEqual(['closed']);
    await make(editor, tenantId, { kind: 'remove-closure', id: id ?? '' });
    await make(editor, tenantId, { kind: 'save-location', id: locationId, draft: locationDraft() });
    await expect(startsOn(spa, '2026-05-01')).resolves.toContain('07:00');
  });

  test('terms have versions: visits keep theirs, and a treatment’s own go before the house’s', async () => {
    const { spa, editor } = await open();
    const terms = {
      depositPercent: 0,
      freeCancellationHours: 48,
      lateFeePercent: 50,
      noShowFeePercent: 80,
      maxMoves: 1,
      moveUntilHours: 12,
    };
    const { booking } = await spa.held('2026-03-03T12:00');
    const house = await make(editor, spa.tenantId, {
      kind: 'save-terms',
      draft: { treatmentId: null, terms },
    });
    const own = await make(editor, spa.tenantId, {
      kind: 'save-terms',
      draft: { treatmentId: spa.treatmentId, terms: { ...terms, depositPercent: 30 } },
    });
    await make(editor, spa.tenantId, {
      kind: 'save-terms',
      draft: { treatmentId: null, terms: { ...terms, maxMoves: 9 } },
    });
    const after = await spa.held('2026-03-04T12:00');
    expect(after.booking).toMatchObject({ dueMinor: 2_700, terms: { versionIds: [own.id], maxMoves: 1 } });
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({
      terms: booking.terms,
    });
    const sheet = await editor.sheet(spa.tenantId);
    expect(sheet.terms.map(({ id, version, createdBy }) => [id === house.id, version, createdBy])).toEqual([
      [true, 1, 'Mona'],
      [false, 2, 'Mona'],
      [false, 3, 'Mona'],
    ]);
  });

  test('a treatment gives its own terms up and follows those of all again; what was booked keeps its version', async () => {
    const { spa, editor } = await open();
    const usual = (await spa.service.house(spa.tenantId)).terms;
    const strict = { ...usual, depositPercent: 30 };
    const treatmentId = spa.treatmentId;
    const own = await make(editor, spa.tenantId, {
      kind: 'save-terms',
      draft: { treatmentId, terms: strict },
    });
    const { booking } = await spa.held('2026-03-03T12:00');
    expect(booking.terms?.versionIds).toEqual([own.id]);
    await make(editor, spa.tenantId, { kind: 'save-terms', draft: { treatmentId, terms: null } });
    const [treatment] = (await spa.service.house(spa.tenantId)).treatments;
    expect(treatment?.terms).toEqual(usual);
    const after = await spa.held('2026-03-04T12:00');
    expect(after.booking.terms).toMatchObject({ depositPercent: usual.depositPercent, versionIds: [] });
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({
      terms: { depositPercent: 30, versionIds: [own.id] },
    });
    expect((await editor.sheet(spa.tenantId)).terms.map(({ terms }) => terms)).toEqual([strict, null]);
    // Those of all have nothing to fall back on.
    const none = { kind: 'save-terms', draft: { treatmentId: null, terms: null } } as const;
    await expect(editor.change(spa.tenantId, MANAGER, none, newId())).resolves.toMatchObject({
      ...{ ok: false, problems: [{ field: 'terms' }] },
    });
  });

  test('a treatment gets other lengths, prices and add-ons; visits keep what they were booked with', async () => {
    const { spa, editor } = await open();
    const { booking } = await spa.held('2026-03-03T12:00');
    const draft = treatmentDraft({
      variants: [
        { durationMinutes: 90, priceMinor: 11_000 },
        { durationMinutes: 45, priceMinor: 7_000 },
      ],
      addOns: [{ id: null, name: 'Warm oil', durationMinutes: 15, priceMinor: 900, equipment: [] }],
    });
    await make(editor, spa.tenantId, { kind: 'save-treatment', id: spa.treatmentId, draft });
    const [treatment] = (await spa.service.house(spa.tenantId)).treatments;
    expect(treatment?.variants.map((one) => one.durationMinutes)).toEqual([45, 90]);
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ totalMinor: 9_000 });
    const addOn = treatment?.addOns[0];
    const renamed = {
      ...draft,
      addOns: [
        {
          ...addOn,
          id: addOn?.id ?? '',
          name: 'Hot oil',
          durationMinutes: 15,
          priceMinor: 900,
          equipment: [],
        },
      ],
    };
    await make(editor, spa.tenantId, { kind: 'save-treatment', id: spa.treatmentId, draft: renamed });
    const parts = [part(spa.treatmentId, { durationMinutes: 45, addOnIds: [addOn?.id ?? ''] })];
    await expect(spa.held('2026-03-04T12:00', { parts })).resolves.toMatchObject({
      booking: { totalMinor: 7_900 },
    });
    await make(editor, spa.tenantId, { kind: 'retire-treatment', id: spa.treatmentId });
    await expect(startsOn(spa, '2026-03-05')).resolves.toEqual(['nobody-does-it']);
  });

  test('what can be booked by nobody is a warning, not an error', async () => {
    const { spa, editor } = await open();
    const draft = treatmentDraft({ skills: ['massage', 'reiki'], roomKind: 'cave', equipment: ['gong'] });
    const outcome = await make(editor, spa.tenantId, { kind: 'save-treatment', id: null, draft });
    expect(outcome.warnings.map((one) => one.reason)).toEqual([
      'nobody-has-skill',
      'no-such-room',
      'no-such-equipment',
    ]);
    // Said again only for what is saved: the others were told before.
    const other = await make(editor, spa.tenantId, {
      kind: 'save-treatment',
      id: null,
      draft: treatmentDraft(),
    });
    expect(other.warnings).toEqual([]);
    const [therapistId = ''] = spa.therapistIds;
    const gone = await make(editor, spa.tenantId, { kind: 'retire-therapist', id: therapistId });
    expect(gone.warnings.map((one) => one.reason)).toEqual([
      'nobody-has-skill',
      'nobody-has-skill',
      'nobody-has-skill',
    ]);
    const short = locationDraft({ openingHours: [{ weekday: 1, opens: '09:00', closes: '09:45' }] });
    const hours = await make(editor, spa.tenantId, {
      kind: 'save-location',
      id: spa.locationId,
      draft: short,
    });
    expect(hours.warnings.map((one) => one.reason)).toContain('longer-than-opening-hours');
  });

  test('therapists, rooms and equipment come, change and go', async () => {
    const { spa, editor } = await open();
    const { tenantId, locationId } = spa;
    const ada = await make(editor, tenantId, {
      kind: 'save-therapist',
      id: null,
      draft: { name: 'Ada', gender: 'female', skills: ['sound'], active: true },
    });
    await make(editor, tenantId, {
      kind: 'save-rota',
      draft: rotaDraft(spa, { therapistId: ada.id ?? '', lines: everyDay(locationId, '09:00', '11:00') }),
    });
    const kind = { locationId, name: 'New', kind: 'sound', active: true };
    await make(editor, tenantId, { kind: 'save-room', id: null, draft: { ...kind, capacity: 2 } });
    const gong = await make(editor, tenantId, { kind: 'save-equipment', id: null, draft: kind });
    const draft = treatmentDraft({ skills: ['sound'], roomKind: 'sound', equipment: ['sound'] });
    const { id, warnings } = await make(editor, tenantId, { kind: 'save-treatment', id: null, draft });
    expect(warnings).toEqual([]);
    await expect(startsOn(spa, '2026-03-03', id ?? '')).resolves.toContain('08:00');
    await make(editor, tenantId, { kind: 'retire-equipment', id: gong.id ?? '' });
    await expect(startsOn(spa, '2026-03-03', id ?? '')).resolves.toEqual(['nobody-does-it']);
    await make(editor, tenantId, { kind: 'save-equipment', id: gong.id, draft: kind });
    await expect(startsOn(spa, '2026-03-03', id ?? '')).resolves.toContain('08:00');
  });

  test('a location with visits stays; one made by mistake goes with all that stands in it', async () => {
    const { spa, editor } = await open();
    const { tenantId } = spa;
    const { id } = await make(editor, tenantId, { kind: 'save-location', id: null, draft: locationDraft() });
    const locationId = id ?? '';
    const place = { locationId, name: 'Room', kind: 'massage', active: true };
    const room = await make(editor, tenantId, {
      kind: 'save-room',
      id: null,
      draft: { ...place, capacity: 1 },
    });
    await make(editor, tenantId, {
      kind: 'save-time-off',
      id: null,
      draft: timeOff(room.id ?? '', '2026-03-03T09:00', '2026-03-03T12:00'),
    });
    await make(editor, tenantId, {
      kind: 'save-closure',
      id: null,
      draft: { ...closure(spa, '2026-03-03', '2026-03-03'), locationId },
    });
    await make(editor, tenantId, { kind: 'remove-location', id: locationId });
    const sheet = await editor.sheet(tenantId);
    expect([sheet.locations.length, sheet.rooms.length, sheet.timeOff, sheet.closures]).toEqual([
      1,
      1,
      [],
      [],
    ]);
    await spa.held('2026-03-03T12:00');
    await expect(
      editor.change(tenantId, MANAGER, { kind: 'remove-location', id: spa.locationId }, newId()),
    ).resolves.toMatchObject({ problems: [{ field: 'id', reason: 'in-use' }] });
  });

  test('the policy of the house holds from the next question on', async () => {
    const { spa, editor } = await open();
    await make(editor, spa.tenantId, { kind: 'save-policy', draft: { ...POLICY, slotStepMinutes: 60 } });
    const starts = await startsOn(spa, '2026-03-03');
    expect(starts.slice(0, 3)).toEqual(['08:00', '09:00', '10:00']);
  });

  test('a preview writes nothing and says the same', async () => {
    const { spa, editor } = await open();
    const before = await editor.sheet(spa.tenantId);
    const change = {
      kind: 'save-treatment',
      id: spa.treatmentId,
      draft: treatmentDraft({ roomKind: 'cave' }),
    } as const;
    const preview = await editor.preview(spa.tenantId, MANAGER, change);
    await expect(editor.sheet(spa.tenantId)).resolves.toEqual(before);
    await expect(events(spa)).resolves.toEqual([]);
    await expect(editor.change(spa.tenantId, MANAGER, change, newId())).resolves.toEqual(preview);
  });
});
