import { describe, expect, test } from '@jest/globals';
import { longestChoiceId } from '../../../dialogs/choices.ts';
import type { Given } from './given.ts';
import { instant, visit } from './given.ts';
import { ids, twoPlaces } from './sage-house.ts';
import { play, week } from './scenes.ts';
import { hear, talkWith, transcript } from './talk.ts';

const tellMe = '[Tell me when something comes free]';
const evening: Given = { free: ['2026-03-03 12:00 Ana', '2026-03-04 18:00 Ben'] };
const watching =
  "I'm watching for Deep tissue massage, 60 minutes, tomorrow (Tuesday 3 March) from 17:00, and write to you here when it comes free. I watch until Tuesday 3 March.\n[Never mind]";

describe('what is full may be waited for', () => {
  play([
    [
      'beside other times, and in a sentence it is said what is watched for and until when',
      evening,
      [
        'deep tissue tomorrow after 5',
        'There is nothing left tomorrow (Tuesday 3 March) from 17:00.',
        tellMe,
      ],
      [said(tellMe), watching],
      ['ok', 'I am here when you need me', '~nothing left'],
    ],
    [
      'and another day said afterwards is meant of the same visit',
      { free: ['2026-03-07 12:00 Ana', '2026-03-08 15:00 Ben'] },
      ['deep tissue 90 minutes on saturday at 2pm', tellMe],
      [said(tellMe), 'Saturday 7 March at 14:00'],
      ['anything on sunday instead?', 'Deep tissue massage, 90 minutes, €115.00. Free on Sunday 8 March'],
    ],
    [
      'in German, and another treatment is another treatment',
      { free: ['2026-03-07 12:00 Ana', '2026-03-08 15:00 Ben'], locale: 'de' },
      ['Deep Tissue am Samstag um 14 Uhr', '[Auf die Warteliste]'],
      [said('[Auf die Warteliste]'), 'Samstag, 7. März'],
      ['und am Sonntag?', 'Deep tissue massage, 60 Minuten', '15:00 · Ben'],
      ['lieber Swedish massage am Sonntag', 'Swedish massage, 60 Minuten'],
    ],
    [
      'where there is nothing at all',
      {},
      ['deep tissue tomorrow', 'I find no free time near that.', '[Talk to a person]', tellMe],
      [
        said(tellMe),
        "I'm watching for Deep tissue massage, 60 minutes, tomorrow (Tuesday 3 March), and write",
      ],
    ],
    [
      'and beside times that miss the one asked for, for that one alone',
      week,
      ['deep tissue tomorrow at 12:00', '12:00 is not free tomorrow', tellMe],
      [
        said(tellMe),
        'tomorrow (Tuesday 3 March) at 12:00, and write',
        'I watch until Tuesday 3 March, 12:00.',
      ],
    ],
    [
      'with the therapist and the place that were wished for',
      { house: twoPlaces, why: 'therapist-away' },
      ['deep tissue with ana on thursday at canal', 'Ana is not in on Thursday 5 March', tellMe],
      [said(tellMe), 'on Thursday 5 March with Ana at Canal, and write'],
    ],
    [
      'not what no cancellation would open: a closed day, a passed hour, a time that is free',
      { ...week, why: 'closed' },
      ['deep tissue on sunday', 'We are closed', `~${tellMe}`],
      ['today at 8am', 'has already been', `~${tellMe}`],
      ['tomorrow at 17:00', 'Tuesday 3 March, 17:00 with Ana', `~${tellMe}`],
    ],
    [
      'not by a visit that is moved: it would be booked twice',
      { visits: [visit('2026-03-05 12:00')] },
      ['move my massage to friday', 'nothing left', `~${tellMe}`],
    ],
    [
      'and left again, by tap or by its words',
      evening,
      ['deep tissue tomorrow after 5', tellMe],
      [said(tellMe), '[Never mind]'],
      [
        'never mind',
        'All right, I no longer watch for Deep tissue massage, 60 minutes, tomorrow (Tuesday 3 March) from 17:00.',
      ],
      ['my visits', 'You have no visits coming up.', '~waiting'],
    ],
    [
      'while another time is held, which stays held',
      { free: ['2026-03-03 12:00 Ana', '2026-03-03 15:00 Ana'] },
      ['deep tissue tomorrow at 12:00', '[12:00 · Ana]'],
      ['yes', "I'm keeping it for you"],
      ['actually wednesday', 'nothing left on Wednesday 4 March', tellMe],
      [said(tellMe), "I'm watching for Deep tissue massage", 'on Wednesday 4 March', 'Shall I book it?'],
      ['yes', '<Pay €85.00>'],
    ],
  ]);
});

