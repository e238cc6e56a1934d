/** What owners and managers read of the ways by which guests write, in one language. */
export interface ChannelsWords {
  readonly title: string;
  readonly intro: string;
  readonly back: string;
  readonly notYours: string;
  readonly notLoaded: string;
  readonly webChat: string;
  readonly open: string;
  readonly on: string;
  readonly off: string;
  readonly notConnected: string;
  readonly howToConnect: string;
  readonly thisMonth: (sent: number, charged: number) => string;
  readonly nothingSent: string;
  readonly didNotArrive: (count: number) => string;
  readonly lastError: string;
  readonly test: string;
  readonly testTo: string;
  readonly send: string;
  readonly sent: string;
  readonly refused: string;
  readonly perVisit: (count: string) => string;
}
