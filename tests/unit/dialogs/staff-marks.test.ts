import { describe, expect, test } from '@jest/globals';
import { duty, monday } from '../../transcripts/facts.ts';
import { transcript } from './talk.ts';

const onDuty = { ...duty, answers: { 'staff-days': [monday], 'therapist-late': monday.visits } };

describe('no visit is ended and no guest is told', () => {
  test.each([
    ['en', 'not done yet'],
    ['en', 'are you done?'],
    ['en', "I'm done with this chat"],
    ['en', 'my guest is running 10 minutes late'],
    ['en', 'Maria is 15 minutes late'],
    ['en', 'running 5 late?'],
    ['de', 'noch nicht fertig'],
    ['de', 'Maria kommt 15 Minuten zu spät'],
    ['es', 'todavía no he terminado'],
    ['es', 'la clienta llega 10 minutos tarde'],
    ['fr', 'pas encore terminé'],
    ['fr', 'la cliente a 10 minutes de retard'],
    ['pt', 'ainda não terminei'],
    ['pt', 'a cliente vai chegar 10 minutos atrasada'],
  ])('%s: %s', (locale, words) => {
    const talk = transcript({ ...onDuty, locale }, [[words]]);
    const kinds = talk.asked.map(({ kind }) => kind);
    expect(kinds).not.toContain('mark-done');
    expect(kinds).not.toContain('therapist-late');
    expect(kinds).not.toContain('tell-late');
    expect(talk.memory.question).toBeNull();
    expect(talk.replies).not.toHaveLength(0);
  });
});
