import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

describe('so much later or earlier', () => {
  it.each([
    ['en', 'one hour later', 60],
    ['en', 'half an hour earlier', -30],
    ['en', '30 minutes later', 30],
    ['en', 'can we make it an hour later please?', 60],
    ['en', '2 hours earlier', -120],
    ['en', 'an hour and a half later', 90],
    ['en', 'a quarter of an hour sooner', -15],
    ['en', 'move it 45 min later', 45],
    ['de', 'eine Stunde später', 60],
    ['de', 'eine halbe Stunde früher', -30],
    ['de', '30 Minuten später', 30],
    ['de', 'geht das eine Stunde später?', 60],
    ['de', 'zwei Stunden früher', -120],
    ['de', 'anderthalb Stunden später', 90],
    ['de', 'eine Viertelstunde früher bitte', -15],
    ['de', '45 Min später', 45],
    ['fr', 'une heure plus tard', 60],
    ['fr', 'une demi-heure plus tôt', -30],
    ['fr', '30 minutes plus tard', 30],
    ['fr', "c'est possible une heure plus tard ?", 60],
    ['fr', 'deux heures plus tôt', -120],
    ['fr', 'une heure et demie plus tard', 90],
    ['fr', "un quart d'heure plus tôt svp", -15],
    ['fr', '45 min plus tard', 45],
    ['es', 'una hora más tarde', 60],
    ['es', 'media hora antes', -30],
    ['es', '30 minutos más tarde', 30],
    ['es', '¿puede ser una hora más tarde?', 60],
    ['es', 'dos horas antes', -120],
    ['es', 'una hora y media después', 90],
    ['es', 'un cuarto de hora antes por favor', -15],
    ['es', '45 min más tarde', 45],
    ['pt', 'uma hora mais tarde', 60],
    ['pt', 'meia hora mais cedo', -30],
    ['pt', '30 minutos mais tarde', 30],
    ['pt', 'pode ser uma hora mais tarde?', 60],
    ['pt', 'duas horas mais cedo', -120],
    ['pt', 'uma hora e meia depois', 90],
    ['pt', 'um quarto de hora antes, por favor', -15],
    ['pt', '45 min mais tarde', 45],
  ])('%s: "%s"', (locale, text, laterMinutes) => {
    const said = read(text, { locale });
    expect(said).toMatchObject({ laterMinutes, durationMinutes: null, time: null, timeRange: null });
    expect(said.acts).toContain('inform');
  });

  it.each([
    ['en', 'later'],
    ['en', 'a bit later'],
    ['en', 'one hour'],
    ['en', 'later than 5'],
    ['en', 'friday at 5, one hour later is too late'],
    ['de', 'später'],
    ['de', 'in einer Stunde'],
    ['fr', 'plus tard'],
    ['es', 'antes de las 5'],
    ['pt', 'mais tarde'],
  ])('no length of time is said in %s: "%s"', (locale, text) => {
    expect(read(text, { locale }).laterMinutes).toBeNull();
  });
});
