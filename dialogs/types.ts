import type {
  BlockOutcome,
  BlockRequest,
  BookingView,
  CancellationTerms,
  ChangeOutcome,
  ChannelName,
  ChatDoor,
  CheckInOutcome,
  FeedbackOutcome,
  FeedbackRequest,
  ForgetOutcome,
  HandOverReason,
  HoldOutcome,
  HoldRequest,
  House,
  HouseDay,
  Id,
  Instant,
  JoinByPhoneOutcome,
  JoinOutcome,
  LinkOutcome,
  LocalDate,
  MessageContent,
  MessagesWanted,
  MoveOutcome,
  MoveRequest,
  MoveTerms,
  NewLinkCode,
  Notice,
  OffersWanted,
  PartOutcome,
  ReceiptView,
  SeriesOutcome,
  SeriesRequest,
  SlotQuery,
  SlotSearch,
  StaffDay,
  StaffIdentity,
  StaffVisit,
  SwapOutcome,
  TakenLinkCode,
  Therapist,
  TipOutcome,
  TipQuestion,
  VisitPart,
  WaitlistEntryView,
  WaitlistOutcome,
  WallTime,
} from '../api/contract.ts';
import type { Language } from './texts/texts.ts';

/** One message of the house. */
export type Reply = MessageContent;

/** What came in: words, or a press on a choice that was offered at any time before. */
export type Heard =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tap'; readonly choiceId: string; readonly title: string }
  /** A contact: the guest's own number where the channel vouches for it, null for anybody else's. */
  | { readonly kind: 'contact'; readonly phone: string | null };

/** All a flow may know beside the message: handed in, never fetched. */
export interface Situation {
  readonly now: Instant;
  readonly locale: string;
  readonly channel: ChannelName;
  readonly house: House;
  readonly guest: { readonly id: Id; readonly name: string | null };
  readonly messages: MessagesWanted;
  /** A person at the desk has the conversation: the bot is silent. */
  readonly withPerson: boolean;
  /** The member of staff who writes here; null for a guest. */
  readonly staff: StaffIdentity | null;
}

export type FlowName = 'book' | 'cancel' | 'my-visits' | 'move';

/** One treatment of a visit, as far as the guest has described it. A field is null until it was said. */
export interface DraftPart {
  readonly treatmentId: Id | null;
  /** The treatments that the name said for this one fits, until it is clear which. */
  readonly among: readonly Id[];
  readonly durationMinutes: number | null;
  readonly addOnIds: readonly Id[];
  readonly therapistId: Id | null;
  readonly gender: 'female' | 'male' | null;
}

/** The visit as far as the guest has described it: its first treatment, and all that is said of the whole. */
export interface BookingDraft extends DraftPart {
  /** The treatments after the first, in their order. */
  readonly further: readonly DraftPart[];
  /** What those who come along have instead, each a visit of its own that is looked for right after this one. */
  readonly others: readonly DraftPart[];
  /** Which of the treatments was last asked about: a bare "90 minutes" is meant of it. */
  readonly asking: number;
  /** What can be added was told: nobody is asked twice. */
  readonly addOnsTold: boolean;
  readonly people: number | null;
  readonly locationId: Id | null;
  readonly date: LocalDate | null;
  readonly dateRange: { readonly from: LocalDate | null; readonly to: LocalDate | null } | null;
  readonly time: WallTime | null;
  /** "22:00 to 01:00" goes on past midnight. */
  readonly timeRange: { readonly from: WallTime | null; readonly to: WallTime | null } | null;
  /** Days of which any will do; null when no such choice was given. */
  readonly onDays: readonly LocalDate[] | null;
  /** Who is not to give it. */
  readonly notTherapistIds: readonly Id[];
  /** How often it is to come again; an end that was not said is asked for. */
  readonly repeats: Repeats | null;
  /** Somebody else comes in the guest's place; their name, empty until it is known. */
  readonly forName: string | null;
  /** The recurring booking that this draft holds, all of its visits. */
  readonly seriesVisits: readonly Id[];
  /** The unpaid booking that this draft holds at the moment. */
  readonly bookingId: Id | null;
  /** The booked visit that this draft finds another time for; null when it is to become a new one. */
  readonly moving: Moving | null;
}

