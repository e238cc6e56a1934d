/** How one language says that there is a visit already. Text is folded; numbers are figures. */
interface HasVisitWords {
  /** From the message's beginning up to the word for the visit. */
  readonly has: RegExp;
  /** After it: somebody else's appointment, or no visit at all. */
  readonly elsewhere: RegExp;
  /** What else may be said, up to the end of the message: when it is, that it was forgotten. */
  readonly asks: RegExp;
  /** Or that it is to be at another time. */
  readonly moves: RegExp;
}

const en: HasVisitWords = {
  has: /^(?:(?:hi|hello|hey|ok|so|sorry|good (?:morning|afternoon|evening))[,.!]? ){0,3}(?:i|we)(?:'ve| have|'ve got| have got| got)(?: already)? (?:an?|1|my|our) (?:(?:massage|facial|spa|treatment) )?(?:appointment|appt|booking|reservation|visit|massage|facial|treatment|session)\b/,
  elsewhere:
    /^(?: ?-| (?:questions?|request|problem|issue|code|voucher|gift|coming up (?:at|with) (?:the|my)))|\b(?:dentist|doctor|work|office|bank|hairdresser|school)\b/,
  asks: /(?:,|;|\.| -| and| but) ?(?:(?:i |we )?(?:just )?(?:want|would like|'?d like|wanna|need)(?:ed)? to (?:know|check|see|ask|confirm)|(?:i |we )?(?:forgot|(?:don't|can't|do not|cannot) (?:know|remember))|what time|at what time|when|where|which (?:day|time)|is (?:it|that) (?:still )?(?:on|ok|confirmed)|(?:please )?(?:(?:can|could) you (?:please )?)?(?:tell me|check|confirm|remind me))\b/,
  moves:
    /\b(?:want|would like|'d like|need|wish|have|can i|can we|could i)(?: to)? (?:move|change|shift|postpone|come later|come earlier)\b/,
};

const de: HasVisitWords = {
  has: /^(?:(?:hallo|hi|guten (?:tag|morgen|abend)|moin|servus|ok|also|sorry)[,.!]? ){0,3}(?:(?:ich|wir) (?:haben?|hab)|hab(?:e|en)? (?:ich|wir)?)(?: (?:schon|bereits|ja|doch|am|um|fur|heute|morgen|ubermorgen|nachmittag|vormittag|abend|fruh|uhr|nachste[nr]?|diese[nrs]?|kommende[nr]?|woche|wochenende|\w{2,8}tag|mittwoch|sonnabend|\d{1,2}(?:[.:]\d{0,2})?)){0,6} (?:einen|eine|1|meinen?|unseren?|ne|nen) (?:massage)?(?:termin|buchung|reservierung|massage|behandlung|anwendung)\b(?! (?:frei|mehr))/,
  elsewhere: /^(?:-| (?:frage|gutschein|problem))|\b(?:\w*arzt|arbeit|buro|friseur|bank|schule)\b/,
  asks: /(?:,|;|\.| -| und| aber) ?(?:(?:ich |wir )?(?:mochten?|will|wollen|wollte|muss|wurde gerne?)(?: (?:gerne?|nur|mal|kurz|noch)){0,2} (?:wissen|nachfragen|fragen|prufen)|wann|um wie ?viel|um welche|wo\b|(?:ich )?weiss nicht|(?:ich )?hab\w*(?: \w+){0,3} vergessen|(?:konnen sie|konnt ihr|kannst du) (?:mir |uns )?(?:sagen|bestatigen|nachsehen)|steht (?:er|der|das))/,
  moves:
    /\b(?:mochten?|will|wollen|wurden?|muss|mussen|kann|konnen|konnten)\b[^.;!?]{0,30}\b(?:verschieben|verlegen|andern|umbuchen|tauschen|vorverlegen)\b/,
};

const fr: HasVisitWords = {
  has: /^(?:(?:bonjour|bonsoir|salut|ok|alors|desolee?)[,.!]? ){0,3}(?:j'ai|nous avons|on a)(?: (?:deja|bien))? (?:(?:un|une|1|mon|ma|notre) )?(?:rendez-vous|rdv|reservation|massage|soin|seance)\b|^(?:(?:bonjour|bonsoir|salut)[,.!]? )?(?:j'ai|nous avons|on a) (?:deja |bien )?reserve (?:un|une|1)\b/,
  elsewhere:
    /^ (?:question|bon cadeau|probleme)|\b(?:medecin|dentiste|travail|bureau|coiffeur|banque|ecole)\b/,
  asks: /(?:,|;|\.| -| et| mais) ?(?:(?:je |nous )?(?:veux|voudrais|voulais|voudrions|aimerais|souhaite) (?:juste )?(?:savoir|verifier|confirmer|demander)|a quelle heure|quand|ou est|c'est (?:quand|a quelle heure|ou)|(?:je |j'ai )?(?:ne sais plus|sais plus|ne me souviens|oublie)|(?:pouvez|pourriez)[- ]vous (?:me )?(?:dire|confirmer|rappeler))/,
  moves:
    /\b(?:veux|voudrais|voudrions|aimerais|souhaite|dois|peux|puis-je|peut-on|pourrais)\b[^.;!?]{0,20}\b(?:deplacer|decaler|changer|reporter|avancer|modifier)\b/,
};

const es: HasVisitWords = {
  has: /^(?:(?:hola|buenos dias|buenas(?: tardes| noches)?|ok|bueno|perdon)[,.!]? ){0,3}(?:ya )?(?:tengo|tenemos)(?: ya)? (?:reservad[oa] )?(?:(?:una?|1|mi|nuestra) )?(?:cita|reserva|turno|sesion|masaje|tratamiento|facial|visita)\b/,
  elsewhere:
    /^ (?:pregunta|duda|problema|bono|regalo)|\b(?:medico|dentista|trabajo|oficina|peluqueria|banco|colegio)\b/,
  asks: /(?:,|;|\.| -| y| pero) ?(?:(?:quiero|quisiera|queria|queremos|necesito|me gustaria|solo quiero) (?:saber|confirmar|comprobar|preguntar|consultar)|a que hora|cuando|donde|no (?:recuerdo|me acuerdo|se)|he olvidado|(?:me )?(?:puede\w*|podri\w+) (?:decir\w*|confirmar\w*|recordar\w*))/,
  moves:
    /\b(?:quiero|quisiera|queria|queremos|necesito|tengo que|puedo|podria|me gustaria)\b[^.;!?]{0,20}\b(?:mover|cambiar|aplazar|retrasar|adelantar|posponer)/,
};

const pt: HasVisitWords = {
  has: /^(?:(?:ola|oi|bom dia|boa tarde|boa noite|ok|bem|desculpe)[,.!]? ){0,3}(?:eu )?(?:ja )?(?:tenho|temos)(?: ja)? (?:(?:uma?|1|a minha|minha|a nossa) )?(?:marcacao|agendamento|reserva|consulta|hora marcada|horario marcado|sessao|massagem|tratamento|visita)\b/,
  elsewhere:
    /^ (?:pergunta|duvida|problema|vale)|\b(?:medico|dentista|trabalho|escritorio|cabeleireiro|banco|escola)\b/,
  asks: /(?:,|;|\.| -| e| mas) ?(?:(?:quero|queria|queremos|gostava de|gostaria de|preciso de|so quero) (?:saber|confirmar|verificar|perguntar)|a que horas?|que horas?|quando|onde|nao (?:me )?(?:lembro|sei)|esqueci|(?:pode\w*|poderia\w*) (?:me )?(?:dizer|confirmar|lembrar))/,
  moves:
    /\b(?:quero|queria|queremos|preciso(?: de)?|tenho que|posso|podia|poderia|gostava de|gostaria de)\b[^.;!?]{0,20}\b(?:mudar|alterar|trocar|remarcar|adiar|antecipar|reagendar|mudal[ao]|altera-l[ao])/,
};

const languages: Readonly<Record<string, HasVisitWords>> = { en, de, fr, es, pt };

/** Day and time, and hardly more. */
const longestAside = 50;

/**
 * "I have an appointment tomorrow" speaks of a visit that is booked: it is asked about, unless a wish says that it is to
 * be moved. Null where something else is wished for.
 */
export function saysOfVisit(text: string, language: string): 'my-visits' | 'move' | null {
  const words = Object.hasOwn(languages, language) ? languages[language] : undefined;
  const said = words?.has.exec(text);
  if (!words || !said) return null;
  const rest = text.slice(said[0].length);
  if (words.elsewhere.test(rest)) return null;
  if (words.moves.test(rest)) return 'move';
  if (words.asks.test(rest)) return 'my-visits';
  return rest.length <= longestAside && !/[,;?]|[.!] ?\w/.test(rest) ? 'my-visits' : null;
}
