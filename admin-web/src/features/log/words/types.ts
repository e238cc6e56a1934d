import type { EventType, LogKind } from '../../../../../api/contract.ts';

/** A sentence by kind of event; what stands in braces is filled in: who, visit, guest, name, what, from, to. */
export type Sentence = EventType | 'moved' | 'handed' | 'changed' | 'everywhere';

/** The log, in one language. */
export interface LogWords {
  readonly title: string;
  readonly help: string;
  readonly notLoaded: string;
  readonly none: string;
  readonly noneMore: string;
  readonly more: string;
  readonly csv: string;
  readonly who: string;
  readonly everybody: string;
  readonly guests: string;
  readonly automatic: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly kinds: Readonly<Record<LogKind, string>>;
  readonly from: string;
  readonly to: string;
  readonly guest: string;
  readonly noSuchGuest: string;
  /** The guest that the log is shown of. */
  onlyGuest(name: string): string;
  readonly everyGuest: string;
  /** A guest who does something, without a name. */
  readonly aGuest: string;
  /** The same within a sentence, as `guest` stands in it. */
  readonly someGuest: string;
  /** A guest's visit as `visit` stands in a sentence; null for one without a name. */
  visitOf(guest: string | null): string;
  readonly ownVisit: string;
  with(names: string): string;
  readonly events: Readonly<Record<Sentence, string>>;
}
