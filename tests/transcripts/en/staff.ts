import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { ben, duty, frontDesk, monday, ofTheTeam, overDuty, own, swapAsked } from '../facts.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

/** A guest is here, and the visit can be begun. */
const begins = {
  ...duty,
  answers: { ...duty.answers, 'mark-begun': { ok: true, booking: visit('2026-03-02 08:00') } },
} as const;

const desk = { staffId: 'stf2', name: 'Mara', role: 'desk', therapistId: null } as const;

/** Therapists in their own chat. */
export const staff: readonly Transcript[] = [
  ...happy('staff', [
    [
      'reads how the house did',
      frontDesk,
      [
        'how was today?',
        'Today (Monday 2 March), the house in short:',
        'Visits: 11 done, 1 not marked yet, 1 no-show, 2 cancelled.',
        'Taken in: €895.00 (€980.00 less €85.00 given back).',
        'Tips for the team: €15.00.',
        'Utilisation: 65% (13 of 20 hours).',
        'Feedback: 3 guests, 3.7 of 5 stars on average.',
        'The next day: 9 visits, 50% booked.',
      ],
      ["today's numbers", 'Taken in'],
      ['how did we do yesterday?', 'Taken in'],
      ['how was my day', 'Taken in'],
    ],
    [
      'is told how the day was, and marks what is open',
      overDuty,
      [
        'how was my day?',
        '1 visit done today, 1 h 30 min with guests',
        '1 guest did not come',
        'Not marked yet: 08:00 Maria',
        'Tomorrow: 2 visits, the first at 10:00 Maria.',
        '[Done 08:00] [No-show 08:00]',
        '~€',
        '~massage',
      ],
      ['/tap 1', 'Marked as done.'],
    ],
    [
      'closes a day that is not over',
      duty,
      [
        'close my day',
        'No visit is marked as done today',
        '1 visit is still to come',
        'Tomorrow you are off',
      ],
    ],
    [
      'closes a day without visits',
      { ...duty, answers: {} },
      ['end of day', 'No visits yet', 'Tomorrow you are off'],
    ],
    [
      'is told the day, without a word about health or money',
      duty,
      [
        'my day',
        'Today (Monday 2 March): 08:00 to 18:00',
        '08:00 to 09:00, Maria: Deep tissue massage, 60 minutes, Willow · is here',
        '11:00 to 12:00, Guest: Deep tissue massage with hot stones',
        'comes 10 minutes later',
        '13:00 to 14:00: blocked',
        '~€',
      ],
    ],
    ['is told the week', duty, ['my week', 'Mon 2 Mar: 08:00 to 18:00, 2 visits']],
    ['is told who comes next', duty, ["who's next?", 'Next today (Monday 2 March): 11:00 to 12:00, Guest']],
    [
      'is told when nobody does',
      { ...duty, answers: {} },
      ['next guest', 'Nobody is booked with you'],
      ['my day', 'you are not on the rota'],
      ['my week', 'no work and no visits'],
    ],
    [
      'tells guests about a delay',
      { ...duty, answers: { 'therapist-late': monday.visits } },
      ['running 15 minutes late', '08:00 Maria and 11:00 Guest', '15 minutes later'],
    ],
    [
      'is asked by how much they are late',
      { ...duty, answers: { 'therapist-late': [] } },
      ['running late', 'How late'],
      ['ten', 'No guest is hit by it'],
    ],
    [
      'blocks an hour and takes it back',
      { ...duty, answers: { block: { ok: true, timeOffId: 'off2', conflicts: [own('2026-03-02 15:00')] } } },
      ['block 3 to 4 pm', 'Blocked: Monday 2 March, 15:00 to 16:00.', '15:00 Maria', '[Undo]'],
      ['/tap 1', 'can be booked again'],
    ],
    [
      'blocks an hour with a reason after it and takes it back in a word',
      { ...duty, answers: { block: { ok: true, timeOffId: 'off2', conflicts: [] } } },
      ['block tomorrow 10-11 dentist', 'Blocked: Tuesday 3 March, 10:00 to 11:00.', '[Undo]'],
      ['undo', 'can be booked again'],
    ],
    ['asks for the first guest of a day', duty, ['first guest on wednesday?', 'Wednesday']],
    ['asks for the next guest of another day', duty, ['next guest on wednesday', 'Wednesday']],
    [
      'is asked which hours',
      duty,
      ['block please', 'From when to when'],
      ['from 2 to 3 pm', 'Blocked: Monday 2 March, 14:00 to 15:00'],
    ],
    [
      'is off sick after a yes',
      duty,
      ['I am sick today', 'off the rota, Monday 2 March, from 09:00 on', '[Yes, take me off]'],
      ['/tap 1', 'Get well soon'],
    ],
    ['is not off sick after a no', duty, ['I feel ill'], ['no', 'nothing is changed', '~Get well soon']],
    [
      'is not off sick after the button "No"',
      duty,
      ['I feel ill'],
      ['/tap 2', 'nothing is changed', '~Hello'],
    ],
    [
      'cannot block the past',
      { ...duty, answers: { block: { ok: false, reason: 'in-the-past' } } },
      ['block 7 to 8 am', 'already been'],
    ],
    [
      'begins with the guest who is here, and is offered to say when it is over',
      {
        ...duty,
        answers: { ...duty.answers, 'mark-begun': { ok: true, booking: visit('2026-03-02 08:00') } },
      },
      ['/tap begin.bk1', 'Noted: the treatment has begun.', '[Done 08:00]'],
    ],
    ...[
      'start',
      'We begin!',
      'starting the massage',
      'ok, start with my guest',
      'begin 8:00',
      'treatment has started',
    ].map(
      (words) =>
        [`begins a visit in words: ${words}`, begins, [words, 'Noted: the treatment has begun.']] as const,
    ),
    [
      'is asked which visit begins where several guests are here, or nobody was checked in',
      {
        ...duty,
        answers: {
          ...begins.answers,
          'staff-days': [
            {
              ...monday,
              visits: [
                own('2026-03-02 08:00', { bookingId: 'bk7', status: 'checked-in' }),
                own('2026-03-02 09:30', { status: 'checked-in', guestName: 'Noor' }),
              ],
            },
          ],
        },
      },
      ['start', 'Which visit begins?', '[08:00 Maria] [09:30 Noor]'],
      ['/tap 2', 'Noted: the treatment has begun.'],
      ['start the 9:30', 'Noted: the treatment has begun.'],
    ],
    [
      'asks before it begins a visit that nobody was checked in for',
      {
        ...duty,
        answers: { ...begins.answers, 'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }] },
      },
      ['start', 'Which visit begins?', '[08:00 Maria]'],
      ['/tap 1', 'Noted: the treatment has begun.'],
    ],
    [
      'has nobody to begin with, and may mean messages',
      { ...duty, answers: {} },
      ['start the treatment', 'None of your guests is here yet'],
      ['start', '~None of your guests', '~begun'],
    ],
    [
      'is not begun by a question or a no',
      begins,
      ['when do I start tomorrow?', '~has begun'],
      ['not started yet', '~has begun'],
      ['I start at 9 tomorrow', '~has begun'],
    ],
    [
      'marks a visit as done',
      {
        ...duty,
        answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } },
      },
      ['done', 'Marked as done.'],
    ],
    [
      'is asked which is done',
      {
        ...duty,
        answers: {
          'staff-days': [{ ...monday, visits: [own('2026-03-02 07:00'), own('2026-03-02 08:00')] }],
        },
      },
      ['done', 'Which visit is done?', '[07:00 Maria] [08:00 Maria]'],
      ['/tap 2', 'cannot be changed here'],
    ],
    ['has nothing to mark', { ...duty, answers: {} }, ['done', 'no visit of yours that has begun']],
    [
      'marks a no-show after being asked who',
      {
        ...duty,
        answers: {
          'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
          'mark-no-show': { ok: false, reason: 'too-early', booking: null },
        },
      },
      ["guest didn't show up", 'Who did not come?', '[08:00 Maria] [No]'],
      ['/tap 1', 'has not begun yet'],
    ],
    ['is greeted with what can be asked', duty, ['hello', 'Hello Ana.', '[My day] [My week] [Next guest]']],
    ['is helped where nothing was understood', duty, ['qwertz', 'Hello Ana.']],
    ['books for themselves, too', duty, ['deep tissue tomorrow at 5', '17:00 is free tomorrow']],
    ['ends the link', duty, ['log out', 'no longer linked']],
  ]),
  ...unhappy('staff', [
    [
      'asks the colleague that was named',
      { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: true, swap: swapAsked } } },
      ['can Ben take my 11:00?', 'I have asked Ben'],
    ],
    [
      'lists who is free where nobody was named',
      {
        ...duty,
        answers: { ...duty.answers, 'swap-candidates': ben, 'ask-swap': { ok: true, swap: swapAsked } },
      },
      ['swap please', 'Whom shall I ask?', '[Ben]'],
      ['/tap 1', 'I have asked Ben'],
    ],
    [
      'says so when the colleague is not free',
      { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: false, reason: 'not-free' } } },
      ['can Ben cover my 11:00', 'Ben cannot take it then'],
    ],
    [
      'says so when the colleague is not in chat',
      { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: false, reason: 'not-in-chat' } } },
      ['can Ben cover my 11:00', 'Ben is not in this chat yet'],
    ],
    ['of nothing', { ...duty, answers: {} }, ['can someone cover for me', 'no visit of yours']],

    [
      'makes the chat a therapist’s',
      { ...week, answers: ofTheTeam },
      ['code BK7M-T4RX', 'Welcome, Ana.', '[My day]'],
    ],
    [
      'that is wrong is told',
      { ...week, answers: { 'take-link-code': { ok: false, reason: 'bad-code' } } },
      ['BK7M-T4RX', 'not good, or no longer'],
    ],
    [
      'tried too often is told',
      { ...week, answers: { 'take-link-code': { ok: false, reason: 'too-many-tries' } } },
      ['BK7M-T4RX', 'Too many wrong codes'],
    ],
    ['is no phone number', week, ['call me at 020 555 010 101', '~not good']],

    [
      'of the team without treatments is a guest with a greeting',
      { ...week, staff: desk },
      ['hello', 'Hello Mara.'],
    ],
    ['a guest does not reach a therapist’s day', week, ['my day', '~on the rota']],
    [
      'a guest’s forged tap is nothing',
      week,
      ['/tap done.bkg1', 'no longer open'],
      ['/tap off.1.2.sick', 'no longer open'],
    ],
  ]),
];
