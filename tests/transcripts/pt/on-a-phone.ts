import { week } from '../../unit/dialogs/scenes.ts';
import { past, receipt, thursday, today } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

const visits = { visits: [today] };
const been = { ...week, visits: [past] };
const asked = { answers: { receipts: [receipt] } };

/** The same errands as they are typed on a phone. */
export const onAPhone: readonly Transcript[] = happy('returning', [
  ['chega e escreve com pressa', visits, ['to aqui', 'Seu check-in está feito']],
  ['avisa da porta', visits, ['ja to na porta', 'Seu check-in está feito']],
  [
    'chega um pouco tarde e perguntam quanto',
    visits,
    ['to um pouco atrasada', 'De quanto vai ser o atraso?'],
    ['uns 20 min', 'chega 20 minutos mais tarde'],
  ],
  ['pergunta quando é', visits, ['qdo eh minha massagem?', 'segunda-feira, 2 de março, 12:00', 'K7M4PX']],
  [
    'cancela e antes fica sabendo o que perde',
    { ...visits, fee: 8500 },
    [
      'nao vou conseguir ir hj, pode cancelar',
      'o valor pago (€ 85,00) já não pode ser devolvido',
      'Cancelo a reserva?',
    ],
    ['sim', 'Reserva cancelada'],
  ],
  [
    'pensa se desmarca pagando metade',
    { ...thursday, fee: 4250 },
    ['quero desmarcar', 'ficamos com € 42,50 e devolvemos € 42,50'],
    ['nao espera', '~Reserva cancelada'],
    ['pode desmarcar sim', 'Cancelo a reserva?'],
    ['sim, pode', 'Reserva cancelada'],
  ],
  [
    'espera vagar e desiste',
    { free: [] },
    ['tecido profundo amanha', '[Avise se houver vaga]'],
    ['me avisa se vagar algo', 'aviso aqui se surgir vaga: Deep tissue massage'],
    ['minhas reservas', 'lista de espera', '[Parar de esperar: ter 3 de mar]'],
    ['me tira da lista de espera', 'já não fico de olho'],
    ['minhas reservas', '~lista de espera'],
  ],
  [
    'pede a lista de espera com as suas palavras',
    { free: [] },
    ['sueca amanha de tarde'],
    ['me coloca na lista de espera', 'Swedish massage', 'entre as 12:00 e as 18:00'],
  ],
  [
    'dá estrelas e umas palavras',
    been,
    ['queria deixar um feedback', 'como foi?', '[★★★★★]'],
    ['5 estrelas', 'umas palavras'],
    ['a Ana tem maos de fada', 'passei para a equipe'],
  ],
  ['pergunta onde ficam', week, ['onde vcs ficam?', 'Prinsengracht 1']],
  ['pergunta o horário de amanhã', week, ['q horas abre amanha?', 'das 10:00 às 21:00']],
  ['pergunta quanto custa', week, ['qto custa o facial?', '45 minutos por € 65,00', '[Reservar este]']],
  [
    'pergunta o que é com pressa',
    week,
    ['oq eh o glow facial?', 'Glow facial by practised hands', '~Que dia'],
  ],
  [
    'pede a nota de novo',
    asked,
    ['me manda a nota de novo pfv?', 'Pago na sexta-feira, 27 de fevereiro: € 85,00'],
  ],
  [
    'passa para o inglês e volta',
    week,
    ['can we speak english?', 'I speak English'],
    ['melhor em portugues', 'falamos em português'],
  ],
  [
    'não quer mais mensagens e depois quer',
    week,
    ['para de me mandar msg', 'só escrevo sobre as suas reservas'],
    ['quero receber mensagens de novo', 'as nossas mensagens'],
  ],
  [
    'pede que esqueçam tudo',
    week,
    ['apaga tudo q vcs tem sobre mim', 'não pode ser desfeito'],
    ['sim, apaga', 'estão sendo apagados'],
  ],
  [
    'espera uma pessoa sem que o bot fale',
    week,
    ['quero falar com um atendente', 'Uma pessoa da nossa recepção'],
    ['ta ai?', '~Sage House', '~Desculpe'],
    ['quero voltar pro bot', 'Estou de volta'],
  ],
]);
