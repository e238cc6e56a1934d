/** What owners and managers read where they set what guests are written to of the house's own accord, in one language. */
export interface MessageWords {
  /** In the menu of the person, and the page's title. */
  readonly title: string;
  readonly back: string;
  readonly intro: string;
  readonly notLoaded: string;
  readonly notYours: string;

  readonly reminders: string;
  readonly reminderHours: string;
  readonly reminderHoursHelp: string;
  readonly badHours: string;
  readonly hours: string;

  readonly quiet: string;
  readonly quietHelp: string;
  readonly from: string;
  readonly to: string;
  readonly badTime: string;

  readonly release: string;
  readonly releaseHelp: string;
  readonly releaseHours: string;

  readonly next: string;
  readonly propose: string;
  readonly proposeHelp: string;
  readonly rebookDays: string;
  readonly days: string;

  /** The way to the bot's messages in the house's own words. */
  readonly texts: string;
  /** The way to how guests reach the spa. */
  readonly channels: string;
}
