import type { Language } from '../texts/texts.ts';
import { fold } from './fold.ts';

/** What a message is written in; not `sure` where its words stand in several languages, or in none. */
export interface Detected {
  readonly language: Language;
  readonly sure: boolean;
}

/** "SVP4-DSL7" is a code, not French: a letter and a figure after it stand in no word ("17uhr" is one). */
const CODE = /[\p{L}\p{N}]*\p{L}\p{N}[\p{L}\p{N}]*/gu;

/** As much as one word says that is written so in one language alone. */
const enough = 2;

/** To leave a language that a guest is known to write one word of another is not enough: it may be a slip. */
const enoughToChange = 3;

/**
 * The language of one short message, by the small words that sentences are made of. `hint` is what it is taken for
 * where nothing tells; one that is `known` of the guest is left only where the message clearly is another's.
 */
export function detectLanguage(text: string, hint: Language, known = false): Detected {
  const words =
    text
      .toLowerCase()
      .replace(CODE, ' ')
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  const scores = order.map((language) => ({ language, score: scoreOf(words, language) }));
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  const ahead = (best?.score ?? 0) - (second?.score ?? 0);
  const needed = known && best?.language !== hint ? enoughToChange : enough;
  return best && ahead >= needed ? { language: best.language, sure: true } : { language: hint, sure: false };
}

function scoreOf(words: readonly string[], language: Language): number {
  return words.reduce((sum, word) => {
    const stands = small[language].has(fold(word)) && !foreign[language].test(word);
    const known = stands ? (weights.get(fold(word)) ?? 0) : 0;
    return sum + known + (letters[language].test(word) ? 1 : 0);
  }, 0);
}

/** A language that a message asks for, and whether that is all it says. */
export interface LanguageWish {
  readonly language: Language;
  readonly alone: boolean;
}

/** "In English please", "no entiendo inglés, ¿me puede hablar en español?"; null for what only sounds like a wish. */
export function languageWish(text: string): LanguageWish | null {
  const clauses = fold(text)
    .split(/[¿?¡!.,;:]+|\b(?:but|pero|aber|mas)\b/)
    .map((clause) => clause.replace(/-+/g, ' ').trim())
    .filter((clause) => clause !== '');
  const asked = clauses.map(nameIn);
  const language = asked.find((one) => one !== null) ?? null;
  if (language === null) return null;
  const alone = clauses.every((clause, place) => asked[place] !== null || aboutLanguage.test(clause));
  return { language, alone };
}

/** The language that a message asks for; null when it asks for none. */
export function languageAsked(text: string): Language | null {
  return languageWish(text)?.language ?? null;
}

function nameIn(clause: string): Language | null {
  return order.find((language) => wishes[language].test(clause)) ?? null;
}

