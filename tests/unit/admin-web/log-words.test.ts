import { describe, expect, test } from '@jest/globals';
import { formatsOf } from '../../../admin-web/src/app/formats.ts';
import { sentenceOf } from '../../../admin-web/src/features/log/sentence.ts';
import { de } from '../../../admin-web/src/features/log/words/de.ts';
import { en } from '../../../admin-web/src/features/log/words/en.ts';
import { es } from '../../../admin-web/src/features/log/words/es.ts';
import { fr } from '../../../admin-web/src/features/log/words/fr.ts';
import { pt } from '../../../admin-web/src/features/log/words/pt.ts';
import type { LogWords } from '../../../admin-web/src/features/log/words/types.ts';
import type { LogEntry } from '../../../api/contract.ts';

const LANGUAGES: readonly (readonly [string, LogWords])[] = [
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
];
const KNOWN = ['{who}', '{visit}', '{guest}', '{name}', '{what}', '{from}', '{to}'];

const MOVED: LogEntry = {
  ...{ sequence: 1, type: 'booking-moved', kind: 'visits', at: '2026-03-02T09:00:00Z' },
  by: { kind: 'staff', id: 'maria', name: 'Maria' },
  guest: { id: 'ana', name: 'Ana', forgotten: false },
  visit: null,
  moved: { from: '2026-03-06T09:00:00Z', to: '2026-03-06T10:00:00Z', hands: [] },
  ...{ amount: null, reason: null, what: null, name: null },
};

function said(words: LogWords, lang: string, entry: Partial<LogEntry>): string {
  const telling = {
    words,
    formats: formatsOf(lang, 'Europe/Amsterdam'),
    houseChange: (kind: string) => (kind === 'save-room' ? 'Room saved' : undefined),
    role: (role: string) => (role === 'desk' ? 'Front desk' : undefined),
  };
  return sentenceOf({ ...MOVED, ...entry }, telling)
    .map(({ text }) => text)
    .join('');
}

describe('a line of the log', () => {
  test.each([
    ['en', en, 'Maria moved Ana’s visit from 6 Mar, 10:00 to 6 Mar, 11:00'],
    ['es', es, 'Maria cambió la cita de Ana de 6 mar, 10:00 a 6 mar, 11:00'],
    ['de', de, 'Maria hat den Termin von Ana von 6. März, 10:00 auf 6. März, 11:00 verschoben'],
    ['fr', fr, 'Maria a déplacé le rendez-vous d’Ana : 6 mars, 10:00 → 6 mars, 11:00'],
    ['pt', pt, 'Maria mudou a visita de Ana de 6 de mar., 10:00 para 6 de mar., 11:00'],
  ] as const)('is a sentence: %s', (lang, words, sentence) => {
    expect(said(words, lang === 'en' ? 'en-GB' : lang, {}).replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(sentence);
  });

  test('says other hands, a guest’s own visit, somebody without a name, and what came of itself', () => {
    const moved = { from: '2026-03-06T09:00:00Z', to: '2026-03-06T09:00:00Z', hands: ['Ben'] };
    expect(said(en, 'en', { moved })).toBe('Maria gave Ana’s visit to Ben');
    expect(said(en, 'en', { moved: { ...moved, hands: [] } })).toBe('Maria changed Ana’s visit');
    const ana = { kind: 'guest', id: 'ana', name: 'Ana' } as const;
    expect(said(en, 'en', { type: 'booking-cancelled', by: ana })).toBe('Ana cancelled their visit');
    const nobody = { id: 'ana', name: null, forgotten: true };
    expect(said(en, 'en', { type: 'booking-cancelled', by: { ...ana, name: null }, guest: nobody })).toBe(
      'A guest cancelled their visit',
    );
    expect(said(fr, 'fr', { type: 'booking-cancelled', guest: nobody })).toBe(
      'Maria a annulé le rendez-vous d’un client',
    );
    const system = { kind: 'system', id: 'payments', name: null } as const;
    expect(said(de, 'de', { type: 'booking-confirmed', by: system })).toBe(
      'Stillwater hat den Termin von Ana bestätigt',
    );
    expect(said(en, 'en', { type: 'house-changed', kind: 'house', what: 'save-room', name: 'Willow' })).toBe(
      'Maria changed the house: Room saved · Willow',
    );
    expect(
      said(en, 'en', { type: 'member-invited', kind: 'access', what: 'desk', name: 'Ben', moved: null }),
    ).toBe('Maria invited Ben (Front desk)');
  });

  test('has in each language what English has, and no brace that nothing fills', () => {
    for (const [lang, words] of LANGUAGES)
      for (const [type, sentence] of Object.entries(words.events)) {
        const marks = sentence.match(/\{[^}]*\}/g) ?? [];
        expect([lang, type, marks.filter((mark) => !KNOWN.includes(mark))]).toEqual([lang, type, []]);
        const english = new Map(Object.entries(en.events)).get(type)?.match(/\{[^}]*\}/g) ?? [];
        expect([lang, type, marks.toSorted()]).toEqual([lang, type, english.toSorted()]);
      }
  });
});
