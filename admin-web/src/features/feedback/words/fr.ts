import type { FeedbackWords } from './types.ts';

export const fr: FeedbackWords = {
  tab: 'Avis',
  notLoaded: 'Les avis n’ont pas été chargés',
  empty: 'Pas encore d’avis',
  emptyMore:
    'Une heure après le rendez-vous, le client est invité dans le chat à dire comment c’était. Sa réponse s’affiche ici.',
  emptyOwn:
    'Les clients sont invités dans le chat à dire comment c’était. Ce qu’ils disent de vos rendez-vous s’affiche ici.',
  period: 'Période',
  days: (count) => (count === 365 ? 'Dernière année' : `${count} derniers jours`),
  average: (stars) => `${stars} sur 5`,
  visits: (count) => `${count} rendez-vous`,
  toSeeTo: 'À traiter',
  toSeeToMore: 'Une ou deux étoiles ces deux dernières semaines. Un appel aide souvent.',
  byTherapist: 'Par praticien',
  byTreatment: 'Par soin',
  newest: 'Les plus récents',
  stars: (count) => `${count} étoiles sur 5`,
  noWords: 'Sans commentaire.',
  noName: 'Client sans nom',
  by: (therapists) => `avec ${therapists}`,
  open: (who) => `Ouvrir le rendez-vous de ${who}`,
  openVisit: 'Ouvrir le rendez-vous',
};
