import { describe, expect, it } from '@jest/globals';
import { createLookers } from '../../../../admin-web/src/features/looking/lookers.ts';
import { lookingWords, namesOf } from '../../../../admin-web/src/features/looking/looking-words.ts';

const MARA = { id: 'mara', name: 'Mara Lind' };
const ANA = { id: 'ana', name: 'Ana Duarte' };

describe('who looks at which visit', () => {
  it('is told the cards of those visits alone whose lookers are others', () => {
    const lookers = createLookers();
    const told: string[] = [];
    for (const id of ['a', 'b', 'c']) lookers.subscribe(id, () => told.push(id));
    lookers.receive([{ bookingId: 'a', by: [MARA] }]);
    const before = lookers.of('a');
    lookers.receive([
      { bookingId: 'a', by: [{ ...MARA }] },
      { bookingId: 'b', by: [ANA] },
    ]);
    expect(lookers.of('a')).toBe(before);
    lookers.receive([{ bookingId: 'b', by: [ANA, MARA] }]);
    lookers.receive([]);
    expect(told).toEqual(['a', 'b', 'a', 'b', 'b']);
    expect(['a', 'b', 'c'].map((id) => lookers.of(id))).toEqual([[], [], []]);
  });

  it('is told nobody who has left', () => {
    const lookers = createLookers();
    let told = 0;
    const [leave, stay] = [lookers.subscribe('a', () => told++), lookers.subscribe('a', () => told++)];
    leave();
    lookers.receive([{ bookingId: 'a', by: [MARA] }]);
    stay();
    lookers.receive([]);
    expect(told).toBe(1);
  });

  it('is said of one and of several, in five languages, and in English where we speak no other', () => {
    const said = ['en-GB', 'es', 'de', 'fr', 'pt', 'nl'].map((locale) => {
      const { lang, words } = lookingWords(locale);
      return [[MARA], [MARA, ANA]].map((people) => words.looksToo(namesOf(lang, people), people.length));
    });
    expect(said).toEqual([
      ['Mara Lind is looking at this visit too', 'Mara Lind and Ana Duarte are looking at this visit too'],
      [
        'Mara Lind también está viendo esta visita',
        'Mara Lind y Ana Duarte también están viendo esta visita',
      ],
      [
        'Mara Lind hat diesen Termin auch gerade offen',
        'Mara Lind und Ana Duarte haben diesen Termin auch gerade offen',
      ],
      ['Mara Lind regarde aussi cette visite', 'Mara Lind et Ana Duarte regardent aussi cette visite'],
      ['Mara Lind também está vendo esta visita', 'Mara Lind e Ana Duarte também estão vendo esta visita'],
      ['Mara Lind is looking at this visit too', 'Mara Lind and Ana Duarte are looking at this visit too'],
    ]);
  });
});
