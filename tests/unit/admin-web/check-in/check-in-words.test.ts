import { describe, expect, it } from '@jest/globals';
import { formatsOf } from '../../../../admin-web/src/app/formats.ts';
import {
  checkInLanguage,
  checkInWords,
  discrepancyWords,
  LANGUAGES,
  refusalTitle,
} from '../../../../admin-web/src/features/check-in/check-in-words.ts';
import type { DoorAnswer, DoorRefusal } from '../../../../admin-web/src/features/door/answers.ts';
import { kioskWords, spokenBy } from '../../../../admin-web/src/features/kiosk/kiosk-words.ts';

type Refused = Extract<DoorAnswer, { kind: 'refused' }>;

function refused(reason: DoorRefusal, more: Partial<Refused> = {}): Refused {
  return {
    ...{ kind: 'refused', reason, visit: null, booking: null, usedAt: null, usedOn: null },
    ...{ house: null, unsettled: false, ...more },
  };
}

describe('what the desk reads where guests arrive', () => {
  it.each(['en-GB', 'es-ES', 'de-DE', 'fr-FR', 'pt-BR'])('is in the language of a spa of %s', (locale) => {
    const { lang, words } = checkInLanguage(locale);
    expect(lang).toBe(locale.slice(0, 2));
    const english = LANGUAGES.get('en');
    const reasons = Object.keys(words.refusals) as DoorRefusal[];
    for (const reason of reasons) {
      const { title, advice } = checkInWords(words, refused(reason), formatsOf(locale, 'UTC'));
      expect(title).not.toBe('');
      expect(advice === english?.refusals[reason].advice).toBe(lang === 'en');
      expect(refusalTitle(lang, reason)).toBe(title);
    }
  });

  it('says when and on which device a code was used, and where a visit is', () => {
    const { words } = checkInLanguage('de-DE');
    const formats = formatsOf('de-DE', 'UTC');
    const usedAt = Date.UTC(2026, 2, 3, 14, 5);
    const used = checkInWords(words, refused('already-used', { usedAt, usedOn: 'Tür' }), formats);
    expect(used.advice).toBe('Um 14:05, Gerät: Tür. Ist es derselbe Gast, ist alles gut.');
    const away = checkInWords(words, refused('other-house', { house: 'Villa' }), formats);
    expect(away.title).toBe('Dieser Termin ist in Villa');
    const twice = { key: 'k', at: usedAt, device: 'Desk', firstName: null, bookingId: 'b' };
    const told = { ...twice, reason: 'already-used', usedAt, usedOn: 'Tür' } as const;
    expect(discrepancyWords(words, told, formats.time)).toContain('um 14:05 eingecheckt, Gerät: Tür');
  });

  it('speaks to a guest at the kiosk as they write, where we speak that', () => {
    expect(spokenBy('de-AT')).toBe('de');
    expect(kioskWords(spokenBy('pt') ?? 'en').language).toBe('Português');
    expect([spokenBy('nl'), spokenBy(null), spokenBy(undefined), spokenBy('')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
