/** How one language speaks of a guest's health. Text is folded: lower case, no accents, straight quotes. */
export interface HealthWords {
  /** A new thought begins before these, also without a comma. */
  readonly begins: string;
  /** Allergies, injuries, illnesses: always a remark. */
  readonly condition: RegExp;
  /** Who gives a massage must know it, and there may be one for it. */
  readonly pregnant: RegExp;
  /** Pain and tension, said of a part of the body: what a massage is for, or a remark about one that is chosen. */
  readonly complaint: RegExp;
  /** How it is to be done: pressure, oil, care. */
  readonly manner: RegExp;
  /** Oil or scent that is not wanted. */
  readonly oil: RegExp;
  readonly body: RegExp;
  /** Nothing but a part of the body: what is left of "… on my neck and shoulders". */
  readonly bodyAlone: RegExp;
  /** Said about a remark: "is that safe?", "can they use the cradle?", "just so you know". */
  readonly beside: RegExp;
  /** What shows that a pain is what a massage is wished for: "something for my back". */
  readonly wishes: RegExp;
  /** Somebody who may come to harm by their own hand. */
  readonly despair: RegExp;
}

interface Parts {
  readonly begins: string;
  readonly condition: string;
  readonly pregnant: string;
  readonly complaint: string;
  readonly body: string;
  /** Before a part of the body: in, on, my, lower … */
  readonly at: string;
  readonly little: string;
  readonly pressure: string;
  readonly without: string;
  readonly such: string;
  readonly oils: string;
  readonly care: string;
  readonly firmness: string;
  readonly beside: string;
  readonly wishes: string;
  readonly despair: string;
}

function built(parts: Parts): HealthWords {
  const { body, at } = parts;
  const part = `(?:l')?(?:${body})\\b`;
  const where = `(?: (?:${at})){0,4} ${part}(?:(?: (?:${at})){0,3} ${part})?`;
  const oil = `(?:${parts.without})(?: (?:${parts.such})){0,3} ?(?:${parts.oils})\\b`;
  const manner = [
    `(?:${parts.little})(?: (?:${parts.little})){0,2} ?(?:${parts.pressure})\\b`,
    oil,
    parts.firmness,
    parts.care,
  ];
  const whole = (source: string): RegExp => new RegExp(`\\b(?:${source})`);
  return {
    begins: parts.begins,
    condition: whole(parts.condition),
    pregnant: whole(parts.pregnant),
    complaint: whole(parts.complaint),
    body: whole(`(?:${body})`),
    manner: whole(`(?:${manner.join('|')})(?:${where})?`),
    oil: whole(oil),
    bodyAlone: new RegExp(`^\\W*(?:(?:${at}) ){0,5}${part}\\W*$`),
    beside: whole(parts.beside),
    wishes: whole(parts.wishes),
    despair: whole(parts.despair),
  };
}

