/** What is read of guests' stars and words, in one language. */
export interface FeedbackWords {
  readonly tab: string;
  readonly notLoaded: string;
  readonly empty: string;
  readonly emptyMore: string;
  readonly emptyOwn: string;
  readonly period: string;
  days(count: number): string;
  /** "4.7 of 5" */
  average(stars: string): string;
  visits(count: number): string;
  readonly toSeeTo: string;
  readonly toSeeToMore: string;
  readonly byTherapist: string;
  readonly byTreatment: string;
  readonly newest: string;
  /** Read out: "4 of 5 stars". */
  stars(count: number): string;
  readonly noWords: string;
  readonly noName: string;
  /** "with Anna and Ben" */
  by(therapists: string): string;
  /** Read to those who do not see the list: whose visit the link opens. */
  open(who: string): string;
  readonly openVisit: string;
}