// What goes with the wish: that another language is not understood, and courtesy.
const aboutLanguage =
  /\b(?:understand|speak|entiendo|hablo|comprendo|verstehe|verstehen|spreche|sprechen|kann|comprends|parle|entendo|falo|compreendo)\b|^(?:(?:hi|hello|sorry|ok|hey|please|pls|hola|perdon|perdone|por favor|gracias|hallo|entschuldigung|bitte|danke|bonjour|pardon|desolee?|svp|s'il vous plait|merci|ola|oi|desculpe|desculpa|obrigad[oa]|thanks|thank you) ?)+$/;

const order: readonly Language[] = ['en', 'es', 'de', 'fr', 'pt'];

// What may stand around the language's name, in any of the five: "can we speak … please".
const before =
  "(?:(?:hi|hello|sorry|ok|hey|and|better|mejor|melhor|besser|mieux|plutot|back|again|possible|geht|gehts|ginge|auch|es|bitte|wieder|zuruck|weiter|zu|doch|sprecht|redet|ihr|de nouveau|a nouveau|repass\\w*|pass\\w*|revien\\w*|revenir|c'est possible|possible en|otra vez|de nuevo|volver|volvamos|vuelve|pasa\\w*|al?|ao?|de novo|outra vez|voltar?|voltamos|da para|hola|hallo|bonjour|ola|oi|perdon|perdone|disculpe|entschuldigung|pardon|desculpe|desculpa|me|mir|uns|nos|only|just|prefer|rather|answer|reply|respond|hablo|falo|parle|prefiero|prefiro|prefere|lieber|nur|solo|so|antworten|please|por favor|bitte|svp|can|could|do|does|you|we|i|anyone|speak|talk|write|continue|switch|change|to|in|auf|voces|ustedes|usted|sprechen|sprichst|spreche|schreiben|konnen|koennen|kann|man|sie|du|wir|ich|wir|habla\\w*|puede\\w*|podri\\w*|podemos|responde\\w*|contest\\w*|escrib\\w+|en|parlez|parler|parles|pouvez|vous|tu|on|peut|pouvons|nous|ecri\\w+|fala\\w*|pode\\w*|responder|escrev\\w+|em|se) )*";
const after =
  "(?: (?:possible|moglich|geht|posible|possivel|again|wieder|otra vez|de novo|a nouveau|de nouveau|doch|sprechen|schreiben|reden|weitermachen|antworten|mit mir|with me|conmigo|comigo|avec moi|instead|mejor|lieber|parler|ecrire|hablar|falar|please|pls|por favor|bitte|svp|s'il vous plait|language|now|jetzt|ahora|agora|maintenant))*";

const wish = (names: string): RegExp => new RegExp(`^${before}(?:${names})${after}$`);

const wishes: Readonly<Record<Language, RegExp>> = {
  en: wish('english|ingles|englisch|anglais'),
  es: wish('spanish|espanol|castellano|spanisch|espagnol|espanhol'),
  de: wish('german|deutsch|aleman|allemand|alemao'),
  fr: wish('french|francais|frances|franzosisch|franzoesisch'),
  pt: wish('portuguese|portugues|portugiesisch|portugais|brasileiro'),
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The small words of each language, folded; those that stand in two of them count half, in three nothing. */
const small: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(
    "the i i'm i'd i'll my you your would like want need book booking appointment please thanks thank hello hi hey with for and is are can could tomorrow today tonight friday monday tuesday wednesday thursday saturday sunday next week what when where how much have has do does not don't yes morning afternoon evening this that of at in on cancel move me we us it people someone something anything after before from until good great maybe another instead same last time who which there be just get an am was were so block late half hour done sick out up by as soon possible well new reservation their they im here late running arrived just sorry minutes",
  ),
  es: set(
    'quiero quisiera querria necesito reservar cita manana hoy lunes martes miercoles jueves viernes sabado domingo hola buenas buenos gracias por favor para el los las la de en a y o un una con mi mis me te se tengo tienen hay puedo puede cuanto cuesta donde cuando despues antes tarde noche semana proxima proximo cancelar anular cambiar si no vale somos personas masaje esta este que mujer hombre mejor otro otra ayuda gustaria del al lo sobre hora horas dia dos tres muy bien pero mas estoy voy llego llegue llegar tarde retraso ya aqui unos unas minutos es cual cuales su sus soy',
  ),
  de: set(
    'ich mochte moechte wurde wuerde brauche bitte danke hallo guten tag morgen heute abend montag dienstag mittwoch donnerstag freitag samstag sonntag uhr fur fuer und mit einen eine einem einer ein der die das den dem ist sind haben habe kann konnen koennen termin termine buchen absagen stornieren verschieben nachste naechste nachsten woche wann wo wie viel kostet nein ja nicht wir zu um nach vor uns mir mich lieber frau mann gerne noch schon im am in an auf von bei es sie auch aber oder was gibt zwei drei doch eigentlich bin dank vielen da spat verspatung minuten hi hey hello moin servus gern hatt hatte gegen so is isn ne nen nem nich habt euch ihr mal nachmittag nachmittags vormittag abends morgens mein meine meinen meinem wieder weiter steht seid wer jemand passt fertig',
  ),
  fr: set(
    "je j'ai c'est d'accord aujourdhui ajourdhui jaimerais jai daccord dacord cest jvoudrais lapres voudrais veux bonjour bonsoir salut merci svp demain aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche heure heures pour avec une un le les des du de la a au en et ou ma mon mes est vous nous rendez rdv reserver reservation annuler deplacer semaine prochaine prochain combien coute quand oui non soir matin apres avant personnes plait suis ai pas avez on femme homme plutot aimerais deux trois mais tres bien ce cette qui que tout vers l'apres retard arrive arrivee minutes serai hello hey slt coucou cc jveux jpeux jdois jsuis chuis chui vers vous votre vos nous quoi koi dsl stp deja aussi libre chez fini termine",
  ),
  pt: set(
    'quero queria gostaria preciso marcar reservar agendar amanha hoje segunda terca quarta quinta sexta sabado domingo ola oi obrigado obrigada por favor para pra uma um com minha meu me tenho tem posso pode quanto custa onde quando depois antes tarde noite semana proxima proximo desmarcar cancelar mudar sim nao e ou de da do em na no a o as os somos pessoas massagem voces voce bom boa dia mulher homem melhor outro outra ajuda duas dois tres muito bem mas mais estou das dos nas nos comigo alguem hora horas pela manha ao se vou chego cheguei chegar chegamos atraso atrasado atrasada atrasar ja aqui uns umas minutos',
  ),
};

const weights: ReadonlyMap<string, number> = new Map(
  [...new Set(order.flatMap((language) => [...small[language]]))].map((word) => {
    const languages = order.filter((language) => small[language].has(word)).length;
    return [word, languages === 1 ? 2 : languages === 2 ? 1 : 0];
  }),
);

/** Letters that only one of them writes. */
const letters: Readonly<Record<Language, RegExp>> = {
  en: /(?!)/,
  es: /ñ/,
  de: /[äöß]/,
  fr: /[èœùû]/,
  pt: /[ãõ]/,
};

/** Letters that one of them never writes: "já" is no German "ja". */
const foreign: Readonly<Record<Language, RegExp>> = {
  en: /[àáâãçèêíîñóôõöúûüß]/,
  es: /[àâãäçèêëîïôõöùûß]/,
  de: /[àáâãçèéêëíîïñóôõúùû]/,
  fr: /[áãäíñóõöúß]/,
  pt: /[äèëîïñöùûß]/,
};