const en = built({
  begins:
    "because|since|cause|cuz|and|but|so|as|i|im|i'?m|i'?ve|my|no|not|please|pls|without|can|could|she|he|they",
  condition:
    '(?:allerg(?:y|ies|ic)|(?:have|got|having|caught) (?:a (?:\\w+ )?cold|the flu)|slipped dis[ck]|herniated|hernia|injur(?:y|ies|ed)|surger(?:y|ies)|an operation|operated|scoliosis|arthritis|arthrosis|osteoporosis|sciatica|fibromyalgia|asthma|asthmatic|diabet(?:es|ic)|epilep(?:sy|tic)|migraines?|eczema|psoriasis|(?:skin|heat|a) rash|sunburn(?:t|ed)?|varicose|thrombosis|blood (?:pressure|clots?|thinners?)|heart (?:condition|disease|problems?|issues?|attack)|pacemaker|cancer|chemo|chemotherapy|lymphoedema|fractur(?:e|ed)|sprain(?:ed)?|whiplash|concussion|(?:medical|health) (?:conditions?|issues?|problems?|reasons?)|medication|breast-?feeding|(?:sensitive|delicate) skin|sensitive to|intoleran(?:t|ce)|broke(?:n)? (?:my|a|an|his|her) (?:arm|leg|toe|foot|rib|wrist|hand|ankle|collarbone|hip|back|finger)|broken (?:arm|leg|toe|foot|ribs?|wrist|hand|ankle|hip|finger))\\b',
  pregnant:
    '(?:pregnan(?:t|cy)|(?:expecting|having) (?:a|our|my) baby|weeks? along|(?:1st|2nd|3rd|first|second|third) trimester)\\b',
  complaint:
    '(?:hurts?|hurting|ach(?:e|es|ing|y)|sore|stiff|painful|pains?|tense|tension|knots?|knotted|killing me|bad|injured|strained|pulled|swollen|spasms?|cramps?|cramping|weak|locked|sensitive|ticklish|numb|bruised|broken)\\b',
  body: 'back|neck|shoulders?|knees?|hips?|head|legs?|feet|foot|arms?|hands?|wrists?|ankles?|elbows?|spine|belly|tummy|stomach|chest|jaw|face|skin|calves|calf|thighs?|ribs?|tailbone|body',
  at: 'and|or|on|at|in|near|around|to|with|for|my|the|his|her|their|lower|upper|left|right|sore|bad|please',
  little:
    'no|not|without|any|avoid|avoiding|less|more|little|light|lighter|soft|softer|gentle|medium|firm|firmer|hard|harder|strong|stronger|deep|much|too|very|high|low|a|with|lot|of',
  pressure: 'pressure',
  without: 'no|not|without|avoid|skip|less',
  such: 'any|too|much|nut|essential|scented|massage|strong|the|use|to|do',
  oils: 'oils?|scents?|perfumes?|fragrances?|lavender|nuts',
  care: "(?:please )?be (?:\\w+ )?(?:careful|gentle)|careful with|gentle (?:with|on)|go (?:easy|gentle|light|gently)|easy on|(?:avoid|do(?:n'?t| not) (?:touch|massage|press)|not touch|stay away from|leave out)(?= (?:my|the) )",
  firmness: '(?:not|nothing) (?:too|so|very) (?:hard|firm|strong|rough|deep)',
  beside:
    "(?:is (?:it|that|this) (?:still |even )?(?:safe|ok|okay|fine|possible|a problem|dangerous|allowed)|(?:can|could|would|will|should) (?:they|she|he|the therapist|the masseu\\w+|you) (?:please )?(?:use|avoid|be|skip|work|focus|concentrate|mind|take care|adjust|adapt|note|write|tell|let)|note|be aware|keep in mind|let (?:the therapist|them|her|him|you) know|so you know|fyi|should i (?:worry|be worried)|tell (?:the therapist|them|her|him|ana|whoever)|(?:i )?thought (?:i'?d|you should)|does that matter)\\b",
  wishes:
    '(?:massages?|facials?|treatments?|for my|for the|something|help with|work on|focus on|book|need|want|like)\\b',
  despair:
    "(?:(?:want|wanna|wish|going|rather) (?:\\w+ )?(?:to )?(?:die|be dead)(?! (?:for|of|from|laughing))|kill(?:ing)? myself|suicid(?:e|al)|end(?:ing)? (?:my|it) (?:life|all)|(?:do(?:n'?t| not)|no longer) want to (?:live|be alive|be here anymore)|self[- ]?harm(?:ing)?|harm(?:ing)? myself|no reason to live)\\b",
});