/** "Every second friday until june": the day and the time are the draft's own. */
export interface Repeats {
  readonly everyWeeks: number;
  readonly count: number | null;
  readonly until: LocalDate | null;
}

/** A booked visit on its way to another time: what it consists of stays. */
export interface Moving {
  readonly bookingId: Id;
  readonly parts: readonly VisitPart[];
  /** Who gives it now, for "the same therapist". */
  readonly therapistId: Id | null;
}

/** A visit of several treatments, or with add-ons, that starts were offered for. */
export interface OfferedSet {
  readonly parts: readonly Pick<VisitPart, 'treatmentId' | 'durationMinutes' | 'addOnIds'>[];
  readonly people: number;
  /** Each start with whose hands it was shown with, treatment by treatment; none for a party. */
  readonly starts: readonly {
    readonly startsAt: Instant;
    readonly locationId: Id;
    readonly hands: readonly Id[];
  }[];
}

/** What may be waited for: the visit as it was asked for, its days, and the part of the day. */
export type WaitWish = WaitlistEntryView['wish'];

/** What the last reply left open; it decides how a bare "7" or "yes" is read, and what to repeat after a digression. */
export type Question =
  | 'treatment'
  | 'add-on'
  | 'how-often'
  | 'for-name'
  | 'length'
  | 'therapist'
  | 'place'
  | 'day'
  | 'slot'
  | 'name'
  | 'agree'
  | 'pay'
  | 'party'
  | 'which-visit'
  | 'which-move'
  | 'move'
  | 'sure'
  | 'late'
  | 'forget'
  | 'link'
  | 'go-on'
  | 'stars'
  | 'opinion'
  | 'tip'
  | 'offers'
  | 'staff-late'
  | 'block-when'
  | 'staff-choice'
  | 'staff-sure';

/** What a conversation remembers between two messages. Plain JSON; no step numbers. */
export interface Memory {
  readonly flow: FlowName | null;
  readonly draft: BookingDraft | null;
  readonly question: Question | null;
  /** The choices of the last replies, so that "the second one" finds its choice. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** What a search last found nothing for: the choice to wait for it does not say it whole. */
  readonly wanted: WaitWish | null;
  /** The treatment that was last told about, by its price or what it is: a wish that names none is meant of it. */
  readonly told: Id | null;
  /** What starts were last offered for, where their choices do not say it whole. */
  readonly offered: OfferedSet | null;
  /** The visit last held or changed here. */
  readonly bookingId: Id | null;
  /** The question for a name was answered, be it with a no: nobody is asked again. */
  readonly nameAsked: boolean;
  /** Stars that were given, and to which visit, while a line to go with them is asked for. */
  readonly review: { readonly bookingId: Id; readonly stars: number } | null;
  /** The language that the guest writes or asked for; null until that is clear. */
  readonly language: Language | null;
  /** Messages in a row that were not understood. */
  readonly misses: number;
}

