import type { BookingPolicy, HouseChange, WaitlistOrder } from '../../../../../api/contract.ts';

export type Part = 'locations' | 'treatments' | 'rooms' | 'rules' | 'log';

/** The rules of booking that are set here; others stand with money and with messages. */
export type Rule = Exclude<
  keyof BookingPolicy,
  | 'paymentMinutes'
  | 'tips'
  | 'deskRefundMinor'
  | 'reminderHours'
  | 'quietHours'
  | 'releaseHours'
  | 'rebookDays'
  | 'messageMicros'
  | 'waitlistOrder'
  | 'lateArrival'
>;

/** What is read on the page of the house, in one language. */
export interface HouseWords {
  readonly title: string;
  readonly notLoaded: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly gone: string;
  readonly all: string;
  /** Somebody else saved the same thing while it was being typed here. */
  readonly changedMeanwhile: string;
  readonly badNumber: string;
  readonly badAmount: (example: string) => string;
  readonly minutes: string;
  readonly days: string;
  readonly remove: string;
  readonly retire: string;
  readonly retired: (name: string) => string;
  readonly bringBack: string;
  readonly isBack: (name: string) => string;
  readonly retiredThings: (count: number) => string;

  // Locations
  readonly addLocation: string;
  readonly newLocation: string;
  readonly about: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly map: string;
  readonly mapHelp: string;
  readonly badMap: string;
  readonly zone: string;
  readonly zoneHelp: string;
  readonly holidays: string;
  readonly holidaysHelp: string;
  readonly holidaysOf: (country: string) => string;
  readonly hours: string;
  readonly hoursHelp: string;
  readonly closed: string;
  readonly addHours: (day: string) => string;
  readonly removeHours: string;
  readonly copyDown: (day: string) => string;
  readonly removeLocation: string;
  readonly removeLocationHelp: string;
  readonly locationRemoved: string;

  // Closures
  readonly closures: string;
  readonly closuresHelp: string;
  readonly noClosures: string;
  readonly addClosure: string;
  readonly closedAllDay: string;
  readonly otherHours: string;
  readonly what: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly opens: string;
  readonly closes: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly saveClosure: string;
  readonly closureSaved: string;
  readonly closureRemoved: string;
  readonly change: string;
  readonly changeThis: (what: string) => string;
  readonly removeThis: (what: string) => string;
  readonly earlier: (count: number) => string;

  // Treatments
  readonly addTreatment: string;
  readonly newTreatment: string;
  readonly notSold: (count: number) => string;
  readonly category: string;
  readonly description: string;
  readonly descriptionHelp: string;
  readonly aliases: string;
  readonly aliasesHelp: string;
  readonly variants: string;
  readonly variantsHelp: string;
  readonly length: string;
  readonly price: string;
  readonly addVariant: string;
  readonly needs: string;
  readonly skills: string;
  readonly skillsHelp: string;
  readonly anotherSkill: string;
  readonly roomKind: string;
  readonly equipment: string;
  readonly another: string;
  readonly add: string;
  readonly buffers: string;
  readonly buffersHelp: string;
  readonly therapistBefore: string;
  readonly therapistAfter: string;
  readonly roomBefore: string;
  readonly roomAfter: string;
  readonly addOns: string;
  readonly addOnsHelp: string;
  readonly addOn: (name: string) => string;
  readonly addAddOn: string;
  readonly more: string;
  readonly stopSelling: string;
  readonly stopped: (name: string) => string;
  readonly sellAgain: string;
  readonly soldAgain: (name: string) => string;
  readonly termsElsewhere: string;

  // Rooms and equipment
  readonly rooms: string;
  readonly addRoom: string;
  readonly noRooms: string;
  readonly kind: string;
  readonly kindHelp: string;
  readonly capacity: string;
  readonly capacityHelp: string;
  readonly places: (count: number) => string;
  readonly addEquipment: string;
  readonly noEquipment: string;
  readonly location: string;

  // Rules
  readonly booking: string;
  readonly waitlist: string;
  readonly arrival: string;
  readonly talks: string;
  readonly rules: Readonly<Record<Rule, string>>;
  readonly ruleHelps: Readonly<Record<Rule, string>>;
  readonly visits: string;
  readonly people: string;
  readonly waitlistOrder: string;
  readonly orders: Readonly<Record<WaitlistOrder, string>>;
  readonly lateArrival: string;
  readonly late: Readonly<Record<'shorten' | 'keep', string>>;
  readonly elsewhere: string;
  readonly toMoney: string;
  readonly toMessages: string;

  // The log
  readonly logHelp: string;
  readonly noLog: string;
  readonly kinds: Readonly<Record<HouseChange['kind'], string>>;
  readonly unknownKind: string;
}