const de = built({
  begins:
    'weil|da|denn|und|aber|also|ich|hab|habe|bin|mir|mein|meine|mein\\w{2}|kein|keine|keinen|bitte|ohne|nicht|kann|konnen|geht',
  condition:
    '(?:\\w*allergi(?:e|en|ker|kerin|sch)|erkaltet|erkaltung|bandscheiben?\\w*|verletz(?:t|ung|ungen)|\\w*verletzung(?:en)?|operiert|\\w*operation|op|skoliose|arthrose|arthritis|rheuma|osteoporose|ischias|asthma|diabet(?:es|iker|ikerin)|epilep(?:sie|tiker|tikerin)|migrane|neurodermitis|schuppenflechte|ekzem|hautausschlag|ausschlag|sonnenbrand|krampfadern|thrombose|blut(?:hoch)?druck|blutverdunner|herz(?:krank|krankheit|problem|probleme|fehler|schrittmacher|infarkt)|herzprobleme|krebs|chemo\\w*|gebrochen|verstaucht|schleudertrauma|medikamente?n?|stille (?:gerade|noch)|vorerkrank\\w*|gesundheitlich\\w*|unvertraglichkeit|(?:sehr |so |ganz )?empfindlich\\w*(?! uhr)|implantat\\w*)\\b',
  pregnant:
    '(?:hoch)?schwanger(?:schaft|schaftswoche)?(?!\\w|-? ?massage)|erwart(?:e|en|et) (?:ein|unser|mein) (?:baby|kind)\\b|(?:\\d+\\.|\\w+ten) (?:monat|woche) schwanger',
  complaint:
    '(?:\\w*schmerz(?:en|t)?|weh|tut weh|tun weh|\\w*verspann(?:t|ung|ungen)|steif|muskelkater|zwickt|kaputt|gezerrt|hexenschuss|schmerzend\\w*|verspannte\\w*|geschwollen|blockiert)\\b',
  body: 'rucken\\w*|nacken\\w*|schultern?\\w*|kniee?n?|huften?|kopf\\w*|beine?n?|fusse?n?|fuss|arme?n?|hande?n?|hand|steissbein|wirbelsaule|bauch|brust|kiefer|gesicht|haut|waden?|kreuz|hals|korper|muskeln',
  at: 'und|oder|auf|an|am|im|in|bei|mit|um|den|die|der|dem|das|meine|meinen|meinem|meiner|mein|untere[nrm]?|obere[nrm]?|linke[nrm]?|rechte[nrm]?|bitte',
  little:
    'kein|keine|keinen|ohne|wenig|weniger|nicht|mehr|viel|sanft\\w*|leicht\\w*|fest\\w*|stark\\w*|mittler\\w*|so|zu|mit|bitte|etwas',
  pressure: 'druck',
  without: 'kein|keine|keinen|ohne|nicht',
  such: 'bitte|zu|viel|atherische[sn]?|starken?|verwenden',
  oils: '(?:massage|aroma|nuss|duft)?ole?|dufte?|parfum|nusse|lavendel',
  care: '(?:(?:sei|seien sie|seid) )?(?:bitte )?(?:ganz |sehr |etwas )?vorsichtig(?: sein)?|aufpassen|(?:bitte )?aussparen|nicht (?:beruhren|anfassen|massieren)',
  firmness: 'nicht (?:zu|so) (?:fest|stark|hart|kraftig)|(?:ganz |eher )?sanft(?: bitte)?(?= *$)',
  beside:
    '(?:ist (?:das|es) (?:ein problem|okay?|in ordnung|moglich|gefahrlich|sicher|erlaubt|schlimm)|geht das(?: trotzdem)?|(?:kann|konnte|konnen|konnten) (?:sie|er|man|die therapeutin|der therapeut|ihr) (?:bitte |darauf |das ){0,2}(?:auf|rucksicht|beachten|vermerken|notieren|achten|weglassen|verzichten)|rucksicht|nur zur info|zur info|(?:bitte )?(?:beachten|notieren|vermerken)|wollte (?:ich )?nur sagen|sag(?:en)? (?:sie )?(?:das )?(?:bitte )?der)\\b',
  wishes:
    '(?:\\w*massagen?|\\w*behandlung|fur (?:den|die|meinen?|das)|gegen|etwas|brauche?|buchen|mochte|will|hatte)\\b',
  despair:
    '(?:will (?:nur noch |nicht mehr |einfach )?(?:sterben|leben)(?<=sterben|mehr leben)|nicht mehr leben|mich (?:um|selbst um)(?:zu)?bringen|bringe mich um|umbringen|suizid\\w*|selbstmord\\w*|(?:mir|meinem) (?:das )?leben (?:nehmen|ein ende)|lebensmude)\\b',
});