/** What a flow asks the service for; `AnswerOf` names the answer of each. */
export type Request =
  | { readonly kind: 'search-slots'; readonly query: SlotQuery }
  | {
      readonly kind: 'hold-slot';
      /** Who asks, where and under which message is added by who carries it out. */
      readonly hold: Omit<HoldRequest, 'guestId' | 'conversationId' | 'channel' | 'requestKey'>;
    }
  | { readonly kind: 'accept-hold'; readonly bookingId: Id }
  | { readonly kind: 'cancellation-terms'; readonly bookingId: Id }
  | {
      readonly kind: 'cancel-booking';
      readonly bookingId: Id;
      readonly reason: string | null;
      /** What was paid in the meantime stays. */
      readonly only?: 'unpaid';
    }
  | { readonly kind: 'booking'; readonly bookingId: Id }
  | { readonly kind: 'upcoming-visits' }
  | { readonly kind: 'name-guest'; readonly name: string }
  | { readonly kind: 'move-terms'; readonly bookingId: Id }
  | {
      readonly kind: 'move-booking';
      /** A guest sets no rule aside; the key of the call is added by who carries it out. */
      readonly move: Omit<MoveRequest, 'requestKey' | 'exception'>;
    }
  | {
      readonly kind: 'hold-series';
      readonly series: Omit<SeriesRequest, 'guestId' | 'conversationId' | 'channel' | 'requestKey'>;
    }
  | { readonly kind: 'accept-series'; readonly seriesId: Id }
  | { readonly kind: 'last-visit' }
  | { readonly kind: 'join-waitlist'; readonly wish: WaitWish }
  | { readonly kind: 'leave-waitlist'; readonly entryId: Id }
  /** What the guest waits for. */
  | { readonly kind: 'waitlist' }
  | CareRequest
  | StaffRequest;

/** What a guest asks for beside booking. */
export type CareRequest =
  /** The notice that was the last thing sent before this message; null when an answer was. */
  | { readonly kind: 'news' }
  | { readonly kind: 'set-language'; readonly locale: string }
  | { readonly kind: 'set-messages'; readonly wanted: MessagesWanted }
  /** Whether they are to be asked if they may be written to about their next visit: yes once; and what they said. */
  | { readonly kind: 'ask-for-offers'; readonly bookingId: Id }
  | { readonly kind: 'set-offers'; readonly wanted: OffersWanted }
  | { readonly kind: 'forget-guest' }
  | { readonly kind: 'give-feedback'; readonly feedback: Omit<FeedbackRequest, 'requestKey'> }
  /** Whether they are to be asked for a tip: yes once for a visit. */
  | { readonly kind: 'ask-for-tip'; readonly bookingId: Id }
  | { readonly kind: 'open-tip'; readonly bookingId: Id; readonly amountMinor: number }
  /** Visits of which a payment is with a bank. */
  | { readonly kind: 'payments-under-way' }
  | { readonly kind: 'receipts' }
  | { readonly kind: 'past-visits'; readonly days: number }
  /** Where these visits are had as a calendar file. */
  | { readonly kind: 'calendar-file'; readonly bookingIds: readonly Id[] }
  /** Where whoever writes here gets a calendar to subscribe to. */
  | { readonly kind: 'calendar-page' }
  | { readonly kind: 'tell-late'; readonly bookingId: Id; readonly minutes: number }
  | { readonly kind: 'attend'; readonly bookingId: Id }
  | { readonly kind: 'arrive'; readonly bookingId: Id }
  | { readonly kind: 'hand-over'; readonly reason: HandOverReason }
  /** A code that joins the chat it is sent in to this one. */
  | { readonly kind: 'new-link-code' }
  | { readonly kind: 'take-link-code'; readonly code: string }
  | { readonly kind: 'join-by-code'; readonly codeId: Id }
  | { readonly kind: 'join-by-phone'; readonly phone: string }
  /** What was being booked in another chat of the guest's; and to have it here. */
  | { readonly kind: 'draft-elsewhere' }
  | { readonly kind: 'take-draft'; readonly conversationId: Id }
  | { readonly kind: 'decline-link'; readonly codeId: Id }
  /** null is what this chat was linked to last. */
  | { readonly kind: 'undo-link'; readonly mergeId: Id | null }
  | { readonly kind: 'take-back' };

