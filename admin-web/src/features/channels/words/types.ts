import type { MessageCategory, TemplateStanding } from '../../../../../api/contract.ts';

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
  readonly templates: string;
  readonly templatesHelp: string;
  readonly look: string;
  readonly handIn: string;
  readonly notTold: string;
  readonly ready: (ready: number, all: number) => string;
  readonly standings: Readonly<Record<TemplateStanding, string>>;
  readonly differs: string;
  readonly chargedAs: (category: string) => string;
  readonly costs: string;
  readonly costsHelp: (currency: string) => string;
  readonly categories: Readonly<Record<MessageCategory, string>>;
  readonly badCost: (example: string) => string;
}
