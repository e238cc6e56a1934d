import { week } from '../../unit/dialogs/scenes.ts';
import { creditNote, past, receipt, today } from '../facts.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

const visits = { visits: [today] };
const been = { visits: [past] };

/** What guests ask beside booking. */
export const errands: readonly Transcript[] = [
  ...happy('returning', [
    ['arrives by words', visits, ["I'm here", 'You are checked in; Ana']],
    ['is told how late is fine', visits, ["I'm running 15 minutes late", '15 minutes later']],
    [
      'is asked how late',
      visits,
      ['stuck in traffic, sorry', 'How late will you be?', '[10 minutes]'],
      ['/tap 2', '10 minutes later'],
    ],
    ['says how late by a number', visits, ['I will be late'], ['about 20', '20 minutes later']],
    ['says how late in words', visits, ['half an hour late, sorry', '30 minutes later']],
    [
      'gets a receipt again',
      { answers: { receipts: [receipt] } },
      [
        'can I have my receipt again?',
        'K7M4PX: Deep tissue massage',
        '€85.00 paid on Friday 27 February.',
        '<Receipt 2026-000123.pdf>',
      ],
    ],
    [
      'sees on the receipt what went back',
      { answers: { receipts: [creditNote, receipt] } },
      ['invoice please', '€42.50 given back', '<Credit note C2026-000004.pdf>', '€85.00 paid'],
    ],
    [
      'gives stars and a line',
      been,
      ["I'd like to leave a review", 'How was Deep tissue massage', '[★★★★★]'],
      ['/tap 1', 'add a line'],
      ['Ana has golden hands', 'passed it on'],
    ],
    ['gives stars alone', been, ['feedback'], ['4', 'add a line'], ['no', 'passed it on']],
    [
      'says yes to being written to when it is time again, and later no',
      { ...been, answers: { 'ask-for-offers': { ok: true } } },
      ['feedback', '[★★★★★]'],
      ['/tap 1', 'add a line'],
      ['no', 'passed it on', 'May I write to you', '[Yes, please]', '[No, thank you]'],
      ['yes please', 'I will write to you when it is time'],
      ["don't send me offers", 'I will not propose visits'],
    ],
    ['answers the message after the visit with stars', been, ['★★★★', 'add a line']],
    [
      'is forgotten after one question',
      week,
      ['delete my data', 'cannot be undone'],
      ['yes', 'is being deleted now'],
    ],
    ['is forgotten by tap', week, ['forget me'], ['/tap 1', 'is being deleted now']],
    [
      'stops messages and starts them again',
      week,
      ['STOP', 'only about visits you booked'],
      ['start', 'You get our messages again.'],
      ['start', 'this is Sage House'],
    ],
    [
      'talks to a person and comes back to where the booking was',
      week,
      ['deep tissue tomorrow at 5'],
      ['can I speak to a human', 'A person at our desk takes over'],
      ['bot', 'I am back'],
    ],
    ['asks where the house is', week, ['where are you?', 'Prinsengracht 1']],
    ['asks when it is open', week, ['are you open on sunday?', 'Sunday 8 March', 'closed']],
    ['asks what things cost', week, ['how much is a swedish massage?', '€75.00', '[Book this]']],
    ['asks what a treatment is', week, ['what is a swedish massage?', 'Swedish massage.']],
    ['sees the visits', visits, ['my visits', 'Code K7M4PX', '[Cancel Mon 2 Mar, 12:00]']],
  ]),
  ...unhappy('returning', [
    ['arrives with nothing booked', {}, ["I'm here", 'no visits', '[Book a treatment]']],
    [
      'arrives too early',
      { ...visits, answers: { arrive: { ok: false, reason: 'too-early', booking: today } } },
      ['we have just arrived', 'I can check you in from'],
    ],
    [
      'arrives without having paid',
      { ...visits, answers: { arrive: { ok: false, reason: 'not-paid', booking: today } } },
      ['here', 'is not paid yet'],
    ],
    [
      'arrives twice',
      { ...visits, answers: { arrive: { ok: false, reason: 'already-used', booking: today } } },
      ["I'm outside", 'checked in already'],
    ],
    [
      'arrives too late, and is told who can help',
      { ...visits, answers: { arrive: { ok: false, reason: 'too-late', booking: today } } },
      ['I have arrived', 'speak to the desk', '+31 20 555 0101', '[Talk to a person]'],
    ],
    ['is hours late', visits, ['I am running 3 hours late', 'too long', '[Move the visit]']],
    [
      'is late for a visit far away',
      { ...visits, answers: { 'tell-late': { ok: false, reason: 'too-early', booking: today } } },
      ['running 10 min late', 'not the time to tell', '+31 20 555 0101'],
    ],
    ['is late for nothing', {}, ["I'm running late", 'no visits']],
    ['means a late afternoon', week, ['I am free late afternoon tomorrow', '~How late']],
    ['is not late after all', visits, ['I will be late'], ['no', 'All right.'], ['hello', 'Sage House']],
    ['has paid nothing yet', {}, ['receipt', 'no payment of yours yet']],
    [
      'gives few stars and has a person at once',
      been,
      ['feedback'],
      ['2 stars', 'I am sorry to hear that', 'right away'],
      ['it was cold and loud', '~did not follow'],
    ],
    [
      'adds an angry line and has a person at once',
      been,
      ['feedback'],
      ['4'],
      ['the desk was rude', 'I am sorry to hear that'],
    ],
    ['rates no visit', {}, ['feedback', 'I find no visit of yours', '[Talk to a person]']],
    [
      'books instead of rating',
      { ...week, ...been },
      ['feedback'],
      ['book deep tissue tomorrow', 'Free tomorrow'],
    ],
    ['is not forgotten on a no', week, ['forget me'], ['no', 'everything stays as it is']],
    ['is not forgotten on anything else', week, ['forget me'], ['hmm what', '~is being deleted']],
    [
      'is not forgotten while visits are booked',
      { answers: { 'forget-guest': { ok: false, reason: 'has-visits' } } },
      ['forget me'],
      ['yes', 'visits coming up', '[My visits]'],
    ],
    [
      'is not forgotten while money is on its way back',
      { answers: { 'forget-guest': { ok: false, reason: 'refund-open' } } },
      ['forget me'],
      ['yes', 'still on its way back'],
    ],
    [
      'stops in the middle of a booking, and the slot goes back',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['stop', 'only about visits you booked', "I've let go of"],
    ],
    ['is upset out of nothing', week, ['this is unacceptable', 'I am sorry to hear that']],
    [
      'has an awful neck, which is no complaint',
      week,
      ['my neck is awful, massage tomorrow', '~I am sorry to hear that'],
    ],
    [
      'types a card number, which is not kept',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['yes my card is [card number removed] 12/28', 'Please never send card details', '<Pay €85.00>'],
    ],
    [
      'waits for a person and is not interrupted by the bot',
      week,
      ['I want to talk to a person', 'A person at our desk takes over'],
      ['hello?', '~Sage House'],
      ['start over', 'We start afresh.'],
    ],
  ]),
];
