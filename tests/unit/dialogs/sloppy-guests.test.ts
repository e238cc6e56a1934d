import { describe } from '@jest/globals';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';

const treatments = '[Deep tissue massage] [Swedish massage]';

describe('an impatient guest gets on', () => {
  play([
    [
      'what was said before the treatment is repeated, so that it is clear it was heard',
      week,
      ['tmrw arvo', 'Tomorrow (Tuesday 3 March) from 12:00 to 18:00. Which treatment would you like?'],
      ['2 ppl', 'For 2 people. Which treatment'],
      ['deep tissue', 'Deep tissue massage, 60 minutes for 2 people'],
    ],
    [
      'a treatment the house does not have is answered by its name',
      week,
      ['book a haircut for friday', 'I do not find "haircut" with us. Here is what we do:', treatments],
      ['deep tissue', 'on Friday 6 March'],
    ],
    [
      'a treatment the house does not have leaves a held time alone',
      week,
      ['deep tissue tomorrow at 5'],
      ['1', 'Shall I book it?'],
      ['do you do botox', '"botox"'],
    ],
    [
      'the cheapest are named, the cheapest first',
      week,
      ['cheapest?', 'The least expensive we have:\nGlow facial: 45 minutes €65.00\nSwedish massage'],
      ['deep tissue tomorrow at 5'],
      ['sth cheaper', 'The least expensive we have:', 'Which of these times'],
    ],
    [
      'the treatments asked about are the ones to choose from',
      week,
      ['book', treatments],
      ['how much is a facial', 'Glow facial: 45 minutes', 'Which treatment would you like?\n[Book this]'],
    ],
    [
      'who works there',
      week,
      ['who are the therapists?', 'Here you are treated by Ana, Ben, Cleo and Anouk.'],
    ],
    ['who does one thing', week, ['who does facials', 'Here you are treated by Cleo and Anouk.']],
    ['what one of them does', week, ["who's ben", 'Ben does Deep tissue massage, Swedish massage']],
    ['how one pays', week, ['do u take cash', 'You pay by a link I send you here when you book']],
    [
      'what nobody wrote an answer for',
      week,
      ['can i bring my dog', 'That I cannot answer, but a person at our desk can: +31 20 555 0101.'],
      ['do you give student discounts?', 'That I cannot answer'],
    ],
    [
      'the hours of today are not another wish',
      week,
      ['deep tissue tomorrow at 5'],
      ['1', 'Shall I book it?'],
      ['when do u close today', 'Canal: 10:00 to 21:00', 'Tuesday 3 March, 17:00', 'Shall I book it?'],
    ],
    ['a change of mind', week, ['book a massage tomorrow'], ['actually nvm', 'nothing is booked']],
    ['the soonest', week, ['deep tissue'], ['right now', '[Tue 10:00', '~Which day']],
  ]);
});

describe('an answer of one word', () => {
  play([
    [
      'with a word of courtesy is still a choice',
      week,
      ['deep tissue tomorrow at 5'],
      ['ok 1', 'Tuesday 3 March, 17:00 with Ana', 'Shall I book it?'],
    ],
    [
      'in minutes is a length',
      week,
      ['deep tissue tomorrow at 5'],
      ['90', 'Deep tissue massage, 90 minutes, €115.00'],
      ['75', 'Deep tissue massage takes 60 minutes or 90 minutes'],
    ],
    [
      'that any day will do',
      week,
      ['deep tissue'],
      ['idk', 'The soonest I have:', '[Mon 10:00 · Ana]', '~Which day'],
    ],
    ['that asks when there is a day', week, ['deep tissue'], ['when r u free', '[Tue 10:00']],
    [
      'that anybody will do',
      { free: ['2026-03-03 10:00 Cleo'] },
      ['glow facial tomorrow with ana', 'Ana does not do Glow facial', 'Who would you like to see?'],
      ['whatever', '10:00 · Cleo'],
    ],
    [
      'or a tap that anybody will do',
      { free: ['2026-03-03 10:00 Cleo'] },
      ['glow facial tomorrow with ana', '[Anyone who is free]'],
      ['/tap 3', '10:00 · Cleo'],
    ],
    [
      'that means not now leaves the question open',
      week,
      ['deep tissue'],
      ['later', 'All right. Say "cancel" to drop it, or go on:', 'Which day'],
    ],
    [
      'that is a place in the list, however it begins',
      week,
      ['deep tissue tomorrow'],
      ['yes the 2nd', 'Tuesday 3 March,', 'Shall I book it?', '~not free'],
    ],
    ['that is the last of the days', week, ['deep tissue'], ['the last one', 'on Thursday 5 March']],
    ['that is a weekend', week, ['deep tissue'], ['weekend', '[Sat 10:00']],
    ['that is two days', week, ['deep tissue sat or sun morning', '[Sat 10:00']],
  ]);
});

