import type { Phrases } from './types.ts';

/** English. Text is folded: lower case, no accents, straight quotes; numbers as they were written. */
export const en: Phrases = {
  introduction:
    /^(?:(?:hi|hello|hey|ok|sure|yes)[,.]? +)?(?:my name is|the name is|name is|name:|i am|i'm|it's|it is|this is|call me|put it under|under|for) +/,
  paid: /\b(?:paid|payed|done|finished|transferred|went through)\b/,
  'not-agreed': /\b(?:no|not|don'?t|keep|never ?mind|wait)\b/,
  earlier: /\b(?:earlier|sooner|before that)\b/,
  later: /^(?!.*\b(?:pay|maybe|perhaps)).*\b(?:later|after that)\b/,
  soonest:
    /^(?:right )?now\b[.!? ]*$|\b(?:asap|when(?: are|'re| r| is| can| could| do)? (?:you|u|i|we|there|someone|anyone)(?: guys)? (?:free|available|come(?: in)?|have (?:something|anything|time|space)(?: free)?)|right (?:now|away)|straight ?away|immediately|a\.s\.a\.p|as soon as (?:possible|you can)|(?:the )?(?:soonest|earliest|next) (?:you have|available|possible|free|slot|time|opening|appointment)|first available|soonest|whenever|any ?(?:time|day))\b/,
  whatever:
    /^(?:(?:um|hm+|oh|ok|i),? )*(?:anything|whatever|any|surprise me|(?:you|u) (?:choose|pick|decide|tell me)|up to (?:you|u)|idk|dunno|(?:i )?do(?:n'?t| not) (?:know|mind|care)|no (?:idea|preference)|(?:it )?does(?:n'?t| not) matter|not sure|all the same)(?: really| to me)?[.!? ]*$/,
  'all-of-them':
    /\b(?:all|every one|each) (?:of )?(?:them|(?:of )?(?:my|our|the|these|those) (?:visits|bookings|appointments|reservations|massages|sessions|dates))\b|\b(?:cancel|drop) (?:\w+ ){0,2}(?:all|everything)\b|^(?:(?:yes|please|just),? )*(?:all|everything|both|both of them)(?: please)?[.! ]*$|\bthe whole series\b/,
  'cancel-terms':
    /\brefund (?:policy|polic\w*|terms|rules|conditions)|\bdo (?:you|u) (?:give|do|offer) refunds|\bcancell?ation (?:policy|polic\w*|fees?|terms|charges?|rules?|conditions)|\b(?:can|could|may) (?:i|we) (?:still |also |always )?(?:cancel|change it|get (?:a|my|the) (?:refund|money))(?: (?:it|this|that))? (?:later|any ?time|after|afterwards|for free|free|if|without|the same)|\bwhat (?:if|happens if|when) (?:i|we) (?:\w+ )?cancel|\bis it (?:free|possible) to cancel|\bhow (?:late|long|early) (?:can|before).*cancel|\bcancel(?:ling)? (?:for free|free of charge)\?/,
  cheapest: /\b(?:cheap(?:er|est)?|least expensive|lowest price|inexpensive|(?:tight|small|low) budget)\b/,
  'take-back':
    /^(?:(?:oh|ah|hey|ok|please|sorry|actually|oops|whoops|hold on|no+|nope),? ?)*(?:(?:no+|oh|please|sorry),? (?:do(?:n'?t| not)|wait)|(?:please )?do(?:n'?t| not)(?: do (?:it|that))?|wait|hold on|undo(?: (?:it|that))?|(?:(?:can|could|may) (?:i|we) )?(?:take|put|get|have) (?:it|that) back|i take (?:it|that) back|(?:that|it) was (?:a mistake|an accident|by accident|not what i meant)|by (?:mistake|accident)|oops|i changed my mind|i (?:do )?want it (?:back|after all))(?:,? (?:please|sorry|wait|no))*[.! ]*$/,
  'want-back':
    /^(?!.*\b(?:money|refund|call|write|text)\b).*\b(?:un-?cancel\w*|re-?instate|restore (?:it|that|my|the)|undo (?:the|my|that) cancell?\w*|(?:get|have|want|like|need|take|give me|put) (?:it|that|my (?:visit|booking|appointment|slot|massage)|the (?:visit|booking|appointment|slot|time)) back\b|(?:re-?)?book (?:it|that|the same(?: (?:one|time|slot))?|my (?:visit|booking|appointment)) again|rebook (?:it|that)|(?:i )?(?:do )?want it after all|(?:i )?changed my mind)\b/,
  'keep-it':
    /\b(?:do(?:n'?t| not)|never|not|no need to)(?: (?:want|like|going|to|please|you|need)){0,3} (?:cancel|call (?:it|that) off)|^(?:(?:please|no|ok|wait|actually|i'?ll|let'?s|just),? )*(?:keep|leave) (?:it|that|this|my \w+|the \w+)(?: (?:as (?:it is|is)|please|then|anyway))*[.! ]*$/,
  'like-last-time':
    /\b(?:(?:the )?(?:same|exact same)(?: (?:thing|treatment|massage|one|again))?,? (?:as|like) (?:the )?(?:last|before|previous|the other|usual|always)|(?:like|as) (?:the )?(?:last|previous) (?:time|visit)|(?:my|the) usual(?! (?:price|time|hours))|same (?:again|as ever|thing again)|what i had last time)\b/,
  'leave-waiting':
    /\b(?:take|remove|delete|erase|drop|strike|cross|leave|quit|get out|cancel)(?: (?!on\b)\S+){0,5} wait(?:ing)?[- ]?list\b|\boff (?:of )?(?:the|your|that|this) wait(?:ing)?[- ]?list\b|\bstop waiting\b|\b(?:no longer|not|don'?t)(?: \w+){0,3} (?:wait|waiting|be on the wait(?:ing)?[- ]?list)(?: any ?more| any longer)/,
  'off-the-list':
    /\b(?:take|remove|delete|erase|strike|cross)(?: (?!on\b)\S+){0,2} (?:off|from)(?: of)? (?:the|your|that|this) list\b/,
  'tell-me':
    /\bwait(?:ing)?[- ]?list\b|\b(?:let|tell|notify|message|text|write|ping|alert) (?:to )?me\b.*\b(?:if|when(?:ever)?|once|as soon as)\b.*\b(?:free|frees|opens?|available|comes? up|cancels?|cancell?ations?)\b/,
  'same-therapist':
    /\b(?:(?:the )?same (?:therapist|masseu\w+|person|lady|woman|man|guy|hands)|(?:her|him|them) again)\b/,
  'who-works':
    /\bwho(?:'?s| is| are| works?| will| does| do| would)?\b.*\b(?:therapists?|masseu\w+|staff|works?|working|there|doing|does|do (?:the|it|my)|gives?|treat\w*)\b|^(?:what|which|how many|list|show)(?: \w+)? (?:the |your |all )?(?:therapists|masseu\w+|staff)\b|^who(?:'?s| is) /,
  'how-to-pay':
    /\b(?:(?:take|accept|use|pay(?:ing)?(?: (?:by|with|in))?|by|with) (?:\w+ )?(?:cash|credit|debit|visa|mastercard|amex|pay ?pal|(?:apple|google) ?pay|(?:credit |debit )?cards?)|(?:how|when|where) (?:do|can|should|must) (?:i|we) pay|(?:can|could|may|do|must) (?:i|we) (?:have to )?pay\b|pay (?:at|in|on|there|later|online|by (?:card|cash)))\b/,
  'no-name': /^(?:no|nope|nah|skip|pass|none|no name|rather not|i'd rather not|anonymous|not needed|later)\b/,
  'all-prices': /\b(?:prices|price ?list|rates|menu)\b/,
  'what-is':
    /^(?:(?:hi|hello|hey|ok|so|and|but|sorry|btw|um),? )*(?:what(?:'?s| is| are| exactly (?:is|are)| (?:does|do) (?:\S+ ){1,6}(?:involve|include|entail|mean)| happens (?:in|during|at))|tell me (?:more )?about|how does)\b/,
  rather:
    /\b(?:instead|rather)\b|\b(?:can|could|may) (?:i|we) (?:please )?(?:have|get|do|try|take|book|change|switch)\b/,
  'what-if':
    /^(?:(?:hi|hello|hey|ok|and|so|but|sorry),? )*(?:what (?:happens? |do i do )?if|what about if|is it (?:ok|okay|bad|a problem) if|suppose|if i(?:'m| am| was| were| come| arrive))\b/,
  'got-payment':
    /\b(?:(?:did|have|has|do) (?:you|u|they|the (?:desk|spa))(?: guys)? (?:get|got|receive|received|see|seen) (?:my|the|our) (?:payment|money|transfer)|(?:did|has|is|was) (?:my|the|our) (?:payment|money|transfer) (?:go through|gone through|come through|arrive|arrived|received|in|ok|done|successful))\b/,
  'cancel-mine':
    /\bcancel (?:my|our) (?:\w+ ){0,3}?(?:visit|appointment|appt|booking|reservation|massage|treatment|session|facial)\b/,
  'never-mind':
    /^(?:no[,.]? )?(?:(?:actually|oh|ok|wait|sorry|hmm),? )*(?:never ?mind|nvm|nm|forget (?:it|about it)|drop it|not interested)\b/,
  'their-name':
    /^(?:(?:oh|and|ok|sure|yes|sorry),? )*(?:(?:her|his|their) name(?:'s| is)|(?:she|he)(?:'s| is) (?:called|named)|they(?:'re| are) called|(?:it'?s|it is) for) +/,
  voucher: /\b(?:gift )?(?:vouchers?|certificates?|gift ?cards?)\b/,
  gift: /\b(?:gift|present|surprise) for\b|\b(?:as|it'?s|is|for) (?:a|her|his|their|our) (?:\w+ )?(?:gift|present|surprise)\b|\bfor (?:my|our) (?:\w+'s )?(?:birthday|anniversary) (?:gift|present)\b/,
  'running-late':
    /\b(?:running|be|am|i'm|im|we're|arrive|arriving|bit|minutes?|mins?|hours?|hrs?|little) (?:\w+ ){0,3}?late\b(?! (?:morning|afternoon|evening|night|in|on|at|next|this|slot|appointment|cancel))|\blate(?:r)? (?:by|for my)\b|\bstuck (?:in|on|at)\b|\b(?:traffic|train|bus|tram) (?:is |was )?(?:\w+ )?(?:delayed|late|jam|terrible|bad|awful)|\b(?:delayed|held up)\b|\b(?:can'?t|cannot|won'?t|not going to|not gonna) (?:make it|be (?:there|in)|get there|arrive)(?: \w+){0,2} (?:on|in) time\b|\b(?:behind schedule|running (?:\w+ ){0,3}behind)\b|\bmissed (?:my|the|our) (?:\w+ )?(?:bus|train|tram|metro|tube|connection|flight|ferry)\b|(?<!\b(?:can|could|should) (?:i|we) )\b(?:be|get) there in (?:about |around |like |approx |another )?\d+(?! ?(?:days?|weeks?|hours?|h\b))\b|\btraffic is (?:\w+ )?(?:crazy|insane|mad|heavy|a nightmare|horrible|slow)\b/,
  'late-for-visit':
    /^(?!.*\b(?:mov|push|postpon|reschedul|chang|shift|swap|cancel)(?:e|ed|ing|es)?\b).*\b(?<!too )(?:late|delayed|behind) (?:for|to) (?:my|our|the|today's|tonight's) /,
  'bring-along': /\b(?:bring|take|come with|have)(?: along)? (?:(?:my|our|an?|the) |some(?:one|body))/,
  attends:
    /^(?:(?:(?:yes|yep|yeah|ok|okay|sure|great|perfect|thanks|thank you|of course|definitely|absolutely),? )*(?:i|we|we both)(?: will|'ll|ll|'m|m| am|'re|re| are) (?:definitely |still |both |all |certainly )*(?:be there|come|be coming|coming|attending|attend)(?:,? (?:then|tomorrow|today|tonight|on time|as planned|as booked|thanks?|thank you|for sure|definitely|see you(?: soon)?))*|(?:i )?confirm(?:ed)?(?: my (?:visit|appointment|booking))?|see you (?:there|then)(?:,? thanks?)?)[.! ]*$/,
  here: /^(?:(?:hi|hello|hey|ok|so),? )*(?:i'?m|i am|we'?re|we are|i'?ve|we'?ve|i have|we have|i just|we just|just) (?:just |now |already |parked up and |all )*(?:pulled (?:up|in)|parked(?: up| outside)?|made it(?=[.! ]*$)|got here|walked in|waiting (?:outside|downstairs|in|at)|(?:out )?(?:front|in front)(?=[.! ]*$)|(?:in|at) (?:the |your )?(?:lobby|foyer|reception|waiting (?:room|area)|car park|parking lot|front desk|door|entrance)|here(?! (?:for (?!my|our|the)|in|on|from|until|next))|arrived|outside|downstairs|(?:at|in) (?:the |your )?spa)\b|^(?:here|arrived|i arrived|i got here|(?:i |we )?made it|at (?:the )?(?:reception|door|front desk)|checking in|check(?: me)? in)(?: now| please| already)?\W*$/,
  'my-code':
    /\b(?:what(?:'?s| is| was)?|which|where(?:'?s| is)?|send|resend|show|give|tell|need|lost|forgot|find|see|have)(?: \w+){0,4} (?:check-?in |booking |qr[- ]?|entry )?(?:code|qr)\b(?! (?:is|was) \w)/,
  'my-details':
    /\b(?:my|new) (?:new )?(?:phone|number|phone number|mobile|cell|e-?mail|mail)(?: \w+){0,2} (?:changed|is now|has changed|is different|is wrong)\b|\b(?:change|update|correct) my (?:phone|number|phone number|mobile|e-?mail|contact|name)\b|\b(?:have|got) a new (?:phone|number|mobile|e-?mail)\b/,
  'change-booked':
    /\b(?:change|switch|swap|convert|upgrade|turn)(?: (?:it|that|this|(?:my|the) \w+))? (?:to|for|into)\b|\b(?:make|have|do) (?:it|that|this|my \w+) (?!again|now|please|up|in\b)|\binstead\b|\b(?:extend|lengthen|shorten) (?:it|that|my|the)\b/,
  'more-people':
    /\b(?:add|bring)(?: \w+){0,2} (?:more )?(?:person|people|guests?|friends?|someone|somebody)\b|\b(?:can|could|may|is it ok if) (?:my|a|our) (?:\w+ ){1,2}(?:come|join|be there)(?: \w+)? ?(?:too|along|as well|with me|us|me)?\b|\b(?:one|1|two|2) more (?:person|people|guests?)\b|\b(?:add|book) (?:\w+ ){0,2}more time\b|\b(?:extend|lengthen) (?:it|my|the)\b|\bmake it (?:longer|shorter)\b/,
  'calendar-link':
    /\b(?:add|put|save|send|sync(?:hroni[sz]e)?|export|import|get|show|see|have|want|link|connect|subscribe)(?: \S+){0,5} (?:(?:my|our) (?:\w+ )?|(?:the )?(?:google|apple|outlook|phone|i-?phone|i-?cloud|office) )(?:calendar|agenda|cal)\b|\b(?:calendar|agenda|ical|ics|webcal)(?: \w+)? (?:link|feed|file|url|address|sync|subscription|invit\w*|event|entry)\b|\b(?:link|feed|subscri\w*|invit\w*) (?:\S+ ){0,2}(?:calendar|agenda)\b|\badd (?:it |this |that |them )?to (?:the |a )?calendar\b|\.ics\b|^(?:the |my |i-?)?cal(?:endar)?(?: please)?[.!? ]*$/,
  receipt: /\b(?:receipts?|invoices?|proof of payment|bill for)\b/,
  feedback:
    /\b(?:feedback|review|rate (?:my|the|it|you)|how (?:it|my visit) was|leave (?:a )?(?:comment|rating))\b|^(?:(?:a|my|give a) )?rating[.! ]*$/,
  charged:
    /^(?!.*\b(?:will|would|when (?:am|do|is|will)|if (?:i|we)|cancel\w*|before|do you charge|(?:can|could|may) i (?:pay|make))\b).*(?:\b(?:did|have|has|why) (?:you|u|they|the spa)(?: guys)? (?:just |already )?(?:(?:over)?charged?|debit(?:ed)?|bill(?:ed)?|deduct(?:ed)?)\b|\b(?:was|am|been|got|were|is|has been) (?:i |we |my (?:\w+ )?(?:card|account) )?(?:just |being |been )?(?:over)?(?:charged|debited|billed)\b|\b(?:charges?|payments?|debits?|transactions?|amount|€ ?\d+\S*|\d+\S* (?:euros?|dollars|pounds)) (?:\S+ ){0,4}(?:on|from|off|in|out of) my (?:\w+ )?(?:card|account|statement|bank)\b|\b(?:you|u|they) (?:have |just )?(?:charged|debited|deducted|billed) (?:me|my)\b|\b(?:take|took|taken|withdrew|withdraw) (?:\S+ ){0,3}(?:from|off|out of) my (?:\w+ )?(?:card|account|bank)\b|\b(?:what|how much) (?:did i|have i|i) (?:already |just )?(?:pay|paid)\b)/,
  'see-visits':
    /^(?:(?:hi|hello|hey|ok|and|so|but|please|sorry|good (?:morning|afternoon|evening)),? )*(?:(?:i|we) (?:just |only |really )*(?:need|want|would like|wish|have)(?: to)?|(?:i|we)'d (?:like|love) to|(?:can|could|may) (?:i|you|we)|let me|lemme|help me(?: to)?|(?:how|where) (?:do|can) (?:i|we)) (?:please |quickly |just |to )*(?:see|view|check|look at|look up|find|access|review|show|list|pull up|know|tell me(?: about)?|(?:have|take) a look at|go (?:over|through))(?: me)? (?:a list of |all |of )*(?:my|our) (?:\w+ )?(?:visits?|bookings?|appointments?|appts?|reservations?|sessions?)(?: (?:please|pls|again|now|with you|here|at the spa))*[.!? ]*$/,
  'no-complaint':
    /\b(?:nothing|nothin|no|not|never|zero|without|can'?t|(?:can|could|do|did|would|have|has)(?:n'?t| ?not))(?: (?!my\b|the\b|our\b|this\b|your\b|but\b)\w+){0,2}? (?:to )?(?:complain(?:ts?|ed|ing)?(?: about)?|disappoint\w*|unhappy|rude|dirty)\b(?!.*\b(?:but|except|although|however|only)\b)/,
  unhappy:
    /\b(?:terrible|horrible|awful|disappoint\w*|rude|worst|unacceptable|disgusting|unhappy|complain(?:t|ing)?|not (?:at all )?happy|never again|ripp?ed off|rip off|scam|hurt me|dirty|useless|angry|furious|ridiculous|shocking|ashamed|waste of)\b/,
  'it-was': /\b(?:was|were|wasn'?t|weren'?t|has been|have been|i (?:got|had))\b/,
  language:
    /^(?:(?:can|could|may) (?:i|we) |please |i(?:'d| would)? (?:want|like) to )*(?:change|switch|choose|set)?(?: the| my)? ?languages?\b|\b(?:other|another|different|which) languages?\b/,
  'start-messages':
    /^(?:please )?(?:start|subscribe|un-?stop|opt ?-?in|resume|start (?:messages|again|messaging me))[!. ]*$/,
  'no-offers':
    /^(?:(?:please|pls|ok|okay|hi|and|thanks?|thank you|can you|could you|no),? )*(?:(?:don'?t|do not|never|stop|no longer) (?:(?:send|sending|give|giving|make|making|want|get|receive|write|writing|text|texting|bother|need|to|me|us|about|with|any|more|your|these|those|of|the) ){0,6}(?:offers?|proposals?|promotions?|promos?|suggestions)|(?:i|we) (?:don'?t|do not|no longer) (?:want|need|wish)(?: to)?(?: (?:get|receive|see|any|more|your|these|such)){0,4} (?:offers?|proposals?|promotions?|promos?)|(?:no|without)(?: (?:more|further|such|your))? (?:offers?|proposals?|promotions?|promos?)|(?:stop|don'?t|do not|never) (?:propos(?:e|ing)|suggest(?:ing)?)(?: me)?(?: any| more| new| other)* (?:visits?|times?|appointments?)(?: to me)?|(?:don'?t|do not|never) (?:ask|propose)(?: me)?(?: this| that)? again)(?: (?:any ?more|again|please|pls|thanks|thank you|to me|for me|from you|now))*[.! ]*$/,
  'offers-please':
    /^(?:(?:please|pls|ok|okay|yes|sure|hi|and|actually),? )*(?:(?:you|u) (?:may|can|are welcome to) (?:(?:write|text|message)(?: to)? me|(?:write|text|message|remind|contact)(?: to)? me(?: again| (?:when|once|if) (?:it'?s|it is)(?: about)? time(?: for .{1,40})?| (?:about|with|for) (?:my next (?:visit|appointment|booking)|(?:your |new )?(?:offers?|proposals?))))|(?:(?:you|u) (?:may|can) )?(?:send|give) me (?:your |some |more |new )*(?:offers|proposals)(?: again)?|(?:i|we)(?:'d| would)? (?:want|like)(?: to (?:get|receive))?(?: your)? (?:offers|proposals)(?: again)?|offers(?: please| again| yes)+|yes to offers)(?: (?:please|pls|thanks|thank you))*[.! ]*$/,
  'forget-me':
    /\b(?:forget (?:about )?me\b(?! not)|(?:forget|delete|erase|remove|wipe|destroy) (?:everything|all|anything|whatever|what)(?: \w+){0,5} (?:about|on|of|from) (?:me|us)|(?:delete|erase|remove|take) me (?:from|off|out of) (?:your|the|all)|(?:do not|don'?t|stop) (?:keep|keeping|store|storing|save) (?:my|our) (?:\w+ )?(?:data|details|information|info|number)|(?:delete|erase|remove|wipe) (?:all )?(?:of )?(?:my|our) (?:personal |chat |booking )?(?:data|details|information|info|account|profile|records?|number|history)|gdpr|right to be forgotten)\b/,
  'erase-all':
    /^(?:(?:please|ok|okay|no|wait|hey|actually|just|can you|could you|i want (?:you )?to|now),? )*(?:delete|erase|wipe|clear)(?: (?:it|this|that))? (?:everything|all(?: of it)?)(?: now)?(?:,? (?:please|pls|plz))?[.!? ]*$/,
  reminder:
    /\breminders?\b|\bremind (?:me|us)\b(?! (?:what|when|where|which|who|how|why|of (?:the|my|our) (?:time|code|address|name)))/,
  'link-chats':
    /^(?!.*\b(?:don'?t|do not|never|without) (?:want to |wanna )?(?:link|con+ect|merge|pair|sync)).*(?:\b(?:link|con+ect|merge|pair|combine|sync(?:hroni[sz]e)?)(?: up| together)?(?: \S+){0,4} (?:accounts?|chats?|profiles?|conversations?|whats ?app|telegram|teams|web ?chat|other (?:app|phone|number))\b|\bi(?:'m|'ve| am| have)? (?:\w+ )?(?:also|already|normally|usually|sometimes)(?: \S+){0,5} (?:whats ?app|telegram|teams|web ?chat)\b|\bi(?:'m|'ve| am| have)? (?:\w+ )?also(?: \S+){0,5} (?:web ?site|another (?:app|phone|number))\b|\bi(?:'m|'ve| am| have)?(?: \S+){1,4} (?:from|on|via|through|over|using|in|use) (?:my |your |the )?(?:whats ?app|telegram|teams|web ?chat|web ?site),? (?:too|as well|also|before)\b|\bsame (?:person|one|guest)(?: \S+){0,4} (?:whats ?app|telegram|teams|web ?chat)\b|\bmy (?:other|second) (?:chat|account)\b|\b(?:two|2) (?:chats|accounts)\b|\bmy (?:bookings?|visits?|appointments?)(?: \S+){0,3} (?:on|from|in|via) (?:whats ?app|telegram|teams|web ?chat)\b)|^(?:link(?:ing)?(?: code| me)?)[.! ]*$/,
  'go-on':
    /^(?:(?:hi|hello|hey|ok|please),? )*(?:(?:can|could) (?:i|we) |i(?:'d| would)? (?:want|like) to |let'?s )?(?:continue|go on|carry on|resume|pick up|finish)(?: \S+){0,4} (?:bookings?|reservation|where (?:i|we) (?:left|stopped|were)(?: off)?|(?:i|we) (?:started|began)|other (?:chat|app)|here)(?: \S+){0,3}[.!? ]*$|^where were we\W*$/,
  'not-me':
    /\b(?:that|it|this|the other one)(?: really| certainly)? (?:wasn'?t|was not) me\b|\bi (?:didn'?t|did not|never) (?:link|con+ect)\w*\b|\b(?:un-?link|dis-?con+ect|separate|detach)(?: \S+){0,4} (?:chats?|accounts?|profiles?|whats ?app|telegram|teams|web ?chat)\b|^(?:please )?un-?link(?: (?:me|it|them|us))?[.! ]*$|\bundo (?:the |that |this )?link(?:ing)?\b/,
  'bot-again':
    /\b(?:(?:back to|talk to|use|want) (?:the |you,? )?(?:bot|robot|assistant)|bot again)\b|^(?:the |hey |hi |ok )*(?:bot|robot)(?: please)?[.! ]*$/,
  unlink: /^(?:please )?(?:unlink|log ?(?:me )?out|sign (?:me )?out|disconnect)(?: me)?[.! ]*$/,
  'my-day':
    /\b(?:my (?:day|schedule|shift|roster|rota|appointments|list|guests|clients)(?: for| today| tomorrow|\b)(?! week)|what(?:'s| is|'ve i got| have i got| do i have)(?: on)?(?: for me)? (?:today|tomorrow|on \w+day)|who do i have|(?:my |the )?first (?:guest|client|customer|appointment|visit)\b|today'?s (?:guests|clients|list|appointments))/,
  'my-week':
    /\bmy (?:whole )?week\b|\b(?:schedule|rota|shifts?|appointments|guests)\b.*\bweek\b|\bwhat(?:'s| is| have i got| do i have) (?:on )?(?:this|next) week\b/,
  'next-guest':
    /\bnext (?:guest|client|customer|appointment|one|visit)\b|\bwho(?:'s| is) (?:next|up next|coming next)\b/,
  'day-end':
    /\bhow (?:was|did|has) my (?:day|shift)\b|\b(?:close|closing|wrap|sum)(?: up| out)? (?:my|the) (?:day|shift)\b|\bmy (?:day|shift)(?:'?s end| is (?:over|done|finished))|\b(?:done|finished) for (?:today|the day)\b|\b(?:day|shift)(?:'?s)? summary\b|\bsummary of (?:my|the) (?:day|shift)\b|^(?:the )?(?:end of (?:my |the )?(?:day|shift)|day'?s?[- ]end)[.!? ]*$/,
  'house-day':
    /\bhow (?:was|is|did|has)(?: the)? (?:today|yesterday|(?:house|spa|business|day)(?: (?:do|go|doing|been|going|look(?:ing)?))?(?: today| yesterday| so far)*[.!? ]*$)|\bhow did (?:we|it) (?:do|go)(?: today| yesterday)?[.!? ]*$|\bhow are we doing(?: today)?[.!? ]*$|\b(?:today'?s|yesterday'?s|the day'?s|daily|day) (?:numbers|figures|takings|revenue|turnover|summary|report|utili[sz]ation)\b|\b(?:numbers|figures|takings|revenue|turnover|summary|report|utili[sz]ation) (?:for|of) (?:today|yesterday|the day)\b/,
  sick: /\b(?:sick|ill|unwell|fever|flu|migraine|not (?:feeling )?well|throwing up|food poisoning)\b/,
  block:
    /\b(?:block|keep (?:me )?free|take (?:me )?off|unavailable|not available|need (?:a )?break|day off|time off)\b/,
  swap: /\b(?:swap|switch|trade|cover (?:for )?me|cover my|takes? (?:over )?my|takes? over)\b/,
  begin:
    /^(?:(?:ok|okay|please|now|right|and|so),? )*(?:(?:we|i)(?:'re|'m| are| am| will|'ll| have|'ve)? )?(?:now |just )?(?:start|starting|started|begin|beginning|began|begun)(?: (?:now|it|please|then))*[.! ]*$|\b(?:start|starting|started|begin|beginning|began)(?: now)?(?: with)? (?:(?:the |my |this |our )?(?:\w+ ){0,2}?(?:visit|treatment|massage|facial|session|guest|client|customer|appointment)\b|(?:the |my )?\d{1,2}(?::\d{2})?(?: ?[ap]\.?m\b| o'?clock)?)|\b(?:treatment|massage|facial|visit|session|guest|client) (?:has |is |just )*(?:started|begun|starting|beginning)\b/,
  done: /\b(?:done|finished|complete[d]?|all done|(?:guest|client) (?:has )?left)\b/,
  'no-show':
    /\bno[- ]?show(?:ed)?\b|\b(?:did(?:n'?t| not)|never|has(?:n'?t| not)) (?:show(?:n|ed)?(?: up)?|turn(?:ed)? up|come|came|appear(?:ed)?)\b|\bstood me up\b/,
};
