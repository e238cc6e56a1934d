import type { FeedbackWords } from './types.ts';

export const de: FeedbackWords = {
  tab: 'Bewertungen',
  notLoaded: 'Die Bewertungen wurden nicht geladen',
  empty: 'Noch keine Bewertungen',
  emptyMore:
    'Eine Stunde nach einem Termin wird der Gast im Chat gefragt, wie es war. Was er sagt, steht hier.',
  emptyOwn: 'Gäste werden im Chat gefragt, wie es war. Was sie über Ihre Termine sagen, steht hier.',
  period: 'Zeitraum',
  days: (count) => (count === 365 ? 'Letztes Jahr' : `Letzte ${count} Tage`),
  average: (stars) => `${stars} von 5`,
  visits: (count) => (count === 1 ? '1 Termin' : `${count} Termine`),
  toSeeTo: 'Zu klären',
  toSeeToMore: 'Ein oder zwei Sterne in den letzten zwei Wochen. Oft hilft ein Anruf.',
  byTherapist: 'Nach Team',
  byTreatment: 'Nach Behandlung',
  newest: 'Neueste',
  stars: (count) => `${count} von 5 Sternen`,
  noWords: 'Ohne Worte dazu.',
  noName: 'Gast ohne Namen',
  by: (therapists) => `bei ${therapists}`,
  open: (who) => `Termin von ${who} öffnen`,
  openVisit: 'Termin öffnen',
};