describe('words that take a guest off the waiting list', () => {
  const noMore = 'I no longer watch for Deep tissue massage';
  test.each([
    'take me off the waiting list',
    'please remove me from your waitlist',
    'stop waiting',
    "I don't want to wait any more",
    'take me off the list',
  ])('%s', (words) => {
    transcript(evening, [
      ['deep tissue tomorrow after 5', tellMe],
      [said(tellMe), watching],
      [words, noMore, '~erase'],
      ['my visits', 'You have no visits coming up.', '~waiting'],
    ]);
  });

  test.each([
    [
      'de',
      'Deep Tissue morgen nach 17 Uhr',
      'Auf die Warteliste',
      'streich mich von der Warteliste',
      'darauf achte ich nicht mehr',
    ],
    [
      'es',
      'deep tissue mañana después de las 5 de la tarde',
      'Avisarme si hay hora',
      'quítame de la lista de espera',
      'ya no estoy pendiente',
    ],
    [
      'fr',
      'deep tissue demain après 17h',
      'Liste d’attente',
      'retirez-moi de la liste d’attente',
      'je ne surveille plus',
    ],
    [
      'pt',
      'deep tissue amanhã depois das 17h',
      'Avise se houver vaga',
      'me tira da lista de espera',
      'já não fico de olho',
    ],
  ])('in %s', (locale, wish, wait, words, noMore) => {
    transcript({ ...evening, locale }, [[wish, `[${wait}]`], [wait], [words, noMore]]);
  });

  test('show what the guest waits for, where that is more than one thing', () => {
    transcript(evening, [
      ['deep tissue tomorrow after 5', tellMe],
      [said(tellMe), watching],
      ['facial tomorrow after 5', tellMe],
      [said(tellMe), "I'm watching for Glow facial"],
      ['take me off the waiting list', 'You are waiting for:', '[Stop waiting: Tue 3 Mar]'],
    ]);
  });

  test('say so to who waits for nothing; off "the list" they are written to no more', () => {
    transcript(evening, [
      ['take me off the waiting list', 'You are not waiting for that any more.'],
      ['take me off your list', 'I write to you only about visits you booked'],
    ]);
  });
});

describe('words that ask to wait', () => {
  test.each([
    'waiting list',
    'put me on the waitlist please',
    'let me know if something opens up',
    'tell me when something is free',
    'tell me when you have something free',
    'can you put me on the waiting list for tomorrow',
  ])('%s', (words) => {
    const given = evening;
    transcript(given, [['deep tissue tomorrow after 5'], [words, watching]]);
  });

  test('before anything was looked for are told how it goes', () => {
    transcript(evening, [
      ['put me on the waiting list', 'If nothing is free then, I can watch for it.'],
      ['a massage', 'Did you mean'],
      ['put me on the waiting list', 'I can watch for it.', 'Which treatment would you like?'],
    ]);
  });

  test('for another day look there first', () => {
    transcript(evening, [
      ['deep tissue tomorrow after 5', tellMe],
      ['let me know if something is free on friday', '~watching', 'on Friday 6 March'],
    ]);
  });

  test('wait for exactly what was asked', () => {
    const talk = transcript({ house: twoPlaces }, [
      ['deep tissue 90 minutes for two with a woman between friday and sunday after 5 at canal', tellMe],
      ['waiting list', "I'm watching for Deep tissue massage, 90 minutes for 2 people"],
    ]);
    expect(talk.asked.at(-1)).toMatchObject({
      kind: 'join-waitlist',
      wish: {
        parts: [{ treatmentId: ids.deep, durationMinutes: 90, therapistId: null, gender: 'female' }],
        people: 2,
        locationId: ids.canal,
        from: '2026-03-06',
        to: '2026-03-08',
        timeFrom: '17:00',
        timeTo: null,
      },
    });
  });
});