/** What a therapist asks for; who they are is added by who carries it out. */
export type StaffRequest =
  | { readonly kind: 'link-staff'; readonly code: string }
  | { readonly kind: 'unlink-staff' }
  | { readonly kind: 'staff-days'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'house-day'; readonly date: LocalDate }
  | { readonly kind: 'therapist-late'; readonly minutes: number }
  | { readonly kind: 'block'; readonly block: Omit<BlockRequest, 'therapistId' | 'requestKey'> }
  | { readonly kind: 'unblock'; readonly timeOffId: Id }
  | { readonly kind: 'swap-candidates'; readonly bookingId: Id }
  | { readonly kind: 'ask-swap'; readonly bookingId: Id; readonly toTherapistId: Id }
  | { readonly kind: 'answer-swap'; readonly swapId: Id; readonly yes: boolean }
  | { readonly kind: 'mark-begun'; readonly bookingId: Id }
  | { readonly kind: 'mark-done'; readonly bookingId: Id }
  | { readonly kind: 'mark-no-show'; readonly bookingId: Id };

export interface AnswerOf {
  'search-slots': SlotSearch;
  'hold-slot': HoldOutcome;
  'accept-hold': ChangeOutcome;
  'cancellation-terms': CancellationTerms | null;
  'cancel-booking': ChangeOutcome;
  booking: BookingView | null;
  'upcoming-visits': readonly BookingView[];
  'name-guest': null;
  'move-terms': MoveTerms | null;
  'move-booking': MoveOutcome;
  'last-visit': BookingView | null;
  'join-waitlist': WaitlistOutcome;
  'leave-waitlist': WaitlistOutcome;
  waitlist: readonly WaitlistEntryView[];
  'hold-series': SeriesOutcome;
  'accept-series': ChangeOutcome;
  news: Notice | null;
  'set-language': null;
  'set-messages': null;
  'ask-for-offers': { readonly ok: boolean };
  'set-offers': null;
  'forget-guest': ForgetOutcome;
  'give-feedback': FeedbackOutcome;
  'ask-for-tip': TipQuestion;
  'open-tip': TipOutcome;
  'payments-under-way': readonly BookingView[];
  receipts: readonly ReceiptView[];
  'past-visits': readonly BookingView[];
  'calendar-file': string | null;
  'calendar-page': string;
  'tell-late': ChangeOutcome;
  attend: ChangeOutcome;
  arrive: CheckInOutcome;
  'hand-over': null;
  'take-back': null;
  'new-link-code': LinkCodeOffer;
  'take-link-code': TakenLinkCode;
  'join-by-code': JoinOutcome;
  'join-by-phone': JoinByPhoneOutcome;
  'draft-elsewhere': DraftElsewhere | null;
  'take-draft': Memory | null;
  'decline-link': null;
  'undo-link': PartOutcome;
  'link-staff': LinkOutcome;
  'unlink-staff': null;
  'staff-days': readonly StaffDay[];
  'house-day': HouseDay | null;
  'therapist-late': readonly StaffVisit[];
  block: BlockOutcome;
  unblock: { readonly ok: boolean };
  'swap-candidates': readonly Therapist[];
  'ask-swap': SwapOutcome;
  'answer-swap': SwapOutcome;
  'mark-begun': ChangeOutcome;
  'mark-done': ChangeOutcome;
  'mark-no-show': ChangeOutcome;
}

/** What a guest is booking in another chat, with the visit it holds. */
export interface DraftElsewhere {
  readonly conversationId: Id;
  readonly draft: BookingDraft;
  readonly booking: BookingView | null;
}

/** A code with the places where a chat can be opened with it. */
export type LinkCodeOffer =
  | (Extract<NewLinkCode, { ok: true }> & { readonly doors: readonly ChatDoor[] })
  | Extract<NewLinkCode, { ok: false }>;

/** The picture of a visit's signed code, and what a scanner reads in it. */
export interface CheckInCode {
  readonly imageUrl: string;
  readonly text: string;
}

export type Answer = AnswerOf[Request['kind']];

/** What one message came to. */
export interface Turned {
  readonly memory: Memory;
  readonly replies: readonly Reply[];
}

/** A flow runs within one message: it yields what it needs to know or have done, and is resumed with the answer. */
export type Flow = Generator<Request, Turned, Answer>;