const fr = built({
  begins: "parce|car|et|mais|donc|je|j|j'ai|j'etais|mon|ma|mes|sans|pas|s'il|svp|peut|pouvez|peuvent",
  condition:
    '(?:allergi(?:e|es|que|ques)|enrhumee?|rhume|hernie|bless(?:ure|ures|ee?)|oper(?:ee?|ation)|chirurgie|scoliose|arthrite|arthrose|osteoporose|sciatique|fibromyalgie|asthm(?:e|atique)|diabet(?:e|ique)|epilep(?:sie|tique)|migraines?|eczema|psoriasis|coups? de soleil|varices|thrombose|phlebite|tension (?:arterielle|haute|basse)|hypertension|hypertendue?|anticoagulants?|(?:problemes?|maladies?) (?:de|du|au|cardiaques?)(?: (?:coeur|sante|peau|dos))?|cardiaque|pacemaker|cancer|chimio\\w*|fractur(?:e|ee|es)|casse (?:le|la|un|une|mon|ma)|entorse|medicaments?|traitement medical|allaite|peau (?:tres |hyper )?sensible|(?:est|suis|sont) (?:tres |assez |un peu )?(?:sensibles?|douillette?|chatouilleu\\w*)|intoleran(?:te?|ce))\\b',
  pregnant: '(?:(?<!femmes? )enceinte|grossesse|attends? (?:un|mon|notre) (?:bebe|enfant))\\b',
  complaint:
    '(?:mal (?:au|aux|a|partout|dans le)|fait mal|douleurs?|douloureu(?:x|se|ses)|tendue?s?|coince(?:e|es|s)?|bloque(?:e|es|s)?|raides?|contractur(?:e|es|ee|ees)|courbatures?|tensions?)\\b',
  body: 'dos|cou|nuque|epaules?|genoux?|hanches?|tete|jambes?|pieds?|bras|mains?|poignets?|chevilles?|coudes?|colonne|lombaires?|cervicales?|ventre|poitrine|machoire|visage|peau|corps|muscles?|cuisses?|mollets?|coccyx',
  at: 'et|ou|sur|au|aux|a|dans|avec|le|la|les|mon|ma|mes|bas|haut|du|de',
  little:
    "pas|sans|peu|moins|plus|trop|une|aucune|de|d'|avec|forte|douce|legere|beaucoup|evitez|evitez les|l'|les|la",
  pressure: 'pression|appuyer',
  without: 'pas|sans|aucune|evitez|ni',
  such: "de|d'|d|trop|les|l'|utiliser",
  oils: "(?:d')?huiles?(?: (?:essentielles?|de massage))?|parfums?|noix|lavande",
  care: "(?:fai(?:tes|re) (?:tres |bien )?attention|attention (?:a|au|aux))(?: (?:a|au|aux))?|doucement|avec douceur|en douceur|(?:n'appuyez pas|ne pas (?:toucher|appuyer|masser)|evite[rz])(?= (?:sur |de toucher )?(?:le|la|les|mon|ma|mes|l'))",
  firmness: 'pas trop (?:fort|appuye|ferme|profond)|pression (?:douce|forte|ferme|legere|moyenne)',
  beside:
    "(?:(?:est[- ]ce|c'est|est-ce que c'est) (?:\\w+ )?(?:un probleme|possible|dangereux|grave|sans danger|risque|un souci)|(?:elle|il|vous|on|le therapeute|la therapeute) (?:peut|pouvez|pourra|pourrait|pourriez)(?: \\w+){0,2} (?:eviter|faire attention|adapter|noter|tenir compte)|(?:peut|pouvez|pourriez|peuvent)[- ](?:elle|il|vous|ils)(?: \\w+){0,2} (?:eviter|faire attention|adapter|noter|tenir compte)|pour info|(?:a )?noter|notez|sachez|je (?:voulais|prefere) (?:vous )?(?:le dire|prevenir|signaler)|merci de noter)\\b",
  wishes:
    '(?:massages?|soins?|pour (?:le|la|les|mon|ma|mes)|contre|quelque chose|besoin|reserver|voudrais|aimerais|veux)\\b',
  despair:
    '(?:(?:veux|voudrais|envie de|prefere(?:rais)?) (?:\\w+ )?mourir(?! de)|me (?:suicider|tuer)|suicid(?:e|aire|er)|en finir(?: avec (?:la vie|tout))?|plus envie de vivre|ne veux plus vivre)\\b',
});

