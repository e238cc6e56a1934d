import type { FeedbackWords } from './types.ts';

export const en: FeedbackWords = {
  tab: 'Feedback',
  notLoaded: 'The feedback did not load',
  empty: 'No feedback yet',
  emptyMore: 'An hour after a visit its guest is asked in the chat how it was. What they say stands here.',
  emptyOwn: 'Guests are asked in the chat how it was. What they say of your visits stands here.',
  period: 'Period',
  days: (count) => (count === 365 ? 'Last year' : `Last ${count} days`),
  average: (stars) => `${stars} of 5`,
  visits: (count) => (count === 1 ? '1 visit' : `${count} visits`),
  toSeeTo: 'To see to',
  toSeeToMore: 'One or two stars in the last two weeks. A call often helps.',
  byTherapist: 'By therapist',
  byTreatment: 'By treatment',
  newest: 'Newest',
  stars: (count) => `${count} of 5 stars`,
  noWords: 'No words with it.',
  noName: 'Guest without a name',
  by: (therapists) => `with ${therapists}`,
  open: (who) => `Open the visit of ${who}`,
  openVisit: 'Open visit',
};
