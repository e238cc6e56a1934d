import type { Phrases } from './types.ts';

/** German of Germany, Austria and Switzerland. `fold` makes ü a u and leaves ue alone, so both are listened for. */
export const de: Phrases = {
  introduction:
    /^(?:(?:hallo|hi|hey|moin|servus|gruezi|ok(?:ay)?|klar|gerne?|ja|bitte|guten (?:tag|morgen|abend))[,.!]? +)*(?:mein name (?:ist|lautet|wae?re)|der name (?:ist|lautet|wae?re)|name(?: ist|:)|ich heiss(?:e|') ?|ich bin(?: (?:die|der))?|bin (?:die|der)|hier (?:ist|spricht|schreibt)(?: (?:die|der))?|das (?:ist|wae?re)|es ist|(?:auf|unter)(?: (?:den|dem))? namen?|unter|auf|fue?r|nenn(?:en sie|t)? mich) +/,
  'no-name':
    /^(?:nein|ne+|noe?|nope|lieber nicht|ohne(?: namen?)?|kein(?:en)? namen?|anonym|egal|nicht noe?tig|unnoe?tig|muss nicht sein|spae?ter|ue?berspringen|skip|(?:mag|moe?chte|will|sag|verrate?) ich (?:dir |ihnen |euch |lieber )?nicht)\b|^weiter[.! ]*$/,
  paid: /^(?!.*\b(?:nicht|wird|werden|muss|mue?ssen|soll|kann|wie|wo|wann)\b).*\b(?:bezahlt|gezahlt|ue?berwiesen|erledigt|fertig|durchgegangen|zahlung (?:ist )?(?:durch|raus|gemacht)|geld ist (?:raus|weg|unterwegs))\b/,
  'not-agreed':
    /\b(?:nein|ne+|noe|nicht|nix|niemals|behalt\w*|behae?lt|lass|lassen|lasst|warte\w*|moment|stopp?|bleibt)\b/,
  'take-back':
    /^(?:(?:oh|ach|hey|ok|bitte|sorry|halt|moment|ups|ne+|nein),? ?)*(?:(?:nein|ne+|halt|oh),? (?:bitte )?(?:nicht|warte\w*|halt|moment|doch nicht)|(?:bitte |doch )?nicht(?: machen| doch)?|warte(?:n sie)?(?: mal)?|halt|moment(?: mal)?|ruckgangig(?: machen)?|zuruck(?:nehmen)?|(?:das )?war (?:ein versehen|ein fehler|nicht so gemeint)|aus versehen|(?:ich )?(?:will|mochte) (?:ihn|sie|es|den|das) (?:doch|wieder|zuruck)|ups)(?:,? (?:bitte|sorry|nein))*[.! ]*$/,
  'want-back':
    /^(?!.*\b(?:geld|erstattung|betrag)\b).*\b(?:(?:ihn|es|den|das|(?:meinen|den) termin|die buchung) (?:bitte )?(?:doch )?(?:wieder|zurue?ck)(?: (?:haben|bekommen|buchen|nehmen|kriegen|herstellen))?|(?:wieder|noch ?mal|nochmals|erneut|neu) (?:ein)?buchen|buch\w* (?:ihn|es|den|das|mich|mir)(?: \w+){0,2} (?:wieder|noch ?mal|nochmals|erneut)|(?:stornierung|absage) (?:\w+ ){0,2}(?:rue?ckgae?ngig|zurue?ck)\w*|rue?ckgae?ngig|(?:ich )?(?:moe?chte|will|nehme|hae?tte) (?:ihn|es|den|das) (?:gern )?doch|habe? (?:es |ich )?(?:mir )?(?:es )?anders ue?berlegt|(?:ue?berleg\w* es mir|umentschieden)|doch nicht (?:absagen|stornieren))\b/,
  'keep-it':
    /\b(?:nicht|nix|niemals)(?: (?:bitte|mehr|den|meinen|unseren|die|meine|unsere|termin|buchung|reservierung|ihn|es|das|doch|noch))* (?:stornier\w*|abzusagen|abs?ag\w*|cancel\w*|gecancelt|annullier\w*|loe?schen|streichen)|\b(?:stornier\w*|cancel\w*|sagt?|sage|sagen|annullier\w*)(?: (?:sie|ihn|es|das|den|die|meinen|meine|termin|buchung|bitte))* (?:doch |bloss )?nicht(?: ab)?[.! ]*$|^(?:(?:bitte|nein|ne+|ok|warte|doch|moment|ich),? )*(?:(?:behalte?n?|lass|lasst|lassen)(?: (?:sie|wir|ich|ihn|es|das|den|meinen|die|meine|termin|buchung|bitte))*(?: (?:doch|einfach|so|bestehen|stehen|wie (?:er|es|sie) ist))*[.! ]*$|(?:es|der termin|das|alles) (?:soll (?:so |dabei )?bleib\w*|bleibt (?:so|dabei|bestehen|wie)))|\bich komme? (?:ja )?doch\b(?! nicht)/,
  rather:
    /\b(?:stattdessen|lieber|doch noch|anstelle)\b|\b(?:kann|konnte|konnen|konnten) (?:ich|wir) (?:\w+ ){0,4}(?:haben|bekommen|nehmen|machen|buchen|wechseln)\b/,
  'what-if':
    /^(?:(?:hallo|hi|ok|und|also|aber|sorry),? )*(?:was (?:ist|passiert|ware|mache ich)?,? ?wenn|ist es (?:ein problem|schlimm|ok|okay),? wenn|falls)\b/,
  'got-payment':
    /\b(?:(?:habt ihr|haben sie|hast du) (?:meine|die|unsere) (?:zahlung|uberweisung|ueberweisung)|(?:ist|war) (?:meine|die|unsere) (?:zahlung|uberweisung|ueberweisung) (?:schon |bei ihnen |bei euch |gut )*(?:angekommen|eingegangen|da|durch|erhalten)|(?:ist|haben sie|habt ihr) (?:mein|das) geld (?:angekommen|erhalten|bekommen|da))\b/,
  'cancel-mine':
    /\b(?:mein|unser)(?:en|e)? (?:\w+ )?(?:termin|buchung|besuch|reservierung|massage|behandlung)\b.*\b(?:absagen|stornieren|canceln)\b|\b(?:storniere?n?|cancel[en]*) (?:sie |bitte )*(?:mein|unser)(?:en|e)? (?:\w+ )?(?:termin|buchung|besuch|reservierung|massage|behandlung)\b/,
  'never-mind':
    /^(?:(?:nein|ne+)[,.]? )?(?:(?:ach|och|oh|ok|sorry|hm+|warte|moment|na|naja|danke),? )*(?:vergiss (?:es|das|'?s)\b|vergesst (?:es|das)\b|vergessen (?:sie|wir) (?:es|das)\b|ach egal|(?:lieber )?doch nicht[.! ]*$|lieber nicht[.! ]*$|dann (?:eben |halt )?nicht[.! ]*$|lass (?:es|das|mal|gut sein|stecken)\b(?! so)|lassen (?:sie|wir) (?:es|das)(?: sein)?[.! ]*$|kein interesse|nicht (?:mehr )?(?:interessiert|noe?tig)|schon gut\b|(?:hat|das hat) sich (?:schon )?(?:erledigt|erue?brigt)|ist nicht (?:so )?wichtig|abbrechen|abbruch)/,
  earlier:
    /^(?!.*zahl).*\b(?:frue?her(?:e[nrs]?)?|(?:auch|noch|etwas|was|bisschen) eher\b(?! (?:am|abend|nachmittag|spae?t))|eher[?!. ]*$|kurz davor|knapp davor|weiter vorne)/,
  later:
    /^(?!.*\b(?:(?:be)?zahl\w*|vielleicht|evtl|eventuell|bis spae?ter|verspae?t\w*)\b).*\b(?:spae?ter(?:e[nrs]?)?|danach|nach hinten)\b/,
  soonest:
    /^(?!.*zahl)(?:(?:ja|am liebsten|bitte|so),? )*(?:jetzt|sofort|gleich|direkt)(?: (?:gleich|sofort|jetzt|bitte|noch))*[.!? ]*$|^(?!.*zahl).*\b(?:asap|(?:so )?(?:schnell|bald|frue?h|zeitnah|rasch) (?:wie|als)(?: (?:es|nur|irgend|ihr|sie))* (?:moe?glich|geht|koe?nn(?:t|en))|(?:schnellst|ehest|frue?hest|raschest|baldigst|schnellst|baldmoe?glichst)(?:moe?glich\w*|e[nrs]?)?|moe?glichst (?:bald|schnell|zeitnah|frue?h)|(?<!\bmein(?:e[nrms]?)? )(?:nae?chst|erst)(?:e[nrs]?|moe?glich\w*) (?:freie\w*|moe?gliche\w*|verfue?gbare\w*|termin(?! (?:habe|von|am|ist|war)))|am (?:schnellsten|ehesten|frue?hesten)|ab sofort|jetzt gleich|gleich jetzt|auf der stelle|kurzfristig|egal wann|wann (?:auch )?immer|irgendwann|jederzeit|wann (?:habt ihr|haben sie|hast du|hae?tten sie|hae?ttet ihr|seid ihr|sind sie|wae?re|ist|geht|ginge|gae?be|gibt es)(?: (?:was|etwas|noch|wieder|denn|mal|bei euch|bei ihnen|es|ein|einen|das nae?chste mal|der nae?chste|die nae?chste|jemand|wer))* (?:frei\w*|zeit|termine?|luft|platz|moe?glich|verfue?gbar|bei euch|bei ihnen)|wann (?:kann|koe?nnte|darf|koe?nnen|due?rfte) (?:ich|wir|man)(?: (?:mal|denn|bei euch|frue?hestens|wieder))* (?:kommen|vorbei\w*|einen termin))\b/,
  whatever:
    /^(?:(?:ae?hm?|hm+|oh|ok|naja|na ja|ach|ja|also),? )*(?:(?:das )?(?:ist |is |wae?re )?(?:(?:mir|uns|ma) )?(?:ganz |vo?e?llig |total |eigentlich |relativ )?(?:egal|wurscht|wurst|schnuppe|schnurz)|(?:das )?(?:ist|is) (?:mir|uns) gleich|irgendwas|irgendetwas|irgendein\w*|irgendwer|alles(?: (?:passt|geht|recht|gut))?|ue?berrasch(?:e|t|en sie)? mich|(?:such|suchen|entscheid\w*|wae?hl\w*|bestimm\w*)(?: (?:du|ihr|sie|was|mir|einfach|fue?r mich))+(?: aus)?|(?:ich )?(?:habe? )?keine? (?:ahnung|plan|prae?ferenz\w*|vorliebe\w*|idee)|ka|kp|(?:ich )?weiss (?:ich |es )?(?:noch |auch |gar )?nicht(?: genau)?|was (?:du|ihr|sie) (?:willst|wollt|wollen|meinst|meint|meinen|empfiehlst|empfehlt|empfehlen|denkst|denken)|spielt keine rolle|macht (?:mir )?nichts aus|das ue?berlasse? ich (?:dir|ihnen|euch)|bin (?:da )?(?:ganz )?(?:flexibel|offen))(?: (?:mir|uns|was|welche[rsn]?|eigentlich|wirklich|halt|einfach|bitte|dir|ihnen|euch))*[.!? ]*$/,
  'like-last-time':
    /\b(?:(?:genau(?:so)?|so|wieder|nochmal|gleich|gleiche\w*|selbe\w*|dasselbe|dieselbe) (?:\S+ ){0,3}?wie (?:letztes mal|beim letzten mal|das letzte mal|zuletzt|beim vorigen mal|letzte woche|letzten monat|damals|neulich|vorher)|wie (?:immer|ue?blich|gehabt|gewohnt|sonst(?: auch| immer)|(?:das )?letzte[ns]? mal|beim letzten mal|das vorige mal|zuletzt)|(?:das ?selbe|das gleiche)(?: (?:nochmals?|noch mal|noch einmal|wieder|bitte|wie immer|wie sonst))|(?:nochmals?|noch mal|wieder|noch einmal) (?:das ?selbe|das gleiche|die gleiche|die ?selbe)|das ue?bliche|meine? ue?bliche[ns]? (?:massage|behandlung|programm)|was ich (?:letztes mal|beim letzten mal|das letzte mal|zuletzt) hatte)\b/,
  'same-therapist':
    /\b(?:(?:(?:der|die|dem|den) ?selben?|(?:der|die|dem|den) gleichen?) (?:therapeut\w*|masseu\w*|person|frau|mann|dame|herrn?|kolleg\w*|mitarbeiter\w*)|wieder (?:bei |zu |mit )?(?:ihr|ihm)|(?:nochmals?|noch mal|noch einmal) (?:bei|zu|mit) (?:ihr|ihm)|(?:bei|zu|mit) (?:ihr|ihm) (?:wieder|nochmal\w*))\b/,
  'leave-waiting':
    /\b(?:von|aus) (?:der|eurer|ihrer|deiner|dieser) wart(?:e)?liste\b(?!.*\b(?:gerutscht|nachger\w+)\b)|\bwart(?:e)?liste\b.*\b(?:verlassen|streich\w*|loe?sch\w*|austrag\w*|abmelden|runter)\b|\b(?:nicht mehr|nicht la?e?nger) warten\b/,
  'off-the-list':
    /\b(?:streich\w*|nimm|nehmen|nehmt|loe?sch\w*|trag\w*|entfern\w*)(?: \S+){0,3} (?:von|aus) (?:der|eurer|ihrer|deiner|dieser) liste\b/,
  'tell-me':
    /\bwart(?:e)?liste\b|\b(?:sag\w*|schreib\w*|meld\w*|gib|gebt|geben|informier\w*|benachrichtig\w*|bescheid)\b.*\b(?:wenn|falls|sobald|sollte)\b.*\b(?:frei\w*|verfue?gbar|platz|absagt|abspringt|storniert|ausfae?llt|aufgeht)\b|\b(?:wenn|falls|sobald|sollte)\b.*\b(?:frei\w*|absagt|abspringt|storniert|ausfae?llt)\b.*\b(?:sag\w*|schreib\w*|meld\w*|bescheid|informier\w*|benachrichtig\w*)\b/,
  'all-of-them':
    /\balle (?:meine |unsere |die |diese )?(?:termine|buchungen|besuche|reservierungen|massagen)\b|\b(?:stornier\w*|sag\w*|cancel\w*|annullier\w*) (?:\S+ ){0,3}alle[sn]?\b|\balle[s]? (?:\S+ ){0,2}(?:stornier\w*|abs?ag\w*|cancel\w*|streichen|annullier\w*)\b|^(?:(?:ja|bitte),? )*(?:alle[s]?|beide)(?: bitte)?[.! ]*$|\bdie ganze serie\b/,
  'cancel-terms':
    /\b(?:rue?ckerstattungs?|erstattungs?|storno|stornierungs?|absage|annullations?|annullierungs?|rue?cktritts) ?-?(?:beding\w*|gebue?hr\w*|kosten|frist\w*|regel\w*|richtlinie\w*|pauschale)|\b(?:kann|darf|koe?nnte|koe?nnen) (?:ich|man|wir)\b.*\b(?:kostenlos|kostenfrei|gratis|umsonst|spae?ter|noch|jederzeit|im notfall|notfalls|auch wieder)\b.*(?:stornier|absag|cancel|annullier)|\bwas (?:passiert|ist|kostet es|gilt)\b.*\b(?:wenn|falls)\b.*(?:stornier|absag|cancel|annullier|nicht kommen kann|verhindert)|\bbis wann (?:kann|darf|muss|koe?nnte) (?:ich|man|wir)\b.*(?:stornier|absag|cancel|annullier)|\b(?:kostenlos|kostenfrei|gratis) (?:stornierbar|zu stornieren)|\bstornierbar\b|\bkostet (?:das|eine|die) (?:stornierung|absage|absagen|stornieren)\b|\bgeld zurue?ck,? (?:wenn|falls)\b/,
  cheapest:
    /\b(?:billig\w*|gue?nstig\w*|preiswert\w*|preisgue?nstig\w*|nicht (?:so |zu |allzu )?teuer|(?:kleine[sn]?|knappe[sn]?|begrenzte[sn]?) budget|kostengue?nstig\w*)\b/,
  'all-prices': /\b(?:preisen?|preisliste|tarife|preisue?bersicht|angebotsliste|menue?|preiskarte)\b/,
  'what-is':
    /^(?:(?:und|also|aber|hallo|hi|sorry|ae?hm),? )*(?:was (?:genau )?(?:ist|sind|bedeutet|heisst|beinhaltet|umfasst|versteht man|verstehen sie|versteht ihr|passiert|wird|macht man)|was kann ich mir unter|erzae?hl\w*|erklae?r\w*|beschreib\w*|wie (?:funktioniert|lae?uft|geht (?:das|die|so|eine?)))\b/,
  'who-works':
    /^(?:(?:und|also|hallo|hi|bei|von|mit),? )*(?:wer|wem)\b.*\b(?:therapeut\w*|masseu\w*|arbeitet|massiert|behandelt|macht|team|personal|mitarbeiter\w*|(?:ist|wae?re|hat) (?:heute|morgen|am \w+tag|da|dienst|zeit|frei|im haus))\b|^(?:welche[rn]?|was fue?r|wie ?viele?|zeig\w*|liste)(?: \w+){0,3} (?:therapeut\w*|masseu\w*|mitarbeiter\w*|team)\b|^wer (?:ist|sind) /,
  'how-to-pay':
    /\b(?:(?:nehmt ihr|nehmen sie|akzeptier\w*|mit|per|in|auf|gegen)(?: (?:ihr|sie|auch|der|einer|meiner))* (?:bar(?:geld|em)?|cash|ec(?:[- ]?karten?)?|(?:kredit|debit|giro|giro|bankomat|bank)[- ]?(?:karten?|card)|karten?|visa|mastercard|maestro|amex|pay ?pal|(?:apple|google) ?pay|twint|klarna|rechnung|lastschrift|ue?berweisung|vorkasse)|kartenzahlung|barzahlung|ec-?karte|kreditkarten?|bankomatkarte|(?:wie|wo|wann|womit|kann|darf|muss|koe?nnen|soll|mue?ssen) (?:ich|man|wir)(?: \w+){0,5} (?:be)?zahlen|(?:wie|wo|wann|womit) (?:be)?zahl\w* (?:ich|man|wir)|(?:in bar|bar|vor ort|vorab|online|im voraus) (?:be)?zahl\w*|(?:be)?zahle? (?:ich|man) (?:\w+ )?(?:vor ort|dort|bar|online|danach)|zahlungs(?:art|mittel|moe?glichkeit|weise)\w*)\b/,
  'their-name':
    /^(?:(?:ach|und|ok|ja|sorry),? )*(?:(?:sie|er) heisst|(?:ihr|sein) name ist|der name ist|es ist fue?r) +/,
  voucher: /\b(?:geschenk)?gutscheine?n?\b|\bgeschenkkarten?\b/,
  gift: /\b(?:geschenke?\b(?!-)|verschenken|schenken|schenke\b|ue?berraschung fue?r|zum verschenken)|\bfue?r (?:mein|unser|ihr|sein|eine?)\w* (?:\w+ )?\w+ zum (?:\d+\. )?(?:geburtstag|jahrestag|hochzeitstag|muttertag|jubilae?um|namenstag)\b/,
  'running-late':
    /^(?!.*\b(?:minuten?|min|stunden?) spae?ter (?:haben|machen|legen|nehmen|bekommen|verlegen|verschieben)\b).*\b(?:verspae?t(?:e|en|et|ung|ungen)?\b|(?:komme?|kommen|bin|sind)(?: (?!doch|lieber|gerne?)\S+){0,5} (?:zu )?spae?t(?:er)?\b(?! abends?| am)|zu spae?t (?:dran|kommen|da sein)|im stau\b|stehe?n? (?:\w+ ){0,2}stau|steck\w*(?: \w+){0,3} fest\b|(?:zug|bahn|bus|tram|s-bahn|u-bahn|strassenbahn|flieger|flug)(?: \w+){0,3} (?:ausgefallen|ausfae?llt|fae?llt aus|verspae?t\w*|zu spae?t|steht|stecken\w*)|(?:schaff(?:e|en|t)?(?:'?s)?|bin|sind|komme?)(?: \w+){0,4} nicht (?:(?:ganz|mehr|so) )*(?:pue?nktlich|rechtzeitig)|(?:minuten?|min|stunde) (?:spae?ter|zu spae?t|verspae?tung)|wird(?: (?!abend|heute|morgen)\S+){0,3} spae?ter\b|(?:bus|bahn|zug|tram|s-bahn|u-bahn|anschluss|flug) (?:\w+ ){0,2}verpasst|verpasse? (?:\w+ ){0,2}(?:bus|bahn|zug|tram)|brauche? (?:noch|etwa|ca) (?:\w+ )?(?:\d+|zehn|fue?nfzehn|zwanzig|dreissig) min\w*)/,
  'late-for-visit':
    /^(?!.*\b(?:verschieb\w*|verleg\w*|umbuch\w*|ae?nder\w*|absag\w*|lieber)\b).*\b(?:spae?t(?:er)?|verspae?t\w*)(?: (?!um\b)\S+){0,4} (?:fue?r|zu|zum|zur) (?:(?:mein|unser|de)\w*|heutigen|\d)/,
  'bring-along': /\b(?:mit ?bring\w*|mit ?nehm\w*|mit ?komm\w*|dabei ?haben|bringe?)\b/,
  here: /^(?:(?:hallo|hi|hey|moin|servus|gruezi|ok|so|guten (?:tag|morgen|abend))[,!]? )*(?:(?:ich )?bin|(?:wir )?sind|(?:ich |wir )wae?ren?|(?:ich |wir )?(?:stehe?n?|warte\w*))(?: (?:jetzt|schon|gerade|grad|nun|endlich|gleich|ich|wir))* (?:(?:da|hier)(?=[.,! ]*$|[,.!]| (?:und|fue?r mein|fue?r den|zu meinem|zum termin))|angekommen|eingetroffen|vor ort|vor der tue?re?|draussen|unten|am empfang|an der rezeption|an der tue?re?|beim empfang|im spa\b|am eingang)|^(?:da|hier|angekommen|eingetroffen|einchecken|check-?in)(?: bitte| jetzt)?[.! ]*$/,
  'my-code':
    /\b(?:wie|was|welche[rn]?|wo|schick\w*|send\w*|zeig\w*|gib|brauche?|verloren|vergessen|finde|nochmal)(?: \S+){0,5} (?:check-?in-?|qr-?|buchungs-?)?(?:code|qr)\b(?! (?:ist|lautet|war) \w)/,
  'my-details':
    /\bmeine? (?:neue )?(?:nummer|telefonnummer|handynummer|handy|telefon|e-?mail\w*|mail\w*)(?: \w+){0,2} (?:geae?ndert|hat sich|ist jetzt|lautet jetzt|ist falsch)\b|\b(?:neue|andere) (?:nummer|telefonnummer|handynummer|e-?mail\w*|mailadresse)\b|\bmeine?n? (?:nummer|telefonnummer|handynummer|e-?mail\w*|namen) (?:ae?ndern|aktualisieren|korrigieren)\b/,
  'change-booked':
    /\b(?:ae?nder\w*|wechsel\w*|tausch\w*|umae?ndern|umwandeln|umstellen)(?: \S+){0,4} (?:auf|in|zu|gegen)\b|\b(?:auf|in|zu|zum|zur)(?: \S+){1,4} (?:ae?ndern|wechseln|tauschen|umae?ndern|umstellen|umbuchen|legen)\b|\b(?:mach|machen|macht)(?: (?:sie|ihr|wir))? (?:daraus|es|ihn|das)\b|\bstattdessen\b|\b(?:geht|ginge|passt) (?:es |das |er )?(?:auch )?(?:stattdessen|lieber)\b/,
  'more-people':
    /\b(?:noch )?(?:eine|1|zwei|2) (?:weitere )?person(?:en)? (?:mehr|dazu|zusae?tzlich|hinzu\w*)\b|\bnoch (?:eine|1|zwei|2|jemand\w*) (?:person(?:en)?|mit|dazu)\b|\b(?:kann|koe?nnte|darf|koe?nnen) (?:ich )?(?:(?:noch )?jemand\w*|meine?n? \w+|eine?n? \w+)(?: \w+){0,2} (?:mitkommen|dazukommen|mitbringen|dabei sein|auch kommen)\b|\b(?:person|jemand\w*|freundin|freund) (?:hinzufue?gen|mitbringen|dazu ?buchen)\b|\b(?:verlae?nger\w*|verkue?rz\w*)\b/,
  receipt:
    /\b(?:quittung\w*|(?<!(?:auf|per|gegen) )rechnung(?:en)?|belege?|kassenbon|kassenzettel|zahlungs(?:beleg|nachweis|bestae?tigung)\w*)\b/,
  feedback:
    /\b(?:feedback|rue?ckmeldung (?:zu|zum|zur|geben|loswerden)|bewertung\w*|bewerten|rezension\w*|beschwere?n?|beschwerde|reklam\w*|(?:kritik|lob) (?:loswerden|ae?ussern|da ?lassen|an)|wie es (?:mir )?(?:war|gefallen)|sterne vergeben)\b/,
  unhappy:
    /\b(?:(?:schrecklich|furchtbar|grauenhaft|grauenvoll|entsetzlich|fue?rchterlich)\w*(?! (?:\w*schmerz|verspann|gestresst|mue?d))|enttae?usch\w*|unfreundlich\w*|unversch?ae?mt\w*|frech|frechheit|katastroph\w*|miserabel|mieser? (?:service|behandlung|massage)|schlecht\w* (?:service|behandlung|massage|erfahrung|bedienung)|unzufrieden|(?:nicht|gar nicht) zufrieden|nie (?:wieder|mehr)|abzock\w*|abgezockt|betrug|betrogen|schmutzig|dreckig|ekelhaft|eklig|widerlich|wue?tend|stinksauer|bin (?:\w+ )?sauer|verae?rgert|lae?cherlich|unprofessionell|inakzeptabel|unakzeptabel|sauerei|scheisse?|beschissen|zumutung|skandal|weh ?getan|geldverschwendung|rausgeschmissenes geld|unter aller sau)\b/,
  'it-was': /\b(?:war|waren|hatte|gewesen|wurde|fand ich)\b/,
  language:
    /^(?:bitte )?(?:die )?sprachen?(?: (?:andern|wechseln|wahlen|aendern|waehlen))?[?!. ]*$|\b(?:andere|welche) sprachen?\b|\bsprache (?:andern|aendern|wechseln)\b/,
  'start-messages':
    /^(?:(?:bitte|doch|ich|moe?chte|will|gerne?) )*(?:start|starten|wieder anmelden|abonnieren|wieder (?:alle )?nachrichten|(?:wieder )?nachrichten(?: wieder)? (?:an|starten|aktivieren|erhalten|bekommen|empfangen)|(?:schickt?|senden?|schreibt?)(?: sie)? (?:mir )?wieder(?: nachrichten)?)(?: bitte)?[!. ]*$/,
  'forget-me':
    /\b(?:(?:loe?sch\w*|entfern\w*|vernicht\w*)(?: \w+){0,3} (?:daten|angaben|profil|konto|account|(?:telefon|handy)?nummer|informationen)|(?:daten|angaben|profil|konto|account|nummer)(?: \w+){0,3} (?:(?:ge)?loe?sch\w*|entfern\w*|vernicht\w*)|(?:vergiss|vergesst|vergessen sie|loe?sch\w*|entfern\w*)(?: \S+){0,3} alles,?(?: \S+){0,4} (?:ue?ber|von) (?:mich|mir)|alles,?(?: \S+){0,4} (?:ue?ber|von) (?:mich|mir)(?: \S+){0,5} (?:(?:ge)?loe?sch\w*|vergess\w*|entfern\w*)|(?:vergiss|vergesst|vergessen sie|loe?sch\w*)(?: (?:bitte|sie))* mich|dsgvo|datenloe?schung|recht auf (?:vergessen\w*|loe?schung))\b/,
  'erase-all':
    /^(?:(?:bitte|ok|nein|nee|warte|stopp?|kannst du|koe?nnen sie|ich will|ich moe?chte),? )*(?:alles (?:bitte )?(?:loe?schen|weg ?loe?schen)|loe?sch\w*(?: sie)?(?: bitte)? (?:das |einfach )?alles)(?: bitte)?[.!? ]*$/,
  reminder:
    /^(?!.*\bnicht (?:mehr |genau )?erinner)(?!.*\bnicht mehr\b).*(?:\berinnerung(?:en|s\w+)?\b|\berinner\w*(?: sie| ihr)?(?: bitte)? (?:mich|uns)\b|\b(?:mich|uns)(?: \S+){0,4} erinnern\b)/,
  'link-chats':
    /^(?!.*\b(?:nicht|kein\w*|ohne)\b).*(?:\b(?:verknue?pf\w*|verbinde\w*|koppel\w*|koppl\w*|vereinig\w*|zusammenfue?hr\w*|zusammenleg\w*|synchronisier\w*|verlink\w*)(?: \S+){0,4} (?:chats?|konto|konten|accounts?|profile?|whats ?app\S*|telegram\S*|teams|web-?chat)\b|\b(?:chats?|konto|konten|accounts?|profile?|whats ?app\S*|telegram\S*|teams|web-?chat)(?: \S+){0,4} (?:zu )?(?:verknue?pf\w*|verbinden|verbunden|koppeln|vereinigen|zusammenfue?hren|zusammenlegen|synchronisieren|verlinken)\b|\bich (?:\S+ ){0,3}(?:auch|sonst|schon|normalerweise|manchmal)(?: \S+){0,4} (?:whats ?app|telegram|teams|web-?chat|website|webseite)\b|\bdie?selbe person(?: \S+){0,4} (?:whats ?app|telegram|teams|web-?chat)\b|\bmein\w* (?:ander|zweit)\w+ (?:chat|konto|account)\b|\bmeine? (?:termine?|buchung\w*)(?: \S+){0,3} (?:bei|in|aus|von|auf|ue?ber) (?:whats ?app|telegram|teams|web-?chat)\b)/,
  'go-on':
    /^(?:(?:hallo|ok|bitte),? )*(?:(?:ich )?(?:moe?chte|will) )?(?:(?:mit )?(?:meiner?|der|unserer) (?:buchung|reservierung)(?: \S+){0,3} (?:weiter\w*|fortsetzen|fortfahren)|(?:buchung|reservierung) (?:fortsetzen|weiterfue?hren|weitermachen)|hier weiter\w*|weiter(?:machen)? (?:mit (?:meiner|der) (?:buchung|reservierung)|wo (?:wir|ich) (?:\S+ )?(?:waren|war|aufgehoe?rt\w*|stehen\w*)))(?: (?:haben?|sind))?(?: bitte)?[.!? ]*$|^wo waren wir\W*$/,
  'not-me':
    /\b(?:das war ich (?:gar |wirklich )?nicht|ich war das (?:gar |wirklich )?nicht|das bin ich nicht gewesen|habe ich nicht verknue?pft)\b|\b(?:trenn\w*|entkoppel\w*|entkoppl\w*)(?: \S+){0,4} (?:chats?|konto|konten|accounts?|whats ?app|telegram|teams|web-?chat|verknue?pfung)\b|\b(?:chats?|konto|konten|accounts?|whats ?app|telegram|teams|web-?chat|verknue?pfung)(?: \S+){0,3} (?:wieder )?(?:trennen|entkoppeln|auflosen|aufloesen|aufheben|losen|loesen|rue?ckgae?ngig\w*)\b|^(?:bitte )?(?:wieder )?trennen[.! ]*$/,
  'bot-again':
    /^(?!.*\b(?:nicht|kein\w*|statt)\b).*(?:\b(?:zurue?ck (?:zum|zu dem)|(?:wieder|weiter) (?:mit dem|den|zum|der)|mit dem) (?:chat)?(?:bot|roboter|assistenten)\b|\bbot (?:wieder|zurue?ck|weiter)\b)|^(?:der |hey |hallo |ok )*(?:bot|roboter)(?: bitte)?[.! ]*$/,
  unlink: /^(?:bitte )?(?:abmelden|ausloggen|verknupfung (?:losen|aufheben)|trennen)[.! ]*$/,
  'my-day':
    /^(?!.*\bwoche).*(?:\bmein(?:e|en)? (?:tag|tagesplan|dienst|dienstplan|schicht|plan|liste|agenda|einsatzplan|termine|gae?ste|kunden|kundinnen)\b|\bwas (?:habe?|steht)(?: ich)?(?: bei mir)? (?:heute|morgen|am \w+tag)|\b(?:wen habe? ich|wer kommt (?:heute|morgen) (?:zu mir|alles))|\b(?:heutige|morgige)n? (?:termine|gae?ste|kunden)|\berste[rnms]? (?:gast|kund\w*|termin|besuch\w*|klient\w*)\b|\btagesplan\b)/,
  'my-week':
    /\bmeine? (?:ganze )?woche\b|\bwochenplan\b|\b(?:mein\w* (?:plan|dienstplan|schichten|termine|gae?ste|dienste)|dienstplan|schichtplan)\b.*\bwoche\b|\bwas (?:habe? ich|steht(?: bei mir)?) (?:diese|nae?chste|kommende) woche\b/,
  'next-guest':
    /\bnae?chste[rnms]? (?:gast|kund\w*|termin|person|besuch\w*|klient\w*)\b|\bwer (?:ist|kommt) (?:(?:jetzt )?als )?(?:nae?chste[rs]?|der nae?chste|die nae?chste|dran|jetzt)\b/,
  'day-end':
    /\bwie (?:war|lief) (?:mein|der) (?:tag|dienst|schicht)|\b(?:meine?n?|den|die|der) (?:tag|dienst|schicht) (?:ab)?(?:schliessen|zumachen|beenden)\b|\b(?:tages|dienst|schicht)(?:abschluss|ende|bilanz|rue?ckblick)\b|\bfeierabend\b|\b(?:mein|der) (?:tag|dienst) ist (?:vorbei|zu ende|um|fertig)\b|\bfertig fue?r heute\b|\bfue?r heute fertig\b|^ende des tages[.!? ]*$/,
  sick: /\b(?:krank(?:e|er|gemeldet|melden|geschrieben|heit|heitsbedingt)?|erkae?lt\w*|fieber|grippe|migrae?ne|ue?bel|corona|covid|erbrech\w*|ue?bergeben|magen-?darm\w*|(?:geht es mir|geht'?s mir|mir geht es|mir geht'?s|fue?hl\w* mich)(?: \w+){0,2} (?:nicht (?:so )?(?:gut|wohl)|schlecht|mies|elend|unwohl)|nicht fit|lieg\w*(?: \w+)? flach)\b/,
  block:
    /\b(?:blockier\w*|blocken?|blockt?|sperr(?:e|en|t)?|halt\w*(?: \S+){0,5} frei|(?:mich|mir)(?: \S+){0,4} (?:raus|frei|austragen)|nicht verfue?gbar|(?:brauche?|nehme?|moe?chte|will|hae?tte gerne?)(?: \S+){0,4} (?:pause|frei|urlaub)|frei ?nehmen|freien tag|bin (?:\S+ ){0,3}(?:abwesend|nicht im haus))\b/,
  swap: /\b(?:tausch\w*|(?:schicht|dienst)wechsel|ue?bernimmt?|ue?bernehm\w*|ue?bernommen|einspring\w*|spring\w*(?: \w+){0,4} (?:fue?r mich )?ein|vertret\w*|vertritt|(?:kann|koe?nnte|macht) \w+ (?:meine?n? |fue?r mich\b))/,
  begin:
    /^(?:(?:ok|bitte|so|jetzt|nun),? )*(?:(?:wir|ich) (?:haben |habe )?)?(?:jetzt )?(?:start(?:e|en|et)?|los(?: geht'?s)?|es geht los|beginn(?:e|en|t)?|fang(?:e|en)? (?:jetzt )?an|anfangen|angefangen|begonnen|gestartet)(?: (?:jetzt|nun|bitte))*[.! ]*$|\b(?:start(?:e|en|et)?|beginn(?:e|en)?|fang(?:e|en)?)(?: jetzt| nun)?(?: mit)? (?:(?:de[rmn] |die |das |meine[mnr]? |diese[mnr]? )?(?:\w+ ){0,2}?(?:termin|behandlung|massage|sitzung|gast|kund\w+|besuch)\b|de[rmn] \d{1,2}(?::\d{2})?|\d{1,2}(?::\d{2})? uhr)|\b(?:termin|behandlung|massage|sitzung) (?:hat |ist |jetzt )*(?:begonnen|angefangen|gestartet|beginnen|starten|anfangen)\b/,
  done: /\b(?:fertig|erledigt|abgeschlossen|beendet|(?:gast|kund\w+) (?:ist )?(?:weg|gegangen|raus)|geschafft)\b/,
  'no-show':
    /\bno[- ]?show\b|\b(?:nicht (?:gekommen|erschienen|aufgetaucht)|nie (?:gekommen|aufgetaucht|erschienen)|(?:ist|war) nicht (?:da|hier)\b|kam nicht|kommt nicht\b(?! in frage)|taucht nicht auf|nicht erscheinen)/,
};
