/**
 * Something a guest or a therapist says that one flow listens for, whatever else the message holds. What the acts
 * tell already (book, cancel, thanks …) is not repeated here.
 */
export type Phrase =
  /** What stands before a name in an answer to "what name?". */
  | 'introduction'
  /** Instead of a name: no. */
  | 'no-name'
  /** "I paid": only the provider's word counts, but it deserves an answer. */
  | 'paid'
  /** Heard in an answer to "Shall I cancel it?" that must never be taken for a yes. */
  | 'not-agreed'
  /** "Don't cancel", "keep it": nothing is to change. */
  | 'keep-it'
  /** Right after something was let go of: "no, don't", "wait". Anywhere else it says little. */
  | 'take-back'
  /** "Uncancel", "I want it back after all": a visit that was called off is to be had again. */
  | 'want-back'
  /** "Cancel my visit": one that is booked, whatever is being booked just now. */
  | 'cancel-mine'
  | 'never-mind'
  /** "What if I am late?": asked beforehand, nobody is late yet. */
  | 'what-if'
  /** "Why did you charge my card?": what was taken, and for what. */
  | 'charged'
  /** "I need to see my visits", in a whole sentence. */
  | 'see-visits'
  /** "Did you get my payment?" */
  | 'got-payment'
  /** Of another treatment than the one chosen: it is wished for in its place. */
  | 'rather'
  | 'earlier'
  | 'later'
  | 'soonest'
  /** Said where any answer will do. */
  | 'whatever'
  | 'like-last-time'
  | 'same-therapist'
  /** After an empty search: the guest wants to hear of it when time comes free. */
  | 'tell-me'
  /** Off the waiting list; and off "the list", whichever that is. */
  | 'leave-waiting'
  | 'off-the-list'
  | 'cancel-terms'
  /** Every one of the visits, not one of them. */
  | 'all-of-them'
  | 'cheapest'
  | 'all-prices'
  | 'what-is'
  | 'who-works'
  | 'how-to-pay'
  /** "Her name is": what stands before the name of who comes in the guest's place. */
  | 'their-name'
  /** Asks for vouchers, which are not sold in chat. */
  | 'voucher'
  /** For somebody else: "a present for my mother". */
  | 'gift'
  /** "I'm stuck in traffic", "ten minutes late": of guest and therapist alike. */
  | 'running-late'
  /** "Late for my 8 o'clock": the hour is that of the visit. */
  | 'late-for-visit'
  /** "I'll be there": of a visit that is booked. */
  | 'attends'
  /** "I'm here", "just arrived". */
  | 'here'
  | 'receipt'
  /** "Add it to my calendar", "calendar link": visits in a calendar of one's own. */
  | 'calendar-link'
  /** "What is my code?": the one to come in with. */
  | 'my-code'
  /** A phone number or a mail address that is another now. */
  | 'my-details'
  /** "Change it to …", "make it …": of a visit that is booked. */
  | 'change-booked'
  /** One more person is to come, or more time to be had: a booked visit has neither. */
  | 'more-people'
  /** "Can I bring …?": whom, is told by the party. */
  | 'bring-along'
  /** Wants to say how it was. */
  | 'feedback'
  /** "Nothing to complain about": what is in it of a complaint is none, and is left out where one is looked for. */
  | 'no-complaint'
  /** Sounds angry or let down, beside whatever is said. */
  | 'unhappy'
  /** Tells how something has been. */
  | 'it-was'
  /** Wants to choose a language, without naming one. */
  | 'language'
  /** Wants to get messages again after "stop". */
  | 'start-messages'
  /** "Don't send me offers", "you may write to me": whether their next visit may be proposed to them. */
  | 'no-offers'
  | 'offers-please'
  /** "Delete my data". */
  | 'forget-me'
  /** "Erase everything": what was said here, or all that is known, as it was going. */
  | 'erase-all'
  /** "Send me a reminder." */
  | 'reminder'
  /** "I also write from Telegram", "link my WhatsApp": two chats of one person. */
  | 'link-chats'
  /** "Go on with my booking": where it was left, in this chat or another. */
  | 'go-on'
  /** "That wasn't me", "unlink my Telegram": chats that were linked are to be two again. */
  | 'not-me'
  /** Enough of the person: the bot again. */
  | 'bot-again'
  // ─── Therapists ───
  /** This chat is no longer staff's. */
  | 'unlink'
  | 'my-day'
  | 'my-week'
  | 'next-guest'
  /** "How was my day?", "close my day". */
  | 'day-end'
  /** "How was today?", "today's numbers": the house's. */
  | 'house-day'
  | 'sick'
  /** "Block 3 to 4 pm". */
  | 'block'
  /** "Can Ben take my 5 o'clock?" */
  | 'swap'
  /** "Start", "we begin", "starting the 3 o'clock": the treatment begins. */
  | 'begin'
  | 'done'
  | 'no-show';

/** One language's patterns. Text is folded (`fold`): lower case, no accents, straight quotes; figures stay as written. */
export type Phrases = Readonly<Record<Phrase, RegExp>>;
