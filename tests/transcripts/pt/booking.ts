import { week } from '../../unit/dialogs/scenes.ts';
import { maria } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

/** Visits booked, paid and moved. */
export const booking: readonly Transcript[] = [
  ...happy('new', [
    [
      'vêm em dois',
      week,
      ['massagem profunda para dois amanhã às 17h', 'para 2 pessoas, € 170,00'],
      ['/tap 1', 'Ana e Ben'],
      ['sim', '<Pagar € 170,00>'],
      ['/pay'],
    ],
    [
      'reserva com uma frase, um horário e um sim',
      week,
      ['massagem de tecido profundo amanhã depois das 17h', '€ 85,00', '[17:00 · Ana]'],
      ['/tap 1', 'Posso reservar?'],
      ['sim', '<Pagar € 85,00>'],
      ['/pay'],
    ],
    [
      'cumprimenta primeiro',
      week,
      ['oi', 'aqui é Sage House', '[Fazer uma reserva]'],
      ['quero uma massagem sueca na sexta às 17h', 'Às 17:00'],
      ['/tap 1', 'Na sexta-feira, 6 de março, 17:00 com Ana'],
      ['sim', '<Pagar € 75,00>'],
      ['/pay'],
    ],
    [
      'diz a hora exata',
      week,
      ['tecido profundo amanhã às 17h', 'Às 17:00 temos horário livre'],
      ['/tap 1', 'Posso reservar?'],
      ['sim, por favor', '<Pagar € 85,00>'],
      ['/pay'],
    ],
    [
      'escolhe o dia depois',
      week,
      ['massagem sueca', '[Amanhã, ter 3 de mar]'],
      ['amanhã', '[17:00 · Ana]'],
      ['17:00', 'Posso reservar?'],
      ['sim', '<Pagar € 75,00>'],
      ['/pay'],
    ],
    [
      'pede com quem',
      week,
      ['tecido profundo amanhã com a Ana', '[10:00 · Ana]', '~Ben'],
      ['/tap 1', 'com Ana'],
      ['ok', '<Pagar € 85,00>'],
      ['/pay'],
    ],
    [
      'escreve sem acentos',
      week,
      ['massagem sueca amanha as 17h', '17:00'],
      ['/tap 1', 'Swedish massage'],
      ['sim', '<Pagar € 75,00>'],
      ['/pay'],
    ],
    [
      'escolhe pelo número',
      week,
      ['tecido profundo amanhã depois das 17h', '[17:00 · Ana]'],
      ['o segundo', '17:15 com Ben'],
      ['pode reservar', '<Pagar'],
      ['/pay'],
    ],
  ]),
  ...happy('returning', [
    [
      'o mesmo da última vez',
      maria,
      ['o mesmo da última vez, sexta depois das 17h', 'Deep tissue massage', '[17:00 · Ana]'],
      ['/tap 1', 'Posso reservar?'],
      ['sim', '<Pagar € 85,00>'],
      ['/pay'],
    ],
    [
      'o de sempre',
      maria,
      ['o de sempre amanhã às 17h', 'Às 17:00'],
      ['/tap 1', 'Posso reservar?'],
      ['sim', '<Pagar'],
      ['/pay'],
    ],
    [
      'igual à última vez, outro dia',
      maria,
      ['igual à última vez, quinta às 17h', '[17:00 · Ana]'],
      ['/tap 1', 'quinta-feira, 5 de março'],
      ['claro', '<Pagar'],
      ['/pay'],
    ],
    [
      'diz tudo de uma vez',
      maria,
      ['tecido profundo sexta às 17h com a Ana', '17:00'],
      ['/tap 1', 'com Ana'],
      ['sim', '<Pagar'],
      ['/pay'],
    ],
  ]),
];
