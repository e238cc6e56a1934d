import type { LiveEvent } from '../../../../../api/contract.ts';
import type { ColumnKind } from '../columns.ts';
import type { ColourBy } from '../tints.ts';

/** What the desk reads in its calendar beside the states of visits, in one language. */
export interface BoardWords {
  readonly notLoaded: string;
  readonly dayNotLoaded: string;
  readonly noLocation: { readonly title: string; readonly what: string };
  closedOn(name: string, day: string): string;
  readonly otherDay: string;
  readonly noVisits: { readonly title: string; readonly what: string };
  readonly closedToday: string;
  readonly noVisitsYet: string;
  /** What the calendar as a whole is called, by what stands side by side. */
  readonly boards: Readonly<Record<ColumnKind, string>>;
  readonly columns: string;
  readonly therapists: string;
  readonly rooms: string;
  readonly week: string;
  readonly weekOf: string;
  readonly location: string;
  readonly find: string;
  foundNothing(text: string, location: string): string;
  readonly previousDay: string;
  readonly nextDay: string;
  readonly previousWeek: string;
  readonly nextWeek: string;
  readonly today: string;
  readonly day: string;
  readonly legend: string;
  /** The button that makes colours say the one or the other. */
  readonly colourBy: Readonly<Record<ColourBy, string>>;
  /** The time around a visit. */
  readonly preparation: string;
  /** Of the summary: "12 visits", "8 h booked", "€741 expected". */
  visits(count: number): string;
  readonly booked: string;
  readonly expected: string;
  readonly notInRota: string;
  readonly timeOff: string;
  readonly notWorking: string;
  readonly pause: string;
  with(name: string): string;
  readonly happened: Readonly<Partial<Record<LiveEvent['type'], string>>>;
}
