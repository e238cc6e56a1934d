import type { FeedbackWords } from './types.ts';

export const es: FeedbackWords = {
  tab: 'Opiniones',
  notLoaded: 'No se han cargado las opiniones',
  empty: 'Aún no hay opiniones',
  emptyMore: 'Una hora después de la cita se pregunta al cliente por chat cómo fue. Lo que diga se ve aquí.',
  emptyOwn: 'Se pregunta a los clientes por chat cómo fue. Lo que digan de sus citas se ve aquí.',
  period: 'Periodo',
  days: (count) => (count === 365 ? 'Último año' : `Últimos ${count} días`),
  average: (stars) => `${stars} de 5`,
  visits: (count) => (count === 1 ? '1 cita' : `${count} citas`),
  toSeeTo: 'Por atender',
  toSeeToMore: 'Una o dos estrellas en las últimas dos semanas. Una llamada suele ayudar.',
  byTherapist: 'Por terapeuta',
  byTreatment: 'Por tratamiento',
  newest: 'Las más recientes',
  stars: (count) => `${count} de 5 estrellas`,
  noWords: 'Sin comentario.',
  noName: 'Cliente sin nombre',
  by: (therapists) => `con ${therapists}`,
  open: (who) => `Abrir la cita de ${who}`,
  openVisit: 'Abrir la cita',
};
