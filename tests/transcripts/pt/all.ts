import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { ana, duty, monday, own, past, receiptOf, swapAsked, today } from '../facts.ts';
import { linking } from '../linking.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

const maria = { ...week, guestName: 'Maria', visits: [past] };
const visits = { visits: [today] };
const thursday = { ...week, visits: [visit('2026-03-05 12:00')] };

const booking = happy('new', [
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
]);

const returning = happy('returning', [
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
  ['chega', visits, ['cheguei', 'Seu check-in está feito']],
  ['chega tarde', visits, ['vou chegar 10 minutos atrasado', '10 minutos']],
  ['vê as reservas', visits, ['minhas reservas', 'K7M4PX']],
  ['pede o recibo', { answers: { receipts: [receiptOf(0)] } }, ['me manda o recibo?', 'K7M4PX', '€ 85,00']],
  [
    'avalia a visita',
    { visits: [past] },
    ['quero deixar uma avaliação', '[★★★★★]'],
    ['/tap 1'],
    ['não', 'equipe'],
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
    ['start', 'todas as nossas mensagens'],
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
]);

const staff = happy('staff', [
  [
    'avisa de um atraso',
    { ...duty, answers: { 'therapist-late': monday.visits } },
    ['estou 15 minutos atrasada', '15 minutos mais tarde'],
  ],
  [
    'pede uma troca',
    { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: true, swap: swapAsked } } },
    ['o Ben pode fazer minha marcação das 11?', 'Perguntei a Ben'],
  ],
  [
    'terminou',
    { ...duty, answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } } },
    ['terminado', 'Anotado: terminado'],
  ],
  [
    'anota quem não veio',
    {
      ...duty,
      answers: {
        'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
        'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
      },
    },
    ['a cliente não apareceu', '[08:00 Maria]'],
    ['/tap 1', 'não veio'],
  ],
  [
    'liga a conversa',
    { ...week, answers: { 'link-staff': { ok: true, staff: ana } } },
    ['código 482913', 'Olá, Ana'],
  ],
  ['vê o dia', duty, ['meu dia', '08:00', 'Maria', '~€']],
  ['vê a semana', duty, ['minha semana', '2']],
  ['vê quem vem', duty, ['próximo cliente', '11:00']],
  ['bloqueia uma hora', duty, ['bloqueia das 15h às 16h', '15:00']],
  ['fica doente', duty, ['estou doente hoje', '[']],
]);

const misfortunes = unhappy('new', [
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
    ['mudar minha marcação para sexta às 17h', 'podia ser mudada até', '+31 20 555 0101'],
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

export const pt: readonly Transcript[] = [...booking, ...returning, ...staff, ...misfortunes, ...linking.pt];
