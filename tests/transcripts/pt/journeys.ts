import { week } from '../../unit/dialogs/scenes.ts';
import { anouk, fridays, maria, thursday, withAddOns } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

/** Visits of more people, of more treatments, that come again, for somebody else, and moved. */
export const journeys: readonly Transcript[] = [
  ...happy('new', [
    [
      'vem com duas amigas',
      week,
      ['oii queria uma massagem sueca amanha a tarde pra mim e mais 2 amigas', 'para 3 pessoas, € 225,00'],
      ['a das 16h', 'para 3 pessoas', '16:00'],
      ['isso', '<Pagar € 225,00>'],
      ['/pay'],
    ],
    [
      'vem em casal',
      week,
      ['massagem de casal sexta as 17h', 'Couples massage'],
      ['/tap 1', 'Posso reservar?'],
      ['bora', '<Pagar'],
      ['/pay'],
    ],
    [
      'quer dois tratamentos seguidos, o segundo com pedras',
      anouk,
      [
        'facial e dps tecido profundo com pedras quentes na sexta',
        'Glow facial, 45 minutos; depois Deep tissue massage com Hot stones, 75 minutos, € 170,00',
      ],
      ['/tap 1', '14:45 Deep tissue massage com Hot stones, 75 minutos'],
      ['pode ser', '<Pagar € 170,00>'],
      ['/pay'],
    ],
    [
      'pergunta se dá pra pôr pedras quentes e depois tira',
      withAddOns,
      ['tecido profundo na sexta as 17h'],
      ['/tap 1', 'Você pode acrescentar Hot stones'],
      ['qto custam as pedras quentes?', '€ 20,00', '[Hot stones]', '~Mudança feita'],
      ['da pra colocar pedras quentes?', 'Deep tissue massage com Hot stones, 75 minutos, € 105,00'],
      ['tira as pedras', 'Deep tissue massage, 60 minutos, € 85,00'],
      ['sim', '<Pagar € 85,00>'],
    ],
    [
      'vem de quinze em quinze dias',
      fridays,
      ['massagem sueca de 15 em 15 dias sexta as 17h', 'A cada 2 semanas. Para quantas reservas?'],
      ['3 vezes', '3 reservas: sex 6 de mar, sex 20 de mar e sex 3 de abr'],
      ['blz', 'todas as reservas', '<Pagar € 75,00>'],
      ['/pay'],
    ],
    [
      'vem toda sexta, quatro vezes',
      fridays,
      ['sueca toda sexta as 5 da tarde, 4x', '4 reservas: sex 6 de mar'],
      ['fechado', '<Pagar € 75,00>'],
      ['/pay'],
    ],
    [
      'dá de presente',
      week,
      ['eh um presente pra minha namorada, sueca sexta as 17h', '[17:00 · Ana]'],
      ['/tap 1', 'Qual é o nome da pessoa que vem?'],
      ['Luana', 'Para Luana.', 'Posso reservar?'],
      ['fechou', '<Pagar € 75,00>'],
      ['/pay'],
    ],
  ]),
  ...happy('returning', [
    [
      'o de sempre, escrito com pressa',
      maria,
      ['o de sempre sexta as 5', 'Deep tissue massage', '[17:00 · Ana]'],
      ['a primeira', 'Posso reservar?'],
      ['blz', '<Pagar € 85,00>'],
      ['/pay'],
    ],
    [
      'passa a hora para outro dia',
      thursday,
      ['da pra passar minha hora pra sexta?', 'Você pode mudar esta reserva até', 'O mais próximo'],
      ['as 5', 'Mudo a reserva para sexta-feira, 6 de março, 17:00 com Ana?'],
      ['pode', 'a reserva mudou'],
    ],
    [
      'não consegue quinta e propõe outro dia',
      thursday,
      ['nao consigo quinta, da pra mudar pra sexta as 17h?', 'Às 17:00 temos horário livre'],
      ['/tap 1', 'Mudo a reserva para sexta-feira'],
      ['/tap 1', 'a reserva mudou'],
    ],
  ]),
];
