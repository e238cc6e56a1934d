import { week } from '../../unit/dialogs/scenes.ts';
import { creditNote, past, receipt, today } from '../facts.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

const visits = { visits: [today] };
const been = { ...week, visits: [past] };

/** What guests ask beside booking. */
export const errands: readonly Transcript[] = [
  ...happy('returning', [
    ['chega', visits, ['cheguei', 'Seu check-in está feito']],
    ['chega tarde', visits, ['vou chegar 10 minutos atrasado', '10 minutos']],
    ['vê as reservas', visits, ['minhas reservas', 'K7M4PX']],
    [
      'pede o recibo',
      { answers: { receipts: [receipt] } },
      ['me manda o recibo?', 'K7M4PX', '€ 85,00', '<Recibo 2026-000123.pdf>'],
    ],
    [
      'vê na nota o que foi devolvido',
      { answers: { receipts: [creditNote, receipt] } },
      ['me manda o recibo?', 'Devolvido', '€ 42,50', '<Nota de crédito C2026-000004.pdf>', 'Pago'],
    ],
    [
      'avalia a visita',
      { visits: [past] },
      ['quero deixar uma avaliação', '[★★★★★]'],
      ['/tap 1'],
      ['não', 'equipe'],
    ],
    [
      'aceita que lhe escrevam quando for hora',
      { visits: [past], answers: { 'ask-for-offers': { ok: true } } },
      ['quero deixar uma avaliação', '[★★★★★]'],
      ['/tap 1'],
      ['não', 'equipe', 'Posso escrever'],
      ['sim', 'escrevo quando for a hora'],
      ['sem ofertas', 'não vou propor visitas'],
    ],
    ['pergunta o horário', week, ['que horas abre no domingo', 'fechado']],
    ['pergunta o preço', week, ['quanto custa a massagem sueca', '€ 75,00']],
    ['pergunta o que é', week, ['o que é uma massagem sueca?', 'Swedish massage.']],
    ['muda de idioma', week, ['in english please', 'I speak English'], ['português', 'português']],
    ['despede-se', week, ['obrigado', 'De nada'], ['tchau', 'Até breve']],
    ['apaga os dados', week, ['apaga meus dados'], ['sim', 'dados']],
    [
      'para as mensagens e as retoma',
      week,
      ['stop', 'só escrevo sobre as suas reservas'],
      ['start', 'as nossas mensagens'],
    ],
    [
      'fala com uma pessoa e volta ao bot',
      week,
      ['massagem profunda amanhã às 17h'],
      ['quero falar com uma pessoa', 'Uma pessoa da nossa recepção'],
      ['olá?', '~Sage House'],
      ['bot', 'Estou de volta', '[17:00 · Ana]'],
    ],
    [
      'pergunta o que é uma massagem sueca',
      week,
      ['o que é uma massagem sueca?', '60 minutos por € 75,00', '[Reservar este]'],
    ],
  ]),
  ...unhappy('returning', [
    [
      'dá duas estrelas e uma pessoa atende',
      been,
      ['avaliacao', '[★★★★★]'],
      ['2', 'Sinto muito', 'pessoa da nossa recepção'],
      ['tava frio e mto barulho', '~Desculpe'],
    ],
    ['conta que a massagem foi horrível', been, ['a massagem de ontem foi horrivel', 'Sinto muito']],
    ['não quer ser apagado', week, ['me esquece'], ['nao', 'fica tudo como está']],
    [
      'chega cedo demais',
      { ...visits, answers: { arrive: { ok: false, reason: 'too-early', booking: today } } },
      ['ja chegamos', 'a partir d'],
    ],
    ['chega três horas tarde', visits, ['vou chegar 3 horas atrasado', '[Mudar a reserva]']],
  ]),
];