describe('a question is never taken for a yes or a no', () => {
  play([
    [
      'when the visit is',
      week,
      ['deep tissue tomorrow at 5'],
      ['1', 'Shall I book it?'],
      ['when is my appointment', 'Your next visit', 'Tuesday 3 March, 17:00', '~Pay €'],
    ],
    [
      'whether one may cancel',
      week,
      ['deep tissue tomorrow at 5'],
      ['1', 'Shall I book it?'],
      ['can i cancel later', 'free of charge until 1 day before', 'Shall I book it?', '~let go'],
      ["what's your cancellation policy?", 'free of charge until 1 day before', 'Shall I book it?'],
    ],
    [
      'whether there is a discount',
      week,
      ['deep tissue tomorrow at 5'],
      ['is there a discount?', 'That I cannot answer', '[17:00 · Ana]'],
    ],
    [
      'a mind that has changed is asked what to',
      week,
      ['deep tissue tomorrow at 5'],
      ['1', 'Shall I book it?'],
      ['i changed my mind', 'What would you like to change?', '[Keep Tue 3 Mar, 17:00]'],
    ],
    ['what to wear', week, ['what should i wear', 'That I cannot answer', '~massage']],
    [
      'a day that it is already',
      week,
      ['deep tissue tomorrow at 5'],
      ['1', 'Shall I book it?'],
      ['actually tmrw', 'That is so already.', 'Shall I book it?'],
    ],
  ]);
});

describe('keeping what one has', () => {
  play([
    [
      'a held time stays held',
      week,
      ['deep tissue tomorrow at 5'],
      ['1', 'Shall I book it?'],
      ["don't cancel", 'Tuesday 3 March, 17:00', 'Shall I book it?', '~nothing to pay'],
      ['no', 'What would you like to change?', '[Keep Tue 3 Mar, 17:00]'],
      ['keep it', 'Tuesday 3 March, 17:00 with Ana', 'Shall I book it?'],
    ],
    [
      'a paid visit is not touched',
      { ...week, visits: [visit('2026-03-05 17:00')] },
      ['do not cancel my visit', 'All right.', '~cancelled'],
      ['im sick cant come on thursday', 'Shall I cancel it?'],
      ['no dont cancel', '~is cancelled'],
    ],
    [
      'no to "which visit?" cancels none',
      { ...week, visits: [visit('2026-03-05 17:00'), visit('2026-03-06 17:00')] },
      ['cancel my booking', 'Which visit would you like to cancel?'],
      ['no', 'All right. I am here when you need me.', '~Which visit'],
    ],
    [
      'being ill calls off the visit of that day',
      { ...week, visits: [visit('2026-03-03 17:00'), visit('2026-03-06 17:00')] },
      ['im sick cant come tmrw', 'Tuesday 3 March, 17:00', 'Shall I cancel it?'],
      ['yes', 'Tuesday 3 March, 17:00 is cancelled.'],
    ],
  ]);
});

describe('people and names', () => {
  play([
    [
      'thanks is no name, and the question stays',
      { ...week, channel: 'webchat' },
      ['deep tissue tomorrow at 5'],
      ['1', 'What name shall I put the visit under?'],
      ['thx', 'And what name'],
      ['paid', 'And what name', '~Thank you'],
      ['Bob', 'Thank you, Bob.', 'Shall I book it?'],
    ],
    ['who joins is counted', week, ['deep tissue tomorrow'], ['my wife wants to join', 'for 2 people']],
    [
      'with a woman is still for one',
      week,
      ['deep tissue tomorrow'],
      ['with a woman', 'with a woman', '~2 people'],
      ['first', 'with Ana', 'Shall I book it?', '~people'],
    ],
    [
      'times for two with others than wished for can be taken',
      { free: ['2026-03-03 17:00 Ben'] },
      ['deep tissue tomorrow at 5 for 2 with a woman', 'There is nothing left', '[17:00 · Ben'],
      ['first', 'for 2 people', 'with Ben', 'Shall I book it?', '~just been taken'],
    ],
  ]);
});
