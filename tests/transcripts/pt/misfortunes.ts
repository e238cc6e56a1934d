import { week } from '../../unit/dialogs/scenes.ts';
import { thursday, today } from '../facts.ts';
import { type Transcript, unhappy } from '../transcript.ts';

const visits = { visits: [today] };

/** Bookings in which something goes another way. */
export const misfortunes: readonly Transcript[] = unhappy('new', [
  [
    'muda de ideia duas vezes',
    week,
    ['tecido profundo amanhã às 17h'],
    ['/tap 1', 'Posso reservar?'],
    ['não, melhor sexta', 'sexta-feira, 6 de março, 17:00'],
    ['na verdade às 16h', 'sexta-feira, 6 de março, 16:00'],
    ['sim', '<Pagar'],
  ],
  [
    'desiste',
    week,
    ['tecido profundo amanhã às 17h'],
    ['/tap 1'],
    ['cancelar', 'Não há nada reservado nem nada a pagar'],
  ],
  ['não se entende', week, ['asdfgh', 'não entendi'], ['qwerty', 'Ainda não entendi', '+31 20 555 0101']],
  ['começa de novo', week, ['tecido profundo amanhã'], ['recomeçar', 'Vamos começar de novo']],
  ['toca num botão velho', week, ['/tap yes.bkg0000000000001', 'Não há nada pendente']],
  ['toca num botão que não existe', week, ['/tap nada.de.nada', '~undefined']],
  ['escreve o cartão', week, ['[card number removed] 12/28', 'número de cartão']],
  ['pede um dia passado', week, ['massagem ontem', '~undefined', '[']],
  ['pede para onze', week, ['tecido profundo para 11 pessoas amanhã', '11 pessoas', '+31 20 555 0101']],
  ['pede no domingo', week, ['tecido profundo no domingo', 'domingo']],
  ['pede o que não há', week, ['quero cortar o cabelo', '~undefined', '[']],
  ['fica na dúvida', week, ['massagem', '[Deep tissue massage]']],
  [
    'não quer cancelar',
    visits,
    ['desmarcar minha hora', 'Cancelo a reserva?'],
    ['não', '~Reserva cancelada'],
  ],
  ['cancela', visits, ['cancelar minha reserva', '€ 85,00'], ['sim', 'Reserva cancelada']],
  [
    'muda tarde demais',
    { ...week, ...visits },
    ['mudar minha marcação para sexta às 17h', 'era possível até', '+31 20 555 0101'],
  ],
  ['muda a reserva', thursday, ['mudar minha reserva para sexta às 17h', '17:00'], ['/tap 1', '[']],
  [
    'perde o horário guardado',
    week,
    ['tecido profundo amanhã às 17h'],
    ['/tap 1'],
    ['/expire'],
    ['sim', '17:00'],
  ],
  [
    'pergunta no meio',
    week,
    ['tecido profundo amanhã às 17h'],
    ['/tap 1'],
    ['que horas vocês abrem no domingo?', 'fechado', 'Posso reservar?'],
    ['sim', '<Pagar'],
  ],
  ['não tem preferência de dia', week, ['tecido profundo', 'Que dia'], ['tanto faz', '10:00', '~Que dia']],
  ['está zangado', week, ['isto é uma vergonha', 'bot']],
  ['chega sem reserva', {}, ['cheguei', 'nenhuma reserva']],
  ['não pagou nada', {}, ['recibo', '~undefined']],
  ['manda emojis', week, ['😀😀', 'me diga com palavras']],
]);
