import { asking } from './en-asking.ts';
import { notices } from './en-notices.ts';
import { refusing } from './en-refusing.ts';
import { telling } from './en-telling.ts';

/** Everything the house says in English. Names, days and sums arrive ready to be read. */
export const en = {
  formats: { locale: 'en', day: 'ccc d LLL', dayAndYear: 'ccc d LLL yyyy', time: 'HH:mm', weekday: 'ccc' },
  /** What stands before a name in an answer to "what name?". */
  nameIntroduction:
    /^(?:(?:hi|hello|hey|ok|sure|yes)[,.]? +)?(?:my name is|the name is|name is|name:|i am|i['’]m|it['’]s|it is|this is|call me|put it under|under|for) +/i,
  /** "I paid": only the provider's word counts, but it deserves an answer. */
  saysPaid: /\b(?:paid|payed|done|finished|transferred|went through)\b/i,
  /** Heard in an answer to "Shall I cancel it?" that must never be taken for a yes. */
  saysKeep: /\b(?:no|not|don['’]?t|keep|never ?mind|wait)\b/i,
  saysEarlier: /\b(?:earlier|sooner|before that)\b/i,
  saysLater: /^(?!.*\b(?:pay|maybe|perhaps)).*\b(?:later|after that)\b/i,
  saysSoonest:
    /^(?:right )?now\b[.!? ]*$|\b(?:asap|when(?: are|['’]re| r| is| can| could| do)? (?:you|u|i|we|there|someone|anyone)(?: guys)? (?:free|available|come(?: in)?|have (?:something|anything|time|space)(?: free)?)|right (?:now|away)|straight ?away|immediately|a\.s\.a\.p|as soon as (?:possible|you can)|(?:the )?(?:soonest|earliest|next) (?:you have|available|possible|free|slot|time|opening|appointment)|first available|soonest|whenever|any ?(?:time|day))\b/i,
  /** Said where any answer will do. */
  saysWhatever:
    /^(?:(?:um|hm+|oh|ok|i),? )*(?:anything|whatever|any|surprise me|(?:you|u) (?:choose|pick|decide|tell me)|up to (?:you|u)|idk|dunno|(?:i )?do(?:n['’]?t| not) (?:know|mind|care)|no (?:idea|preference)|(?:it )?does(?:n['’]?t| not) matter|not sure|all the same)(?: really| to me)?[.!? ]*$/i,
  asksAboutCancelling:
    /\bcancell?ation (?:policy|polic\w*|fees?|terms|charges?|rules?|conditions)|\b(?:can|could|may) (?:i|we) (?:still |also |always )?(?:cancel|change it|get (?:a|my|the) (?:refund|money))(?: (?:it|this|that))? (?:later|any ?time|after|afterwards|for free|free|if|without|the same)|\bwhat (?:if|happens if|when) (?:i|we) (?:\w+ )?cancel|\bis it (?:free|possible) to cancel|\bhow (?:late|long|early) (?:can|before).*cancel|\bcancel(?:ling)? (?:for free|free of charge)\?/i,
  saysCheapest:
    /\b(?:cheap(?:er|est)?|least expensive|lowest price|inexpensive|(?:tight|small|low) budget)\b/i,
  /** "Don't cancel", "keep it": nothing is to change. */
  saysKeepIt:
    /\b(?:do(?:n['’]?t| not)|never|not|no need to)(?: (?:want|like|going|to|please|you|need)){0,3} (?:cancel|call (?:it|that) off)|^(?:(?:please|no|ok|wait|actually|i['’]?ll|let['’]?s|just),? )*(?:keep|leave) (?:it|that|this|my \w+|the \w+)(?: (?:as (?:it is|is)|please|then|anyway))*[.! ]*$/i,
  saysLikeLastTime:
    /\b(?:(?:the )?(?:same|exact same)(?: (?:thing|treatment|massage|one|again))?,? (?:as|like) (?:the )?(?:last|before|previous|the other|usual|always)|(?:like|as) (?:the )?(?:last|previous) (?:time|visit)|(?:my|the) usual(?! (?:price|time|hours))|same (?:again|as ever|thing again)|what i had last time)\b/i,
  /** After an empty search: the guest wants to hear of it when time comes free. */
  saysTellMe:
    /\bwait(?:ing)?[- ]?list\b|\b(?:let|tell|notify|message|text|write|ping|alert) (?:to )?me\b.*\b(?:if|when(?:ever)?|once|as soon as)\b.*\b(?:free|frees|opens?|available|comes? up|cancels?|cancell?ations?)\b/i,
  saysSameTherapist:
    /\b(?:(?:the )?same (?:therapist|masseu\w+|person|lady|woman|man|guy|hands)|(?:her|him|them) again)\b/i,
  asksWho:
    /\bwho(?:['’]?s| is| are| works?| will| does| do| would)?\b.*\b(?:therapists?|masseu\w+|staff|works?|working|there|doing|does|do (?:the|it|my)|gives?|treat\w*)\b|^(?:what|which|how many|list|show)(?: \w+)? (?:the |your |all )?(?:therapists|masseu\w+|staff)\b|^who(?:['’]?s| is) /i,
  asksHowToPay:
    /\b(?:(?:take|accept|use|pay(?:ing)?(?: (?:by|with|in))?|by|with) (?:\w+ )?(?:cash|credit|debit|visa|mastercard|amex|pay ?pal|(?:apple|google) ?pay|(?:credit |debit )?cards?)|(?:how|when|where) (?:do|can|should|must) (?:i|we) pay|(?:can|could|may|do|must) (?:i|we) (?:have to )?pay\b|pay (?:at|in|on|there|later|online|by (?:card|cash)))\b/i,
  saysSkip: /^(?:no|nope|nah|skip|pass|none|no name|rather not|i'd rather not|anonymous|not needed|later)\b/i,
  saysAllPrices: /\b(?:prices|price ?list|rates|menu)\b/i,
  saysWhatIs: /^(?:so |and |but )?(?:what(?:'s| is| are|’s)|tell me (?:more )?about|how does)\b/i,
  saysNeverMind:
    /^(?:no[,.]? )?(?:(?:actually|oh|ok|wait|sorry|hmm),? )*(?:never ?mind|nvm|nm|forget (?:it|about it)|drop it|not interested)\b/i,
  ...asking,
  ...telling,
  ...refusing,
  ...notices,
};
