import type { WishWords } from './types.ts';

/** German for asking for a treatment, whatever it is. The verb may stand at the end, so it ends the thing, too. */
export const wishesDe: WishWords = {
  before:
    "(?:mochten?|mocht|will|wollen|hatten? gerne?|hatt gerne?|brauche?n?|suche|buche?n?|reserviere?n?|lust auf|interesse an|macht ihr|machen sie|bietet ihr|bieten sie|habt ihr|haben sie|gibt es|gibts)(?: (?:ich|wir|mir|uns|gern|gerne|bitte|auch|mal|noch|sie|bei euch))* (?:eine?n?|'?ne?n?)|(?:macht ihr|machen sie|bietet ihr|bieten sie|termin (?:fur|zum|zur)|termin fur eine?n?)(?: (?:auch|bei euch))*",
  ends: (
    'fur am um in im bei mit von vom ab bis zu zum zur auf heute morgen ubermorgen diese diesen dieser nachste ' +
    'nachsten kommenden bitte und oder aber wenn jetzt gleich bald so dann als wie vor nach gegen ca an danke auch ' +
    'da hier ist sind weil dass ob der die das den dem buchen reservieren haben machen bekommen vereinbaren ' +
    'ausmachen nehmen kriegen suchen gerne gern montags abends morgens vormittags nachmittags mittags sofort ' +
    'moglichst spatestens fruhestens ohne ich wir sie ihr'
  ).split(' '),
  others: (
    'termin termine buchung reservierung besuch platz zeit uhrzeit uhr slot etwas was irgendwas ding sache ' +
    'eins einen einer ihn mich uns dir mir tag datum woche wochenende vormittag nachmittag abend nacht stunde ' +
    'stunden minute minuten moment augenblick bisschen wenig frau mann dame herr therapeutin therapeut masseurin ' +
    'masseur masseuse person leute mensch menschen mitarbeiter mitarbeiterin jemand freundin freund partner ' +
    'partnerin paar kind kinder gruppe mutter vater schwester bruder erstattung ruckerstattung quittung rechnung ' +
    'beleg frage fragen rabatt angebot angebote gutschein gutscheine karte kreditkarte parkplatz parkplatze wlan ' +
    'pool dusche handtuch bademantel schrank getrank kaffee tee wasser essen pause ruhe anruf ruckruf gesprach ' +
    'problem beschwerde idee ahnung erinnerung bestatigung code link anderung hilfe info infos information preis ' +
    'preise preisliste liste option optionen auswahl taxi student entspannende entspannendes entspannung ' +
    'entspannen neuen neue gute gutes schone schones tolle gunstige gunstiges billige andere anderen anderes ' +
    'weitere weiteren mehr erste ersten zweite zweiten letzte fruhere fruheren spatere spateren gleiche kurze ' +
    'kurzen lange langen freie freien frei warteliste schmerzen rucken nacken schulter schultern kopf fusse ' +
    'verspannung verspannungen stress ec bar haustiere hund tipp empfehlung bewertung rezension feedback ruckmeldung kritik lob sterne umbuchung stornierung verlangerung'
  ).split(' '),
};
