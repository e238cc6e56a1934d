import type { FeedbackWords } from './types.ts';

export const pt: FeedbackWords = {
  tab: 'Avaliações',
  notLoaded: 'As avaliações não carregaram',
  empty: 'Ainda não há avaliações',
  emptyMore:
    'Uma hora depois da visita, o cliente é perguntado no chat como foi. O que ele diz aparece aqui.',
  emptyOwn: 'Os clientes são perguntados no chat como foi. O que dizem das suas visitas aparece aqui.',
  period: 'Período',
  days: (count) => (count === 365 ? 'Último ano' : `Últimos ${count} dias`),
  average: (stars) => `${stars} de 5`,
  visits: (count) => (count === 1 ? '1 visita' : `${count} visitas`),
  toSeeTo: 'Para resolver',
  toSeeToMore: 'Uma ou duas estrelas nas últimas duas semanas. Uma ligação costuma ajudar.',
  byTherapist: 'Por terapeuta',
  byTreatment: 'Por tratamento',
  newest: 'Mais recentes',
  stars: (count) => `${count} de 5 estrelas`,
  noWords: 'Sem comentário.',
  noName: 'Cliente sem nome',
  by: (therapists) => `com ${therapists}`,
  open: (who) => `Abrir a visita de ${who}`,
  openVisit: 'Abrir visita',
};
