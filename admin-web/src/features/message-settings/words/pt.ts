import type { MessageWords } from './types.ts';

export const pt: MessageWords = {
  title: 'Mensagens aos clientes',
  back: 'Calendário',
  intro:
    'Quando o seu spa escreve aos clientes sem que o peçam. O que mudar aqui vale a partir da próxima mensagem.',
  notLoaded: 'Não foi possível carregar as definições.',
  notYours: 'Estas definições são para proprietários e gerentes.',
  reminders: 'Lembretes',
  reminderHours: 'Antes de uma visita',
  reminderHoursHelp: 'Até quatro, por exemplo 24, 2. Deixe vazio para não enviar nenhum.',
  badHours: 'Escreva até quatro números inteiros de 1 a 336, por exemplo 24, 2.',
  hours: 'horas',
  quiet: 'Horas de silêncio',
  quietHelp:
    'Lembretes, perguntas e propostas dessas horas chegam antes ou depois. As respostas chegam sempre na hora.',
  from: 'Das',
  to: 'Até',
  badTime: 'Escreva uma hora.',
  release: 'Libertar visitas que ninguém confirma',
  releaseHelp: 'Só visitas pelas quais nada foi pago, e só se a pergunta foi feita a tempo.',
  releaseHours: 'Antes da visita',
  next: 'A próxima visita',
  propose: 'Propor a próxima visita',
  proposeHelp: 'Só a clientes que o aceitaram depois de uma visita. Terminam com um toque.',
  rebookDays: 'Depois da primeira visita',
  days: 'dias; depois ao ritmo do cliente',
  texts: 'Dizer as mensagens do bot com palavras próprias',
  channels: 'Canais',
};