const es = built({
  begins: 'porque|ya|y|pero|asi|tengo|soy|estoy|me|mi|mis|sin|no|por|puede|pueden|nada',
  condition:
    '(?:alergi(?:a|as|co|ca)|resfriad[oa]|resfrio|hernia|lesion(?:es|ada|ado)?|operad[oa]|operaron|operacion|cirugia|escoliosis|artritis|artrosis|osteoporosis|ciatica|fibromialgia|asma|asmatic[oa]|diabet(?:es|ica|ico)|epilep(?:sia|tico|tica)|migranas?|eccemas?|psoriasis|sarpullido|quemaduras?|quemad[oa] del sol|varices|trombosis|(?:tension|presion) (?:alta|baja|arterial)|hipertens[oa]|hipertension|anticoagulantes?|(?:problemas?|enfermedad) (?:de|del|en el|cardiac[oa]s?)(?: (?:corazon|salud|piel|espalda))?|cardiac[oa]|marcapasos|cancer|quimio\\w*|fractur(?:a|ad[oa])|rot[oa] (?:el|la|un|una)|esguince|medicacion|medicamentos?|dando (?:el )?pecho|amamantando|piel (?:muy )?sensible|(?:es|soy|son) (?:muy )?sensibles?|intoleran(?:te|cia))\\b',
  pregnant: '(?:(?<!para )embarazad[ao]|embarazo|espero (?:un|mi) bebe|semanas de gestacion)\\b',
  complaint:
    '(?:duelen?|dolor(?:es)?|dolorid[oa]s?|molestias?|contractur(?:a|as|ad[oa]s?)|tens[oa]s?|agarrotad[oa]s?|rigid[oa]s?|tirones|tiron|hinchad[oa]s?|cargad[oa]s?|mal de)\\b',
  body: 'espalda|cuello|hombros?|rodillas?|caderas?|cabeza|piernas?|pies?|brazos?|manos?|munecas?|tobillos?|codos?|columna|lumbar(?:es)?|cervical(?:es)?|barriga|vientre|pecho|mandibula|cara|piel|cuerpo|musculos?|muslos?',
  at: 'y|o|en|sobre|por|con|de|el|la|los|las|mi|mis|zona|parte|baja|alta|al',
  little:
    'sin|no|nada|poca|poco|menos|mas|mucha|demasiada|con|de|usen|use|pongan|ponga|apliquen|quiero|me|ni',
  pressure: 'presion|apretar|aprieten',
  without: 'sin|no|nada|ni|menos',
  such: 'de|usen|use|pongan|ponga|apliquen|quiero|me|mucho',
  oils: 'aceites?(?: (?:esenciales|de masaje))?|perfumes?|nueces|frutos secos|lavanda',
  care: '(?:tengan?|ten|tener|tenga|con) (?:mucho )?cuidado(?: con)?|con suavidad|(?:eviten?|evitar|no (?:toquen?|tocar|masajear))(?= (?:el|la|los|las|mi|mis) )',
  firmness:
    '(?:no )?(?:muy|tan|demasiado) (?:fuerte|suave)|presion (?:suave|fuerte|media|firme|ligera)|que no sea (?:muy )?fuerte',
  beside:
    '(?:(?:es|hay|sera) (?:algun |un )?(?:problema|seguro|posible|peligroso|malo)|(?:puede|pueden|podrian?)(?: \\w+){0,2} (?:evitar|tener cuidado|adaptar|anotar|tener en cuenta|avisar)|tengan?(?:lo)? en cuenta|para que (?:lo )?sepan?|(?:solo )?(?:aviso|quiero avisar|lo digo)|anot(?:e|en|ar|arlo)|le comento|comento|pasa algo)\\b',
  wishes:
    '(?:masajes?|tratamientos?|para (?:el|la|los|las|mi|mis)|contra|algo|necesito|reservar|quiero|quisiera)\\b',
  despair:
    '(?:quier[oa] morir(?:me)?(?! de)|ganas de morir(?:me)?(?! de)|suicid(?:io|arme|a)|matarme|quitarme la vida|(?:no quiero|sin ganas de) (?:vivir|seguir viviendo)|acabar con mi vida)\\b',
});

