import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listButton } from '../../../../bot/whatsapp/list-button.ts';
import { renderWhatsapp } from '../../../../bot/whatsapp/render.ts';
import { languages } from '../../../../dialogs/texts/texts.ts';
import { SentMessage } from '../../../support/whatsapp/message-shapes.ts';
import { anyContent } from '../message/any-content.ts';
import { expectWithinLimits } from './whatsapp-limits.ts';

test('a list opens with a word of the guest’s language', () => {
  expect(['en', 'es-MX', 'de', 'fr-CA', 'pt', 'ja'].map(listButton)).toEqual([
    'Choose',
    'Elegir',
    'Auswählen',
    'Choisir',
    'Escolher',
    'Choose',
  ]);
});

test('in every language, whatever the house says, the simulator’s strict form takes it', () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom(...languages), (content, language) => {
      for (const body of renderWhatsapp({ to: '15550001234', listButton: listButton(language) }, content)) {
        expectWithinLimits(body);
        expect(SentMessage.safeParse(body).error).toBeUndefined();
      }
    }),
    { numRuns: 300 },
  );
});