describe('the choice to wait', () => {
  test('fits into the tightest channel, and waits once however often it is tapped', () => {
    const talk = transcript(evening, [['deep tissue tomorrow after 5', tellMe]]);
    const { id } = choiceTitled(talk.replies, tellMe);
    expect(Buffer.byteLength(id)).toBeLessThanOrEqual(longestChoiceId);
    expect(hear(talk, `/tap ${id}`)).toBe(watching);
    expect(hear(talk, `/tap ${id}`)).toBe(watching);
    expect(talk.entries.size).toBe(1);
  });

  test('of an earlier wish waits for nothing else: what to do is said, and the later one stays at hand', () => {
    const talk = transcript(evening, [['deep tissue tomorrow after 5', tellMe]]);
    const { id } = choiceTitled(talk.replies, tellMe);
    hear(talk, 'make it 90 minutes');
    const answered = hear(talk, `/tap ${id}`);
    expect(answered).toContain('You have asked for something else since then.');
    expect(answered).toContain(tellMe);
    expect(talk.entries.size).toBe(0);
    hear(talk, 'start over');
    expect(hear(talk, `/tap ${id}`)).toContain('You have asked for something else since then.');
  });

  test.each([
    ['too-many-entries', 'You are waiting for as much as one guest can.'],
    ['in-the-past', 'That time has already been'],
    ['bad-range', 'We take bookings until'],
    ['no-such-treatment', 'I cannot watch for that here. A person at our desk can:'],
    ['not-found', 'I cannot watch for that here.'],
    ['key-reused', 'something went wrong'],
  ] as const)('refused as %s, says why and goes on', (waitRefused, words) => {
    transcript({ ...evening, waitRefused }, [
      ['deep tissue tomorrow after 5', tellMe],
      ['waiting list', words, 'Which of these times would you like?'],
    ]);
  });
});

describe('my visits', () => {
  test('list what the guest waits for, each with a choice to leave it', () => {
    const talk = transcript({ ...evening, visits: [visit('2026-03-05 12:00')] }, [
      ['deep tissue tomorrow after 5', tellMe],
      ['waiting list', watching],
      ['my visits', 'Your next visit:', 'You are waiting for:\nDeep tissue massage, 60 minutes, tomorrow'],
    ]);
    const { id } = choiceTitled(talk.replies, '[Stop waiting: Tue 3 Mar]');
    expect(hear(talk, `/tap ${id}`)).toContain('I no longer watch for Deep tissue massage');
    expect(hear(talk, 'my visits')).not.toContain('waiting');
  });

  test('of what is no longer there to leave, says so', () => {
    const talk = talkWith();
    expect(hear(talk, '/tap leave.wle0000000000009')).toContain('You are not waiting for that any more.');
  });
});

/** The words of a choice as it is shown: saying them is choosing it. */
function said(shown: string): string {
  return shown.slice(1, -1);
}

function choiceTitled(replies: ReturnType<typeof talkWith>['replies'], shown: string) {
  const found = replies.flatMap(({ choices }) => choices).find(({ title }) => title === said(shown));
  if (!found) throw new Error(`There is no choice ${shown}`);
  return found;
}

describe('a guest who waits and wants no messages', () => {
  play([
    [
      'is told that nothing is said of a free time until then',
      evening,
      ['deep tissue tomorrow after 5'],
      [said(tellMe)],
      ['stop', 'I write to you only about visits you booked', 'your waiting list comes free'],
      ['start', 'You get our messages again.'],
    ],
    ['but not one who does not wait', evening, ['stop', '~waiting list']],
  ]);
});

describe('a guest with a time held who takes another that was offered', () => {
  test('gives the held one back to others', () => {
    const offered = visit(
      '2026-03-04 10:00',
      { paidMinor: 0, heldUntil: instant('2026-03-02 23:00') },
      'held',
    );
    const talk = talkWith({ ...week, visits: [offered] });
    hear(talk, 'deep tissue on tuesday at 5');
    expect(hear(talk, '/tap 1')).toContain('Shall I book it?');
    const heldId = talk.memory.draft?.bookingId ?? '';
    expect(hear(talk, `/tap yes.${offered.id}`)).toContain('<Pay');
    expect(talk.bookings.get(heldId)?.status).toBe('cancelled');
    expect(talk.bookings.get(offered.id)?.status).toBe('awaiting-payment');
  });
});

describe('what is waited for', () => {
  const waitedFor = (line: string) => {
    const talk = talkWith({ house: twoPlaces });
    hear(talk, line);
    hear(talk, said(tellMe));
    return [...talk.entries.values()][0]?.wish;
  };

  test('leaves out who was refused', () => {
    expect(waitedFor('deep tissue tomorrow, not with ben')).toMatchObject({ notTherapistIds: [ids.ben] });
  });

  test('is only the days that were said', () => {
    const wish = waitedFor('deep tissue tuesday or thursday');
    expect(wish).toMatchObject({ onDays: ['2026-03-03', '2026-03-05'] });
  });
});
