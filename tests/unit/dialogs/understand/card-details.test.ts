import { describe, expect, test } from '@jest/globals';
import { withoutCardDetails } from '../../../../dialogs/understand/card-details.ts';
import { expectQuickToRead } from '../../../support/quick-to-read.ts';

describe('card details in a message', () => {
  test.each([
    ['my card number is [card number removed] expires 04/27 cvc ***', ''],
    ['visa [card number removed] 12/27 123', ''],
    ['yes, my card is [card number removed] exp 12/27, cvv 123', 'yes,'],
    ['tarjeta [card number removed] caduca 05/28 codigo 123', ''],
    ['meine Karte ist [card number removed] gültig bis 04/27 Prüfnummer 123', ''],
    ['ma carte est [card number removed] expire 04/27 cryptogramme 123', ''],
    ['meu cartão é [card number removed] validade 04/27 cvv 123', ''],
    ['[card number removed] 12/28. Friday at 3 pm please', 'Friday at 3 pm please'],
    ['exp 04/27 cvc 123', ''],
    ['my visa is 4111 1111 1111 1112 12/27', ''],
  ])('%p leaves %p', (text, rest) => {
    const read = withoutCardDetails(text);
    expect(read.rest).toBe(rest);
    expect(read.found).toBe(text.includes('removed') ? 'removed' : 'told');
  });

  test.each(['can i pay by card on 12/03?', 'friday 3pm', 'my code is 064920', 'mit Karte zahlen, am 4.3.'])(
    '%p has none',
    (text) => expect(withoutCardDetails(text)).toEqual({ rest: text, found: null }),
  );

  test('a long hostile message is read in no time', () => {
    expectQuickToRead(withoutCardDetails, 'exp 12 '.repeat(20_000) + 'cvc 123 '.repeat(20_000));
    expectQuickToRead(withoutCardDetails, '[card number removed] '.repeat(20_000));
  });
});