const pt = built({
  begins: 'porque|pois|e|mas|entao|tenho|sou|estou|to|meu|minha|meus|minhas|sem|nao|por|pode|podem|nada|eu',
  condition:
    '(?:alergi(?:a|as|co|ca)|resfriad[oa]|gripad[oa]|hernia|les(?:ao|oes|ionad[oa])|machuquei|operad[oa]|operei|cirurgia|escoliose|artrite|artrose|osteoporose|(?:nervo )?ciatico|ciatica|fibromialgia|asma|asmatic[oa]|diabet(?:es|ica|ico)|epilep(?:sia|tico|tica)|enxaquecas?|eczema|psoriase|queimaduras?|queimad[oa] de sol|varizes|trombose|pressao (?:alta|baixa|arterial)|hipertens[oa]|anticoagulantes?|(?:problemas?|doenca) (?:de|do|no|cardiac[oa]s?)(?: (?:coracao|saude|pele|coluna))?|cardiac[oa]|marca-?passo|cancer|quimio\\w*|fratur(?:a|ei|ad[oa])|quebrei (?:o|a|um|uma)|torci|entorse|medicamentos?|remedios?|amamentando|amamento|pele (?:muito )?sensivel|(?:e|sou|sao) (?:muito )?sensive(?:l|is)|intoleran(?:te|cia))\\b',
  pregnant:
    '(?:(?<!para )(?:gravid[ao]|gestante)|gravidez|esperando (?:um )?(?:bebe|nenem)|semanas de gestacao)\\b',
  complaint:
    '(?:doi|doem|doendo|dor|dores|dolorid[oa]s?|tens[oa]s?|travad[oa]s?|rigid[oa]s?|contraturas?|torcicolo|inchad[oa]s?)\\b',
  body: 'costas|pescoco|ombros?|joelhos?|quadris|quadril|cabeca|pernas?|pes?|bracos?|maos?|punhos?|tornozelos?|cotovelos?|coluna|lombar|cervical|barriga|peito|mandibula|rosto|pele|corpo|musculos?|coxas?|panturrilhas?',
  at: 'e|ou|no|na|nos|nas|em|com|de|do|da|o|a|os|as|meu|minha|meus|minhas|parte|lombar|baixa',
  little: 'sem|nao|nada|pouca|pouco|menos|mais|muita|com|de|use|usem|usar|quero|passe|passem|nenhum|nem',
  pressure: 'pressao|apertar|apertem',
  without: 'sem|nao|nada|nem|menos',
  such: 'de|use|usem|usar|quero|passe|passem|nenhum|muito',
  oils: 'oleos?(?: (?:essenciais|de massagem))?|perfumes?|nozes|lavanda',
  care: '(?:tenham?|tomem?|tenha|com|ter) (?:muito )?cuidado(?: com)?|com delicadeza|(?:evit(?:e|em|ar)|nao (?:toquem?|tocar|massagear))(?= (?:o|a|os|as|meu|minha) )',
  firmness: 'nao (?:muito|tao) (?:forte|pesad[oa])|pressao (?:leve|suave|forte|media|firme)',
  beside:
    '(?:(?:e|tem|ha|sera) (?:algum |um )?(?:problema|seguro|possivel|perigoso)|(?:pode|podem|poderia|poderiam)(?: \\w+){0,2} (?:evitar|ter cuidado|tomar cuidado|adaptar|anotar|levar em conta|avisar)|so (?:para|pra) (?:avisar|voces saberem|saber)|so avisando|(?:por favor )?anot(?:e|em|ar)|levem? em conta)\\b',
  wishes:
    '(?:massage(?:m|ns)|tratamentos?|para (?:o|a|os|as|minha|meu)|contra|algo|preciso|reservar|marcar|quero|queria)\\b',
  despair:
    '(?:quer(?:o|ia) (?:me )?morrer(?! de)|vontade de morrer(?! de)|me matar|suicid(?:io|ar|a)|tirar (?:a )?minha (?:propria )?vida|nao quero (?:mais )?viver|acabar com (?:a )?minha vida)\\b',
});

const languages: Readonly<Record<string, HealthWords>> = { en, de, fr, es, pt };

/** The words of a locale's language; English where we do not speak it. */
export function healthWordsOf(locale: string): HealthWords {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? en;
}
