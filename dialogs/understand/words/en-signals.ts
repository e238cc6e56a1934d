import type { SignalWords } from './types.ts';

/** English for agreeing, refusing, asking … Text is folded: lower case, straight quotes, numbers as digits. */
export const signalsEn: SignalWords = {
  yes: /^(?:(?:oh|ah|um|uh|well|ok|okay|great|perfect|hmm|thanks|thank you)[,.!]? )*(?:y+e+[saph]+h?|yea|yeah|yep|yup|ya|ye|yess|yay|sure(?: thing)?|correct|right|exactly|absolutely|definitely|of course|certainly|indeed|affirmative|please do|go ahead|that'?s (?:right|correct|it)|ok(?:ay)?|k|alright|all right|fine|very well|for sure|totally|precisely|confirm(?:ed)?|do it|agreed|you got it|it is|it does|that is (?:right|correct))\b|\b(?:that is correct|that'?s correct|that is right|that'?s right|all correct|is correct|looks correct|go ahead|(?:book|reserve|confirm) (?:it|this|that)(?:,? (?:please|now|then))?(?=[.!]*$)|sounds right|please proceed|confirmed|please confirm|i confirm|everything is right)\b/,
  praise:
    /\b(?:(?:sounds?|looks?|seems?|is|are|be|was|it's|that's|that'll be|'s)(?: \w+)? (?:good|great|fine|perfect|nice|lovely|wonderful|excellent|interesting|amazing|awesome|ideal|okay|ok|alright|acceptable|fantastic|reasonable|suitable|brilliant|promising|cool)|(?:works?|worked)(?: \w+)?(?: for me)?(?! on)|will do|would do|should do|that'll do|(?:good|great|perfect|excellent|awesome|lovely|wonderful|fantastic|fine|nice|cool|amazing|brilliant)(?: choice| one)?|suits? me|suits? (?:fine|well)|that (?:will|would|should|could|might) (?:work|do|be \w+)|i(?:'d| would)? (?:like|love|prefer) (?:that|it|this)|not bad|it'll work|that'll work|acceptable|suffice|optimal choice|exactly what|sounds? (?:\w+ )?(?:better|prefect|perfet|about right)|that should|it should|that info)\b/,
  take: /\b(?:(?:i'*ll|i will|i'?d (?:like|love|prefer) to|i would (?:like|love|prefer) to|i want to|i wanna|let'?s?|i wish to|i think i'*ll|i can|we'?ll|i'm going to|let me|i prefer to|i|please|i need to) (?:\w+ )?(?:take|pick|choose|go (?:with|for|there)|try|select|do|use|keep|accept|stick with)(?! (?:later|not|that later))|i(?:'ll)? (?:\w+ )?(?:choose|pick|select|accept)|that(?:'?s| is)(?: \w+)? (?:the one|what|exactly what)|(?:is|'s|be|want|thats) the (?:one|dentist|doctor|salon|place|treatment|therapist)|(?:that|this|the first|the second) (?:one|treatment|place|therapist)|i (?:really )?like (?:that|this|it|them|the sound|what)|i want (?:that|this|it|them|him|her)\b|like the (?:sound|look) of|interested in (?:that|this|them|him|her|it)|(?:check|checks|work|works|pan) out|winner|go with (?:them|him|her|that|this|it))\b/,
  no: /^(?:(?:oh|ah|um|uh|well|hmm|sorry|wait|actually|ok|okay|thanks|thank you|yes|,|\.) ?)*(?:n+o+(?:pe|ne|t)?|nah+|no way|nay|negative|don't|do not|that's not|that is not|that isn't|incorrect|wrong|not really|never ?mind|i don't (?:think|want|need|like)|i do not)\b|\b(?:won't work|doesn't work|does not work|will not work|isn't right|is not right|is wrong|not correct|incorrect)\b/,
  later:
    /\b(?:not (?:right )?now|not (?:at )?(?:this|the) (?:time|moment)|maybe later|perhaps later|later (?:on|maybe|perhaps)|another time|not yet|not today|some other time|do (?:it|that) later|decide later|will later|better later|not needed|not necessary|hold off|in a (?:bit|while)|let me think|think about it)\b|^later\b|^(?:may ?be|perhaps)\b/,
  change:
    /\b(?:actually|instead|rather|make it|make that|change|modify|second thoughts?|better|earlier|wait|switch|correction|i meant|i mean|on reflection|modification|update|prefer)\b/,
  other:
    /\b(?:(?:any(?:thing|one|body|where)?|some(?:thing|one|body|where)?|what|who|where|no(?:thing)?|anyplace|someplace) ?(?:places? )?else|else(?:where)?|(?:an)?other (?:one|options?|choices?|salons?|dentists?|doctors?|places?|slots?|times?|treatments?|therapists?|suggestions?|spas?|stylists?|clinics?|days?|\w+)|others\b|another|different|alternatives?|more (?:options|choices|suggestions|results|places|salons|doctors|dentists)|what other|not (?:that|this) one|other than|any more|next one|keep looking|search again|look again|something (?:cheaper|closer|earlier|later|nicer|similar))\b/,
  thanks:
    /\b(?:thank(?:s|ful|x)?(?: you| u)?|thx|tx|ty|cheers|appreciate(?:d)?|grateful|much obliged|thnk you|thankyou|kind of you|thank)\b/,
  done: /\b(?:that(?:'s| is|s| was| will be|'ll be| would be|'d be| does|'s about)(?: \w+){0,3}? (?:all|it|everything|enough|sufficient)\b|(?:that'?s|that is|this is|which is) all|all i (?:need|needed|want|wanted|require)|i'?m (?:all )?(?:set|done|good|okay|ok|fine|finished)|i am (?:all )?(?:set|done|good|okay|ok|fine|finished)|all (?:set|good|done)|nothing (?:else|more|further)|no(?:thing)? (?:more|further)|(?:don't|do not|won't|will not|not) (?:need|want|require) (?:anything|any|nothing|more|help|further)|takes care of|covers (?:it|everything)|everything i (?:need|needed|want|wanted)|that (?:completes|concludes|does it)|that'll do it|be all|is it for)\b/,
  bye: /\b(?:good ?bye|bye(?: ?bye)?|see (?:you|ya|u)|so long|farewell|take care|have a (?:\w+ )?(?:day|one|evening|night|afternoon|morning|weekend|time)|good night|cya|adios|ciao|talk (?:to you )?later|cheerio|later!)\b/,
  greet:
    /^(?:(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings|hullo|heya)\b[,!. ]*)+/,
  question:
    /\?$|\b(?:what(?:'s|s| is| are| was)|where(?:'s|s| is| are| they)|how (?:is|are|much|many|far|good|do|does|long|expensive|highly|well)|how's|which|when(?:'s| is| are| do| does)|who(?:'s| is)|(?:is|are|do|does|did|can|could|will|would|has|have) (?:it|they|he|she|the|this|that|there|their|his|her|your) |(?:tell|give|send|get|show|provide|share|text|let) (?:me|us) (?:\w+ )?(?:know )?(?:the|their|his|her|its|an?|your|some|if|what|where|how|more|about|that)|know (?:the|their|his|her|its|what|where|how|if|more|about)|find out|i need (?:the|their|his|her|its)|have (?:the|their|his|her|its) )\b/,
  // Something one asks about what is on offer, whatever the sentence looks like.
  detail:
    /\b(?:phone|(?:contact|telephone|cell|their|the|what|a) ?(?:phone )?(?:number|numbers|info|information|details|contacts)|call them|reach (?:them|him|her)|address(?:es)?|rat(?:ing|ings|ed)|cosmetics?|digits|reviews?|stars?|located|the location|their location|where (?:is|are|they|it)|where's)\b/,
  // A booking wished for anew, after refusing something else.
  fresh:
    /\b(?:but|skip|that day|same day|tat day|with (?:that|the|this) \w+|at (?:that|the|this) (?:salon|spa|place|dentist|clinic)|just (?:book|make|schedule|reserve))\b/,
  unwanted:
    /\b(?:don't|do not|not|never|no need)(?: \w+){0,4} (?:book|make|schedule|reserve|proceed|appointment|do|go)\b|\bto (?:see|know|check)\b|\binstead\b|\bbook it with\b/,
  interjection:
    /^(?:(?:ok(?:ay)?|great|perfect|sure|alright|all right|good|nice|cool|awesome|wonderful|excellent|fine|yes|yeah|no|oh|well|thanks?|thank you|super|lovely|got it|fantastic|amazing)[,.! ]*)+(?=thank|i think that|that(?:'s| is|'s is| will|'ll| would|'d) (?:be )?(?:all|it|every)|that was|i appreciate|i'm all|i am all|bye|good ?bye|have a|cheers|for)/,
  book: /\b(?:book(?:ing|ed)?|appointment|appt|reserv(?:e|ation|ations|ing)|schedul(?:e|ing)|set (?:me |us |it )?up|make (?:me |us )?an? |sign me up|fit me in|squeeze me in|pencil me in|get me in|come in|arrange|proceed|continue|(?:want|need|like|love|wish|going|wanna|have|ready) (?:to )?(?:go )?(?:to )?(?:see|visit|go to|go see|come in|come for|go for|go in|consult)(?! (?:what|if|how|where|which|the (?:list|options|details|menu))))\b/,
  search:
    /\b(?:find(?:ing)?|search(?:ing)?|look(?:ing)?(?: for| up| into| in| at|$)|locat(?:e|ing)|recommend(?:ation)?s?|suggest(?:ion)?s?|pull up|list of|know (?:of )?(?:a|any|some|good)|what(?: \w+)? (?:do you (?:have|offer)|are my options|options)|(?:get|show|give) me (?:an?|some|\w+s\b)|is there an?|are there any|what \w+ are (?:there|available)|options|help (?:me )?with an?|how about|what about|i'm after|check (?:for|out)|who are|where can i find|do you know (?:of )?(?:any\w*|some\w*|an?)|might need|is there something)\b/,
  need: /\b(?:i (?:\w+ )?(?:need|want|wans|wants|wanted|wan|would like|like|require|prefer)(?: (?:to )?find)? (?:of )?(?:some|an?|one|another)|i'd (?:\w+ )?(?:like|rather|prefer|love) (?:an?|some|one)|(?:might|may|could|really|also|do) (?:need|use)|in need of|need (?:of )?an?)\b/,
  // Asked while still deciding: the weather that day, one's own free hours.
  'errand-before':
    /\b(?:weather|wheather|waether|wether|forecasts?|forecats|forcasts?|my (?:\w+ )?(?:schedule|calend[ae]r)|(?:when|if|what time|what|times?|hours|dates?) (?:am i|i am|i'm|do i have|i have|will i be|would i be)(?! booked)|am i (?:\w+ )?(?:free|available|open|busy)|i (?:\w+ )?free|(?:free|spare|open) (?:time|hours|slots?|schedule)|my (?:\w+ )?availability|temperature)\b/,
  // Asked once all is done: a cab to get there, a line in one's calendar.
  'errand-after':
    /\b(?:(?:to|in|on|into|up|with) (?:my|the) (?:\w+ )?calend[ae]r|calend[ae]r event|event|cab|taxi|uber|lyft|a ride|ride (?:for|to)|transport(?:ation)?)\b/,
  wish: /\b(?:i(?:'d| would| will|'ll)? (?:like|love|want|need|prefer|wish|wanna)|i wan|want to|need to|can i|could i|may i|can you|could you|would you|will you|please|let's|is it possible)\b/,
  move: /\b(?:re-?schedul(?:e|ed|ing)|re-?book|postpone|push (?:it |my \w+ |that )?(?:back|to)|bring (?:it |my \w+ )?forward|(?:move|shift|change|switch|swap|amend|alter|modify|update|edit|adjust|delay) (?:it|that|this|(?:my|the|our|that|this|an?)(?: \S+){0,3}? ?(?:appointment|appt|booking|reservation|visit|massage|session|treatment|slot|time|date|facial|day))|come (?:on )?another (?:day|time)|can't make (?:it )?(?:to|on|for|at) (?:my|the|our)|(?:running|be) late)\b/,
  cancel:
    /\b(?:cancel(?:l?ed|l?ing|l?ation)?|call (?:it|the \w+|my \w+) off|(?:don't|do not) (?:want|need) (?:my|the|that|this) (?:appointment|booking|reservation|visit)(?: any ?more)?|(?:drop|delete|remove|withdraw|undo|scrap) (?:my|the|this|that|our) (?:appointment|booking|reservation|visit))\b/,
  'cannot-come':
    /\b(?:(?:can't|cannot|can not|won't|not able to|unable to) (?:come|make it|attend)(?! (?:before|after|until|till|earlier))(?: any ?more)?)\b/,
  'my-visits':
    /\b(?:my (?:appointments?|bookings?|reservations?|visits|upcoming \w+|next (?:appointment|booking|visit|massage|session))(?: please)?$|(?:show|see|view|check|list|find|look up|tell me about|what are|when (?:is|are|was)|what time (?:is|are)|what's|details of|status of|do i have|have i got|confirm)(?: me)? (?:my|any|all my|our)(?: \w+){0,2}? ?(?:appointments?|bookings?|reservations?|visits?|massage|session)|(?:what|which|when)(?: \w+)? (?:have i|did i|am i) (?:booked|book|coming)|when am i booked|am i booked|what do i have booked|upcoming (?:visits|appointments|bookings))\b/,
  price:
    /\b(?:price[ds]?|pricing|prices|cost(?:s|ing)?|how much(?! (?:time|longer))|fees?|rates|charges?|charge for|price ?list|expensive|cheap(?:er|est)?|afford)\b/,
  duration:
    /\b(?:how long|duration|how many (?:minutes|hours)|length of|how much time|last\b.*\?|takes how)\b/,
  hours:
    /\b(?:opening (?:hours|times?)|open(?:ing)? (?:until|till|on|at|today|tomorrow|now)|(?:what|which) (?:are )?(?:your |the )?(?:\w+ )?hours|when (?:do|are|does|is)(?: \w+)? (?:you |it |the spa )?(?:open|close|closed|closing|opening)|what time do you (?:open|close)|(?:are|is) (?:you|it|the spa|the salon)(?: guys)? (?:open|closed)|business hours|your hours|closing time|how late are you)\b/,
  location:
    /\b(?:where (?:are|is) (?:you|your|it|the spa|the salon|this)|where(?:'s| is) (?:it|the)|your (?:address|location)|(?:the |what'?s? (?:is )?the )?address|how (?:do|can) (?:i|we) (?:get|find|reach)|directions?|parking|park (?:my|the|a) car|where can i park|located|which (?:branch|street)|nearest (?:branch|location|spa)|map)\b/,
  human:
    /\b(?:(?:speak|talk|chat) (?:to|with)|connect me|put me through|get me|transfer me|i want|i need|can i have)(?: to| with)? (?:an?|the|some(?:one|body)?|your)? ?(?:real |actual |live |human )?(?:human|person(?! to)|agent|someone|somebody|reception(?:ist)?|front desk|operator|representative|manager|staff|people|customer service|desk|being)\b|\b(?:real|live|actual) (?:person|human|agent)|\bhuman\b|\bcall me\b|\brepresentative\b|\bcustomer service\b/,
  help: /^(?:(?:please|hi|hello|hey)[,!]? )?(?:help(?: me)?(?: please)?|menu|\?+|what can (?:you|i) (?:do|say|ask)(?: here)?|how does (?:this|it) work|how do i use this|options|commands|i need help|can you help(?: me)?|info)[?!. ]*$/,
  stop: /^(?:please )?(?:stop|unsubscribe|opt ?-?out|stop (?:all|messaging me|messages|texting me|sending (?:me )?(?:messages|texts))|stopall|quit|remove me(?: from .*)?|(?:don't|do not|no more) (?:message|messages|text|texts|contact)(?: me)?(?: any ?more)?)[!. ]*$/,
};
