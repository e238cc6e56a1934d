/** What owners and managers read where they put the bot's messages into their own words, in one language. */
export interface TextsWords {
  readonly title: string;
  readonly intro: string;
  readonly back: string;
  readonly notYours: string;
  readonly notLoaded: string;
  readonly language: string;
  readonly find: string;
  readonly ownOnly: (count: number) => string;
  readonly all: string;
  readonly nothing: string;
  readonly more: string;
  readonly own: string;
  readonly change: (text: string) => string;
  readonly words: string;
  readonly original: string;
  readonly givenNames: string;
  readonly reads: string;
  /** What the catalogue's text tells and this one does not. */
  readonly leftOut: (names: string) => string;
  readonly cut: string;
  readonly cannot: string;
  readonly save: string;
  readonly toOriginal: string;
  readonly cancel: string;
  readonly saved: string;
  readonly notSaved: string;
}
