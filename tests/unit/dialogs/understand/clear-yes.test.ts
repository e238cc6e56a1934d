import { describe, expect, test } from '@jest/globals';
import { saysClearYes } from '../../../../dialogs/understand/clear-yes.ts';

describe('a yes to what cannot be undone', () => {
  test.each([
    'yes',
    'Yes please!',
    'yes, cancel it',
    'ok',
    'sure, go ahead',
    'yes I am sure',
    'cancel my appointment please',
    'yes thanks',
    '👍',
    '👍🏽',
    'ja',
    'ja, bitte stornieren',
    'ja sag den Termin ab',
    'oui annulez-le',
    "d'accord",
    'oui, merci',
    'sí, cancélala por favor',
    'vale',
    'sim, pode cancelar',
    'isso',
  ])('is heard in %j', (text) => {
    expect(saysClearYes(text, 'cancel')).toBe(true);
  });

  test.each([
    'thank you',
    'ok thanks',
    'perfect, see you then',
    'yes I am still coming',
    'yes I will be there',
    'is it free to cancel?',
    'yes?',
    'cancel?',
    'I want to cancel my subscription to messages',
    'yes but first tell me the price',
    'yes please keep it',
    'no',
    'danke',
    'ja ich komme',
    'super, bis dann',
    'merci',
    'oui je viens',
    'gracias',
    'sí, voy a ir',
    'obrigado',
    'sim, eu vou',
    'please',
    '',
    '🙂',
  ])('is not heard in %j', (text) => {
    expect(saysClearYes(text, 'cancel')).toBe(false);
  });

  test('to deleting is another than to cancelling', () => {
    expect(saysClearYes('yes delete my data', 'delete')).toBe(true);
    expect(saysClearYes('ja, alle Daten löschen', 'delete')).toBe(true);
    expect(saysClearYes('oui, supprimez tout', 'delete')).toBe(true);
    expect(saysClearYes('sí, borra mis datos', 'delete')).toBe(true);
    expect(saysClearYes('sim, apague os meus dados', 'delete')).toBe(true);
    expect(saysClearYes('yes cancel my massage', 'delete')).toBe(false);
    expect(saysClearYes("yes I'd like to book a massage", 'delete')).toBe(false);
    expect(saysClearYes('yes please keep it', 'delete')).toBe(false);
  });
});
