/** What tells an answer to an open question from words that only look like one. Text is folded (`fold`). */
export interface AnswerWords {
  /** The words that may stand beside a bare number where minutes or stars were asked for. */
  readonly besideNumber: ReadonlySet<string>;
  /** Sounds like a refusal, and is none. */
  readonly noRefusal: RegExp;
  /** Of what is offered, that one not; or not yet. */
  readonly refused: RegExp;
  /** Asks for a moment, and says nothing else. */
  readonly holdOn: RegExp;
  /** A question without its mark. */
  readonly asks: RegExp;
  /** Somebody else than who writes. */
  readonly someoneElse: RegExp;
  /** A wish for something instead, or for somebody: no name. */
  readonly wishes: RegExp;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const en: AnswerWords = {
  besideNumber: words(
    "i i'd i'll i'm we we'll it it's that that's is was be will would give say said think guess make maybe perhaps probably about around approx approximately like roughly only just another more or so max a an the of out to you in ca please pls plz thanks thank sorry ok okay yes yeah yep well um uh hm hmm no minutes minute mins min m late delay stars star points point solid full definitely absolutely easily good great amazing perfect wonderful excellent lovely super fantastic brilliant awesome nice bad poor meh",
  ),
  noRefusal:
    /\b(?:no (?:problem|worries|rush|issue)|not (?:a problem|bad)|why not|if (?:it'?s |that'?s )?not too \w+)\b/g,
  refused:
    /\b(?:not|nope|nah|isn'?t|is n't|doesn'?t|does n't|won'?t|can'?t|cannot|couldn'?t|don'?t|wouldn'?t|never|neither|too (?!please\b|thanks\b|for\b)\w+|no (?:good|way|use)|impossible|moment|sec|secs|wait|hang on|hold on)\b|\b(?:a|one|1) (?:second|minute)\b/,
  holdOn:
    /^(?:(?:ok|okay|oh|please|sorry|hey|um|just|no),? )*(?:wait|hang on|hold on|hold it|(?:just )?(?:a|one|1|give me a|give me one) (?:moment|sec|second|min|minute)|let me (?:check|think|see|look|ask)|brb|not yet|not sure|moment|later)(?: (?:please|a|one|sec|second|moment|minute|up|there))*[.! ]*$/,
  asks: /^(?:(?:and|ok|so|but|hi|hello|hey|sorry|um),? )*(?:what(?:'?s)? (?!an? )|where\b|why\b|when (?:do|does|are|is|can|could|will)\b|how (?:do|does|much|many|long|late|far|can|could|is|are)\b|who(?:'s)? |which |(?:do|does|can|could|are|is) (?:you|i|we|there|it|that)\b)/,
  someoneElse:
    /\b(?:guests?|clients?|customers?|she|he|they|her|his|therapists?|masseu\w+)\b|^(?!(?:it|this|that|there|traffic|train|bus|tram)\b)\p{L}+(?:'s| is| was| will be) /u,
  wishes: /^(?:with|at|in|on|without) |\b(?:instead|rather|please)\b/,
};

const es: AnswerWords = {
  besideNumber: words(
    'yo le les te doy damos pongo daria diria digo creo que es son seran sera fue un una unos unas como casi unos mas o menos solo otros otras aproximadamente alrededor de quizas quiza tal vez minutos minuto mins min m tarde retraso demora por favor porfa gracias perdon lo siento ok vale si bueno pues eh estrellas estrella puntos punto llego en los el la genial perfecto excelente maravilloso muy bien bueno malo mal regular',
  ),
  noRefusal: /\b(?:no (?:hay problema|pasa nada|importa)|por que no|sin problema)\b/g,
  refused:
    /\b(?:demasiado|muy (?:tarde|temprano|pronto|justo)|no|ni|tampoco|nunca|imposible|momento|momentito|segundito|espera|espere)\b|\bun segundo\b/,
  holdOn:
    /^(?:(?:ok|vale|ay|oh|por favor|perdon|no|si|eh),? )*(?:espera|espere|esperame|(?:dame |deme )?(?:un|1) (?:momento|momentito|segundo|segundito|minuto)|momento|dejame (?:ver|pensar|mirar)|todavia no|aun no|no se)(?: (?:por favor|porfa|un|momento|poco))*[.! ]*$/,
  asks: /^(?:(?:y|ok|pero|hola|perdon|eh|vale),? )*[¿ ]*(?:por que|para que|que (?:es|son|precio\w*|horario\w*|hora)|cual\w*|donde|cuando|cuant[oa]s?|como (?:es|se|puedo|llego|funciona|hago)|quien\w*|(?:puedo|podria|podemos|hay|tienen|tienes|esta|estan) )/,
  someoneElse:
    /\b(?:huesped\w*|client[ea]s?|ella|el (?=esta|llega|viene|va\b)|ellos|terapeuta|masajista)\b|^(?!(?:esto|eso|ya|hoy|trafico|tren)\b)\p{L}+ (?:llega|esta|viene|va a llegar|va) /u,
  wishes: /^(?:con|en|a las|sin) |\b(?:en vez|en lugar|mejor|prefiero|por favor)\b/,
};

const de: AnswerWords = {
  besideNumber: words(
    'ich wir gebe geben gibt gab sage sagen denke glaube es das ist war sind waeren ware ein eine einen so ca circa zirka etwa ungefahr vielleicht wohl wahrscheinlich nur noch weitere gut knapp rund die maximal oder minuten minute mins min m zu spat spater verspatung bitte danke sorry tut mir leid ok okay ja hm ah also sterne stern sternchen punkte punkt volle voll klare klar von in den der super toll prima perfekt wunderbar klasse ausgezeichnet schlecht',
  ),
  noRefusal:
    /\b(?:kein(?:e)? (?:problem|ding|thema|sorge)|warum nicht|wenn(?: es)? nicht zu \w+|nicht schlecht|(?:min\w*|stunden?) zu spat|komme?n? zu spat)\b/g,
  refused:
    /\b(?:zu (?:fruh|spat|knapp|kurz|lang|teuer|zeitig)|nicht|nix|nie|kein\w*|leider|unmoglich|moment|momentchen|sekunde|warte\w*)\b/,
  holdOn:
    /^(?:(?:ok|okay|oh|ach|bitte|sorry|ja|nein|hm),? )*(?:warte\w*(?: sie)?|halt|moment|momentchen|(?:einen?|1|ne|nen|kleinen) (?:kleinen )?(?:moment|augenblick|sekunde|minute)|sekunde|augenblick|lass\w* mich (?:\w+ )?(?:nachdenken|uberlegen|schauen|sehen)|noch nicht|weiss (?:ich )?nicht)(?: (?:bitte|mal|kurz|noch))*[.! ]*$/,
  asks: /^(?:(?:und|ok|aber|hallo|hi|sorry|also|ah),? )*(?:warum|wieso|weshalb|wozu|wofur|was (?:ist|sind|kostet|kosten|heisst)|wo\b|wohin|wann\b|wie (?:viel|lange?|teuer|spat|weit|komme?|geht|kann|ist|sind|heisst)|wieviel|wer\b|welche\w*|(?:kann|konnen|darf|habt|haben|gibt|seid|sind|ist|brauche?) (?:ich|ihr|sie|es|wir|man|du)\b)/,
  someoneElse:
    /\b(?:gast|gaste|kund\w+|sie (?=kommt|ist|hat)|er|therapeut\w*|masseur\w*)\b|^(?!(?:es|das|zug|bahn|bus|tram|stau)\b)\p{L}+ (?:kommt|ist|hat|wird|verspatet) /u,
  wishes: /^(?:mit|bei|um|ohne|lieber) |\b(?:stattdessen|statt|lieber|bitte)\b/,
};

const fr: AnswerWords = {
  besideNumber: words(
    "je j' on nous vous lui mets mettrais donne donnerais dirais dis pense crois c'est ce serait sera etait un une des les le la environ peu pres peut-etre sans doute juste encore autour de d'environ ou minutes minute mins min m retard en plus s'il vous te plait svp stp merci desole desolee pardon ok oui euh bon ben alors etoiles etoile points point sur super genial parfait excellent merveilleux tres bien mal nul",
  ),
  noRefusal:
    /\b(?:pas de (?:souci|probleme|pb)s?|pourquoi pas|pas mal|si (?:ce n'est|c'est) pas trop \w+)\b/g,
  refused:
    /\b(?:trop|pas|jamais|ne|impossible|attend(?:s|ez)?|instant|moment)\b|\b(?:une|1) (?:seconde|minute)\b|\bn'[a-z]/,
  holdOn:
    /^(?:(?:ok|oh|ah|svp|pardon|non|oui|euh),? )*(?:attend(?:s|ez)|(?:un|1|une|juste un|juste une) (?:petit |petite )?(?:moment|instant|seconde|minute)|laisse[zr]?[- ]moi (?:voir|reflechir|regarder)|je reflechis|pas encore|je (?:ne )?sais pas|deux secondes|2 secondes)(?: (?:svp|stp|s'il|vous|te|plait|un|peu))*[.! ]*$/,
  asks: /^(?:(?:et|ok|mais|bonjour|salut|pardon|euh),? )*(?:pourquoi|quel\w*|qu'est|que (?:faut|dois)|c'est (?:quoi|combien|ou|quand)|ou (?:est|sont|etes|se)|quand (?:est|sont|puis|ouvr)|combien|comment|qui (?:est|sont)|est-ce|(?:puis-je|peut-on|pouvez|avez|etes|y a-t-il)\b)/,
  someoneElse:
    /\b(?:client\w*|invitee?s?|elles?|ils?|therapeutes?|masseu\w+|praticien\w*)\b|^(?!(?:je|j'|on|nous|c'est|ca|train|bus|metro)\b)\p{L}+ (?:est|a|arrive|sera|aura) /u,
  wishes: /^(?:avec|chez|a|sans|plutot) |\b(?:a la place|plutot|svp|s'il vous plait)\b/,
};

const pt: AnswerWords = {
  besideNumber: words(
    'eu dou damos daria diria digo acho que e sao serao sera foi um uma uns umas cerca de aproximadamente quase mais ou menos so talvez minutos minuto mins min m atraso atrasado atrasada por favor obrigado obrigada desculpa desculpe ok sim bom bem pois eh estrelas estrela pontos ponto nota chego em os o otimo perfeito excelente maravilhoso muito ruim mau',
  ),
  noRefusal: /\b(?:nao (?:tem problema|faz mal|ha problema|importa)|por que nao|porque nao|sem problema)\b/g,
  refused:
    /\b(?:demasiado|(?:cedo|tarde) demais|muito (?:cedo|tarde)|nao|nem|nunca|impossivel|momento|momentinho|segundinho|instante|espera|espere)\b|\bum segundo\b/,
  holdOn:
    /^(?:(?:ok|oh|ai|por favor|desculp\w*|nao|sim|eh),? )*(?:espera|espere|pera|perai|(?:so )?(?:um|1) (?:momento|momentinho|segundo|segundinho|minuto|minutinho|instante)|momento|deixa?(?:-me| me| eu) (?:ver|pensar)|ainda nao|nao sei)(?: (?:por favor|ai|um|momento|pouco))*[.! ]*$/,
  asks: /^(?:(?:e|ok|mas|ola|oi|desculp\w*|eh),? )*(?:por ?que|para que|qual|quais|o que (?:e|sao)|onde|quando (?:e|abre|posso)|quant[oa]s?|como (?:e|se|posso|chego|funciona|faco)|quem|que horas|(?:posso|podemos|ha|tem|tens|voces|estao) )/,
  someoneElse:
    /\b(?:hospede\w*|client[ea]s?|ela|ele|eles|elas|terapeuta|massagista)\b|^(?!(?:isto|isso|ja|hoje|transito|trem|comboio)\b)\p{L}+ (?:chega|esta|vem|vai) /u,
  wishes: /^(?:com|no|na|em|as|sem) |\b(?:em vez|melhor|prefiro|por favor)\b/,
};

const languages: Readonly<Record<string, AnswerWords>> = { de, en, es, fr, pt };

export function answerWordsOf(locale: string): AnswerWords {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? en;
}
