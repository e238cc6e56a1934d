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
    /\b(?:asap|a\.s\.a\.p|as soon as (?:possible|you can)|(?:the )?(?:soonest|earliest|next) (?:you have|available|possible|free|slot|time|opening|appointment)|first available|soonest|whenever|any ?(?:time|day))\b/i,
  saysSkip: /^(?:no|nope|nah|skip|pass|none|no name|rather not|i'd rather not|anonymous|not needed|later)\b/i,
  saysAllPrices: /\b(?:prices|price ?list|rates|menu)\b/i,
  saysWhatIs: /^(?:so |and |but )?(?:what(?:'s| is| are|’s)|tell me (?:more )?about|how does)\b/i,
  saysNeverMind: /^(?:no[,.]? )?(?:never ?mind|forget (?:it|about it)|leave it|drop it|not interested)\b/i,
  ...asking,
  ...telling,
  ...refusing,
  ...notices,
};
