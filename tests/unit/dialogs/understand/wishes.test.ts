import { describe, expect, it } from '@jest/globals';
import { understand, warmUp } from '../../../../dialogs/understand/understand.ts';
import { now, read } from './reading.ts';

describe('a therapist wished for is not company', () => {
  it.each([
    ['with a woman', null],
    ['a woman please', null],
    ['with a lady pls', null],
    ['can i have a woman', null],
    ['deep tissue tomorrow, with a woman', null],
    ['my wife and me on friday with a woman', 2],
    ['me and a friend, by a female therapist please', 2],
    ['for 3 people with a woman', 3],
  ])('in "%s"', (text, people) => {
    const said = read(text);
    expect(said).toMatchObject({ therapistGender: 'female', people });
    expect(said.acts).toContain('inform');
  });

  it('counts women who come', () => {
    expect(read('for 2 women').people).toBe(2);
    expect(read('3 ladies please').people).toBe(3);
  });
});

describe('who comes along', () => {
  it.each([
    ['my wife wants to join', 2],
    ['can my friend come too', 2],
    ['can i bring my sister', 2],
    ['can i bring my kid', null],
  ])('in "%s"', (text, people) => {
    expect(read(text).people).toBe(people);
  });
});

describe('a number when the time was asked', () => {
  const asked = { asked: ['time' as const] };
  it.each([
    ['for two', { time: null, people: 2 }],
    ['for 2 people', { time: null, people: 2 }],
    ['2 of us', { time: null, people: 2 }],
    ['we are 3', { time: null, people: 3 }],
    ['4 ppl', { time: null, people: 4 }],
    ['2', { time: '14:00', people: null }],
    ['at 2', { time: '14:00', people: null }],
    ['5 for 2', { time: '17:00', people: 2 }],
    ['for 5', { time: '17:00', people: null }],
    ['for 2h', { time: null, durationMinutes: 120 }],
    ['2 hours', { time: null, durationMinutes: 120 }],
    ['1h', { time: null, durationMinutes: 60 }],
    ['at 14h', { time: '14:00', durationMinutes: null }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, asked)).toMatchObject(expected);
  });
});

describe('the edges of a day', () => {
  it.each([
    ['not before 3', '15:00', null],
    ['no earlier than 4 pm', '16:00', null],
    ['not after 4', null, '16:00'],
    ['nothing before noon', '12:00', null],
    ['nothing after 4', null, '16:00'],
    ['5 to 7', '17:00', '19:00'],
    ['anything 2 to 4', '14:00', '16:00'],
    ['10 to 12', '10:00', '12:00'],
    ['before lunch', null, '12:00'],
    ['first thing', '06:00', '10:00'],
    ['first thing tomorrow', '06:00', '10:00'],
    ['friday eve', '17:00', '23:00'],
    ['tmrw arvo', '12:00', '18:00'],
  ])('reads "%s" as a range', (text, from, to) => {
    expect(read(text)).toMatchObject({ time: null, timeRange: { from, to } });
  });

  it.each(['christmas eve', "new year's eve"])('knows that "%s" is a day', (text) => {
    expect(read(text).timeRange).toBeNull();
    expect(read(text).date).not.toBeNull();
  });
});

describe('days that are meant by another', () => {
  it.each([
    ['any day but monday', { from: '2026-03-03', to: '2026-03-08' }],
    ['any day except friday', { from: '2026-03-02', to: '2026-03-05' }],
    ['any day but tuesday', { from: '2026-03-04', to: '2026-03-09' }],
    ['any time but tomorrow', { from: '2026-03-04', to: '2026-03-09' }],
    ['last week', { from: '2026-02-23', to: '2026-03-01' }],
    ['last month', { from: '2026-02-01', to: '2026-02-28' }],
  ])('reads "%s"', (text, expected) => {
    const { date, dateRange } = read(text);
    expect(date).toBeNull();
    expect(dateRange).toEqual(expected);
  });

  it.each([
    ['la semana pasada', 'es'],
    ['letzte Woche', 'de'],
    ['la semaine dernière', 'fr'],
    ['semana passada', 'pt'],
  ])('reads "%s" as the week that has been', (text, locale) => {
    expect(read(text, { locale }).dateRange).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  });
});

describe('a treatment that is not on the menu', () => {
  it.each([
    ['book a haircut', 'haircut'],
    ['i want a hair cut for friday at 5', 'hair cut'],
    ['need a brazilian wax tmrw', 'brazilian wax'],
    ['do you do botox?', 'botox'],
    ['schedule a teeth whitening session', 'teeth whitening'],
  ])('is named in "%s"', (text, thing) => {
    expect(read(text)).toMatchObject({ treatment: null, unknownTreatment: thing });
  });

  it.each([
    'book a manicure',
    'book a sweedish masage',
    'book an appointment for tomorrow',
    'book me in for 2',
    'book ana on friday',
    'i want a refund',
    'i need a break',
    'i want to change my booking',
    'book it',
    'with a woman',
    'friday at 5',
  ])('is not looked for in "%s"', (text) => {
    expect(read(text).unknownTreatment).toBeNull();
  });
});

describe('a part of the body', () => {
  const vocabulary = {
    treatments: [
      { id: 'swedish', name: 'Swedish massage', aliases: ['relaxing massage'] },
      { id: 'back', name: 'Back and neck massage', aliases: ['back massage'] },
    ],
    therapists: [],
    locations: [],
  };
  const treatment = (text: string) =>
    understand(text, { now, timezone: 'UTC', locale: 'en', vocabulary }).treatment?.ids;

  it('finds the massage for it', () => {
    expect(treatment('sth relaxing for my back')).toEqual(['back']);
    expect(treatment('my neck hurts')).toEqual(['back']);
  });

  it('gives way to a treatment that is named', () => {
    expect(treatment('a swedish massage for my back')).toEqual(['swedish']);
  });
});

describe('the start of a server', () => {
  it('warms up every language without a word', () => {
    expect(warmUp(['en', 'es', 'de', 'fr', 'pt', 'xx'])).toBeUndefined();
  });
});
