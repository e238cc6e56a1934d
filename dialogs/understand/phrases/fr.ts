import type { Phrases } from './types.ts';

/** French of France, Belgium, Switzerland and Canada. Text is folded; apostrophes may be missing. */
export const fr: Phrases = {
  introduction:
    /^(?:(?:bonjour|bonsoir|salut|coucou|hello|ok|d'accord|bien sur|oui|alors|svp)[,.!]? +)*(?:je (?:m'appelle|me nomme|suis)|j'?m'?appelle|je m appelle|moi,? c'?est|mon (?:nom|prenom) (?:est|c'est|:)|(?:le )?nom (?:est|c'est|:)|nom:|c'est(?: pour| au nom de?)?|ici|(?:reserve[zr]? )?(?:au|a) nom d[eu]|sous le nom(?: de)?|mettez(?:[- ](?:le|la|moi|ca))?(?: (?:au nom de|sous(?: le nom de)?|a))?|notez|pour|appele[zr]?[- ]moi|appelle[- ]moi) +/,
  'no-name':
    /^(?:non|nan|nope|sans nom|pas de nom|anonyme|plutot pas|je (?:ne )?(?:prefere|veux|souhaite) (?:ne )?pas|je ne prefere pas|passer?|passez|plus tard|pas (?:besoin|necessaire|obligatoire)|aucun(?: nom)?|inutile)\b/,
  paid: /^(?!.*\b(?:pas|jamais|comment|quand|faut|dois|puis|peut|peux)\b).*(?:\b(?:j'?ai|on a|a|est|bien|deja|viens de|vient de|c'est|j ai)(?: \w+)? (?:payer?|payee|regler?|reglee|vire|verse|effectue)\b|^(?:c'est |voila,? )*(?:payee?|regle|fait|bon|termine|effectue)[.! ]*$|\b(?:virement|paiement) (?:est )?(?:fait|envoye|effectue|ok|passe|termine)\b|\bc'?est (?:fait|passe)\b)/,
  'not-agreed':
    /\b(?:non|nan|pas(?! de (?:souci|probleme|pb)s?)|ne|n'|jamais|gard\w*|laiss\w*|conserv\w*|atten\w*|stop)(?![a-z])|\bn'[a-z]/,
  'take-back':
    /^(?:(?:oh|ah|ok|svp|pardon|oups|zut|mince|non|nan),? ?)*(?:(?:non|nan|oh),? (?:pas ca|surtout pas|attend(?:s|ez)|ne (?:fais|faites) pas ca)|ne (?:fais|faites) (?:pas|surtout pas) ca|surtout pas|attend(?:s|ez)(?: un peu)?|(?:finalement|en fait),? non|en fait si|c'etait (?:une erreur|par erreur)|par erreur|je (?:la|le) (?:veux|voudrais|garde) (?:quand meme|finalement)|je (?:la|le) reprends?|oups)(?:,? (?:svp|s'il vous plait|pardon|non))*[.! ]*$/,
  'want-back':
    /^(?!.*\b(?:argent|remboursement|rembourser)\b).*\b(?:(?:je (?:le|la) (?:veux|voudrais|reprends?|reprendrais|souhaite)|(?:le|la) (?:recuperer|ravoir|reprendre|retrouver|remettre|retablir|rereserver)|(?:recuperer|ravoir|reprendre|retablir|remettre) (?:le|la|mon|ma|ce) (?:rendez-vous|rdv|reservation|seance|creneau|soin|massage)|(?:re-?reserve[zr]?|reserve[zr]?)(?:[- ]l[ea])? (?:a nouveau|de nouveau|encore|quand meme)|annule[rz]? (?:l'|mon |cette )annulation|desannul\w*|(?:j'ai |ai )?change d'avis|rereserv\w*))\b|^(?:en fait|finalement|ah|oh)[, ]+(?:en fait |finalement )?non\b[.! ]*$/,
  'keep-it':
    /\bn(?:e |')(?:l')?annul\w+ (?:surtout )?(?:pas|rien)|\b(?:pas|plus|jamais)(?: (?:le|la|mon|ma|tout|du tout))? (?:l')?annuler\b|\bannul\w+ (?:surtout )?pas\b|^(?:(?:svp|s'il vous plait|non|ok|attendez|attends|finalement|en fait|je|on|vous pouvez|il faut),? )*(?:(?:la |le |les |tout )?(?:gard(?:e[rz]?|ons)|laiss(?:e[rz]?|ons)|conserv(?:e[rz]?|ons)|maint(?:iens|enez|enir))(?:[- ](?:le|la|les|tout|mon|ma|ce|cette|rdv|rendez-vous|reservation))*(?:,? (?:comme (?:ca|c'est|cela)|tel(?:le)? quel(?:le)?|svp|s'il vous plait|finalement|alors))*)[.! ]*$|\bje (?:viens|viendrai) (?:quand meme|finalement)\b/,
  rather:
    /\b(?:plutot|a la place|au lieu)\b|\b(?:puis-je|je peux|peut-on|on peut|pourrais-je|je pourrais) (?:avoir|prendre|faire|changer|essayer|reserver)\b/,
  'what-if':
    /^(?:(?:bonjour|salut|ok|et|mais|pardon),? )*(?:(?:que|qu'est-ce qui) se passe[- ]?(?:t-il )?si|il se passe quoi si|et si|c'est grave si|que faire si|je fais quoi si|si j'arrive)\b/,
  'got-payment':
    /\b(?:(?:avez[- ]vous|vous avez|tu as|as-tu) (?:bien )?(?:recu|eu) (?:mon|le) (?:paiement|virement|reglement)|(?:mon|le) (?:paiement|virement|reglement) (?:est|a)(?:[- ]t?-?il)? (?:bien )?(?:passe|arrive|recu|marche))\b/,
  'cancel-mine':
    /\bannul\w* (?:mon|ma|notre) (?:\w+ )?(?:rendez[- ]?vous|rdv|reservation|resa|visite|massage|soin|seance)\b/,
  'never-mind':
    /^(?:(?:non|nan)[,.]? )?(?:(?:ah|oh|ok|mince|zut|dommage|alors|du coup|desolee?|pardon|attendez|attends|bon|en fait|merci),? )*(?:laisse[zr]? (?:tomber|beton)|je laisse tomber|oublie[zr]?(?![a-z]|[- ](?:moi|pas))|tant pis|(?:c'est |ce n'est )?pas grave|ca ne fait rien|(?:non,? )?rien[.! ]*$|pas interesse|(?:finalement|en fait),? (?:non|pas)[.! ]*$|non finalement[.! ]*$|j'abandonne|abandonner|ce n'est rien|c'est rien)/,
  earlier: /\b(?:plus tot|avant (?:ca|cela|cette heure|celui)|(?:un peu|juste|bien) avant)\b/,
  later:
    /^(?!.*\b(?:pay\w*|regler|peut[- ]etre|a plus tard|rappel\w*)\b).*\b(?:plus tard|apres (?:ca|cela|cette heure|celui)|(?:un peu|juste) apres(?! (?:midi|le|la|les|mon|\d)))\b/,
  soonest:
    /^(?:(?:oui|si possible|la|svp),? )*(?:maintenant|la|tt de suite|tout de suite|de suite|desuite)[.!? ]*$|\b(?:asap|des que (?:possible|vous pouvez|tu peux)|(?:le|au) plus (?:vite|tot|rapide(?:ment)?)(?: possible)?|aussi (?:vite|tot) que possible|(?:tout|tt) de suite|immediatement|des maintenant|(?:le )?premier (?:creneau|rdv|rendez-vous|horaire)(?! (?:de|du) )|premiere (?:dispo\w*|place|heure)|prochain(?:e|es|s)? (?:creneaux?|dispo\w*|places?|rdv (?:dispo|libre|possible)\w*|rendez-vous (?:dispo|libre|possible)\w*)|n'importe (?:quand|quel (?:jour|moment))|n'importe quelle heure|nimporte quand|quand (?:vous|tu) (?:voulez|pouvez|veux|peux)|quand (?:est[- ]ce qu(?:e |')?)?(?:vous |tu |il )?(?:etes[- ]vous|etes|es|serez|avez[- ]vous|avez|as|y a-t-il|y a|auriez[- ]vous|auriez)(?: (?:vous|tu|de|du|des|une?|la|quelque|encore|a nouveau))* ?(?:libres?|disponibles?|dispos?|disponibilites?|place|creneaux?|chose|temps)|quand (?:est[- ]ce qu(?:e |')?)?(?:puis-je|peut-on|je peux|on peut|je pourrais|pourrais-je) (?:venir|passer|avoir)|en urgence|urgent)\b/,
  whatever:
    /^(?:(?:euh+|hm+|oh|ok|bah|ben|bof|oui),? )*(?:peu (?:m')?importe|(?:peu|n)'?importe(?: (?:quoi|lequel|laquelle|qui|quel\w*(?: \w+)?))?|n'importe|(?:ca|cela) (?:m'est|nous est) egal|(?:c'est )?(?:egal|pareil|kif[- ]kif)|comme (?:vous|tu) (?:voulez|veux|preferez|preferes)|(?:au |a votre |a ton |c'est |votre )?choix|a (?:vous|toi) de (?:voir|choisir|decider)|surpren(?:ez|ds)[- ]moi|choisis(?:sez)?(?: pour moi)?|j(?:e |')?(?:ne )?sais? pas(?: trop| encore)?|jsp|chais pas|aucune idee|(?:je n'ai |j'ai )?(?:pas|aucune) (?:de )?preference|sans preference|(?:je )?m'en (?:fiche|fous)|tout (?:me |nous )?(?:va|convient)|je suis (?:flexible|souple|ouverte?)|ce que vous (?:voulez|conseillez|recommandez)|conseillez[- ]moi)(?: (?:vraiment|pour moi|a moi|svp))*[.!? ]*$/,
  'like-last-time':
    /\b(?:comme (?:la derniere fois|d'habitude|d'hab|dhab|toujours|avant\b(?! (?:le|la|midi|\d))|la fois (?:derniere|precedente|d'avant)|l'autre fois|la semaine derniere|le mois dernier)|(?:la |le )?meme (?:chose|soin|massage|formule|prestation)(?= (?:que|qu'|encore|svp|s'il|a nouveau|pour moi)|[.!? ]*$)|pareil qu(?:e|')|(?:mon|ma|le|la) (?!prix|tarif|horaire|heure)(?:\w+ )?habituel(?:le)?|ce que j'avais (?:pris|eu|fait|reserve))(?![a-z])/,
  'same-therapist':
    /\b(?:(?:la|le|les) memes? (?:personne|praticien\w*|masseu\w*|therapeute|femme|dame|homme|monsieur|fille|kine)|(?:encore|de nouveau|a nouveau) (?:avec |par )(?:elle|lui)|(?:avec|par) (?:elle|lui) (?:encore|a nouveau|de nouveau))\b/,
  'leave-waiting':
    /\b(?:enlev\w*|retir\w*|supprim\w*|effac\w*|ray\w*|sort\w*|quitt\w*|desinscri\w*|annul\w*)(?:[- ]+(?!sur\b|dans\b)[^\s-]+){0,7} liste d'? ?attente\b|\bne (?:veux|souhaite) plus (?:attendre|etre sur (?:la|votre) liste d'? ?attente)\b/,
  'off-the-list':
    /\b(?:enlev\w*|retir\w*|supprim\w*|effac\w*|ray\w*|desinscri\w*)(?:[- ]+(?!sur\b|dans\b)[^\s-]+){0,3} (?:de )?(?:la|votre|ta|cette) liste(?! d)\b/,
  'tell-me':
    /\bliste d'? ?attente\b|\b(?:preven(?:ez|ir)|previens|dites|dis|avert\w+|ecri\w+|inform\w+|tenez|contact\w+|faites|fais|rappel\w+|notifi\w+|alert\w+)\b.*\b(?:si|quand|des qu\w*|lorsqu\w*|au cas ou)(?![a-z]).*\b(?:libre\w*|libere\w*|dispo\w*|place|creneau|annul\w*|desist\w*)/,
  'all-of-them':
    /\b(?:tous|toutes) (?:mes|les|nos|ces) (?:rendez-vous|rdv|visites|reservations|massages|soins|seances)\b|\bannul\w*[- ](?:\S+ ){0,2}(?:tout|tous|toutes)\b|\b(?:tout|les) (?:annuler|supprimer) ?(?:tous|toutes)?\b|^(?:(?:oui|svp),? )*(?:tous|toutes|tout|les deux)(?: svp)?[.! ]*$|\btoute la serie\b/,
  'cancel-terms':
    /\b(?:conditions?|frais|politique|delais?|regles?|penalites?|modalites?) d(?:e |')(?:l')?(?:annul|rembours)\w*|\bannulation (?:est[- ]elle )?(?:gratuite|possible|sans frais|payante)|\b(?:peut[- ]on|puis-je|pourrais-je|on peut|je peux|je pourrai\w*|possible d'?)\b.{0,20}\bannuler (?:\S+ ){0,3}?(?:plus tard|apres|gratuitement|sans frais|a tout moment|ensuite|jusqu\S*|la veille|si|en cas)|\bsi j(?:e |')(?:(?:dois|devais|veux|voulais) )?annul|\ben cas d'annulation|\bjusqu'a (?:quand|quelle heure)\b.*\bannuler|\bannul\w+ (?:gratuit\w*|sans frais) ?\?/,
  cheapest:
    /\b(?:moins (?:chere?s?|couteu\w+|onereu\w+)|pas (?:trop |tres )?chere?s?|bon marche|economiques?|petits? (?:budget|prix)|budget (?:serre|limite|reduit)|abordables?|prix bas)\b/,
  'all-prices':
    /\b(?:(?:les|vos|tous les|des|de vos|liste (?:des|de)) prix|tarifs|carte des soins|grille tarifaire|votre carte|menu)\b/,
  'what-is':
    /^(?:(?:et|alors|mais|bonjour|salut|pardon|euh),? )*(?:c(?:'| )?est quoi|c quoi|qu'? ?est[- ]ce qu(?:e|'| )|quest ce qu(?:e|')|en quoi (?:ca )?consiste|que (?:comprend|signifie|veut dire)|(?:ca|cela) consiste en quoi|parle[rz]?[- ](?:moi|nous)|expli\w+|decri\w+|comment (?:ca marche|ca se passe|fonctionne|se passe|se deroule))(?![a-z])/,
  'who-works':
    /^(?:(?:et|bonjour|c'est|avec|par|chez vous),? )*qui\b.*\b(?:therapeutes?|masseu\w*|praticien\w*|travaill\w*|masse|fait|donne|soigne|s'occupe\w*|sera la|est la|dispo\w*)\b|^(?:quel(?:le)?s?|combien|liste|montre\w*)(?: \S+){0,4} (?:therapeutes?|masseu\w*|praticien\w*|equipe)\b|^(?:c'est )?qui (?:est|sont) /,
  'how-to-pay':
    /\b(?:(?:en|par|avec|prenez(?:[- ]vous)?|prends|acceptez(?:[- ]vous)?|accepte)(?: (?:vous|la|les|le|une|des|aussi|ma))* (?:especes?|liquide|cash|cheques?(?![- ](?:cadeau|vacance))|cartes?(?: (?:bancaire|bleue|de credit|de debit|visa))?s?(?! cadeau)|cb|visa|mastercard|amex|pay ?pal|(?:apple|google) ?pay|virement|bancontact|twint|interac|lydia|postfinance)|(?:comment|ou|quand|puis-je|peut[- ]on|on peut|je peux|faut[- ]il|dois-je|je dois|il faut|on doit)(?: \S+){0,3} (?:payer|regler(?! (?:un|le|ce|mon) (?:probleme|souci)))|(?:payer|regler|payable|paiement) (?:sur place|en ligne|plus tard|apres|a la caisse|a l'avance|d'avance|en \d fois)|(?:je|on) (?:paye|paie|regle) (?:sur place|la-bas|apres|avant|en ligne)|(?:moyens?|modes?|facilites?) de paiement|comment (?:on |je |se )?(?:paie|paye))\b/,
  'their-name':
    /^(?:(?:ah|et|ok|oui|pardon),? )*(?:(?:elle|il) s'appelle|son (?:nom|prenom) (?:est|c'est)|c'est pour) +/,
  voucher: /\b(?:(?:cheques?|cartes?|bons?)[- ]cadeaux?|bons? d'achat)\b/,
  gift: /(?<!\b(?:cheques?|cartes?|bons?)[- ])\bcadeaux?\b(?![- ](?:cheque|carte))|\bpour (?:lui |leur |l')?offrir\b|\boffrir (?:\S+ ){0,4}?a (?:ma|mon|mes|une?|sa|son|notre|l')|\bsurprise pour\b|\bpour l'?anniversaire de\b|\bfaire (?:plaisir|une surprise) a\b/,
  'running-late':
    /\b(?:(?:j'|on |nous )?arriver(?:ai|a|ons) (?:\w+ ){1,4}(?:plus tard|apres)\b|arrive (?:\w+ ){1,3}plus tard\b|(?:rate|loupe|manque) (?:mon|le|notre|ma) (?:bus|train|metro|tram|rer|correspondance|vol)|(?:ne |n')?(?:serai|serons|sera|suis|arriverai|vais|va|allons) pas (?:\w+ )?(?:a l'heure|a temps)|(?:petit|leger|gros) retard|retard (?:d'|de |d' )(?:\d+|environ|une?|dix|quinze|vingt|trente)|en retard|(?:du|un peu de|de|avoir du) retard|retardee?s?|a la bourre|(?:coince|bloque|pris)e?e?s? (?:dans|sur|en|au) (?:les |le |la |des |l')?(?:bouchons?|embouteillages?|trafic|circulation|traffic|metro|train|bus|rer|tram|autoroute|route|periph\w*)|bouchons?|embouteillages?|(?:train|metro|bus|tram|rer|vol|avion)(?: \w+){0,3} (?:retard\w*|annule|en panne|bloque)|trafic (?:fou|dense|horrible|bloque))\b/,
  'late-for-visit':
    /^(?!.*\b(?:deplac\w+|decal\w+|chang\w+|report\w+|annul\w+)\b).*\bretard(?: (?:de )?\d+(?: ?min\w*)?)? (?:pour|a|au) (?:mon|ma|notre|le|la|rdv|rendez-vous|\d)/,
  'bring-along': /\b(?:amen|emmen|ven|accompagn)\w*(?: avec)? (?:(?:mon|ma|notre|une?) |quelqu'un\b)/,
  attends:
    /^(?:(?:(?:oui|ok|d'accord|parfait|merci|bien sur),? )*(?:j'y serai|on y sera|nous y serons|je serai (?:la|present|presente)|nous serons la|je viens|je viendrai|on vient|nous viendrons)(?:,? (?:merci|demain|aujourd'hui|a l'heure|sans faute|a demain))*|(?:(?:oui|ok),? )*(?:je )?confirme(?: (?:mon|le) (?:rendez-vous|rdv))?|c'est confirme|confirme)[.! ]*$/,
  here: /^(?:(?:bonjour|bonsoir|salut|coucou|hello|ok|voila|ca y est)[,!]? )*(?:(?:(?:je |j'?|ch)?suis|chui|on est|nous sommes|on vient|je viens)(?: (?:bien|deja|juste|enfin|maintenant))* (?:(?:la|ici)(?=[.,! ]*$|[,.!]| (?:et|pour mon|pour ma|pour le rdv|devant|maintenant))|d'arriver|arrivee?s?|devant|dehors|en bas|sur place|a (?:la porte|l'accueil|la reception|l'entree))|me voila|me voici|nous voila)|^(?:arrivee?s?|ici|presente?|check-?in|enregistrement)[.! ]*$/,
  'my-code':
    /\b(?:quel|quelle|c'est quoi|ou|envoy\w*|renvoy\w*|envoie\w*|montr\w*|donne\w*|besoin|perdu|oublie|trouve)(?: \S+){0,4} (?:code|qr)\b(?! (?:est|etait|postal) ?\w*)/,
  'my-details':
    /\b(?:mon|nouveau) (?:nouveau )?(?:numero|telephone|portable|mail|e-?mail|adresse mail)(?: \w+){0,3} (?:a change|est maintenant|est desormais|n'est plus|est faux)\b|\b(?:chang\w*|modifi\w*|corrig\w*|mettre a jour) (?:de|mon) (?:numero|telephone|portable|mail|e-?mail|nom)\b|\b(?:j'ai )?un nouveau (?:numero|telephone|portable|mail)\b/,
  'change-booked':
    /\b(?:chang(?:er|e|ez|eons)|modifi(?:er|e|ez)|pass(?:er|e|ez|ons)|mett(?:re|ez|ons)|echang(?:er|e|ez)|transform(?:er|e|ez))[- ](?:le |la |mon \w+ |ma \w+ |ca )?(?:pour|en|a|au|par|contre|de)\b|\b(?:le|la|mon \w+|ma \w+) (?:changer|passer|mettre|decaler) (?:pour|en|a|au|par|contre|de|le)\b|\b(?:a la place|au lieu de|plutot que)\b/,
  'more-people':
    /\b(?:ajout\w*|rajout\w*|amener|emmener)(?: \S+){0,3} (?:personnes?|amie?s?|quelqu'un)\b|\b(?:une|1|deux|2) personnes? (?:de plus|en plus|supplementaires?)\b|\b(?:mon|ma|une?) \w+ (?:peut|pourrait|veut|peut-il|peut-elle)(?: \w+)? (?:venir|se joindre)\b|\b(?:est-ce que )?(?:peut|pourrait) (?:aussi )?venir (?:avec moi|aussi)\b|\b(?:rallonger|prolonger|raccourcir|allonger)\b/,
  'calendar-link':
    /\b(?:lien|fichier|adresse|url|abonnement|flux|invitation)(?: \S+){0,2} (?:d'|l'|mon |le |du )?(?:agenda|calendrier)\b|\b(?:lien|fichier|adresse|flux) (?:d'|de l')(?:agenda|calendrier)\b|\b(?:agenda|calendrier|ical|ics) (?:link|url|feed)\b|\b(?:ajout\w*|met\w*|enregistr\w*|not\w*|synchronis\w*|export\w*|envo\w*|abonn\w*|voir|avoir)(?: \S+){0,5} (?:(?:mon|notre|nos) (?:\w+ )?(?:agenda|calendrier)|(?:au|le|a l'|l'|dans l')? ?(?:agenda|calendrier))\b|\b(?:a l'|dans l')agenda\b|\b(?:agenda|calendrier) (?:google|apple|outlook)\b|\bgoogle agenda\b|\.ics\b|^(?:mon |l'|le )?(?:agenda|calendrier)(?: s'il vous plait)?[.!? ]*$/,
  receipt:
    /\b(?<!\b(?:ai|as|a|pas|bien|jamais|rien|avez|avons|encore|j'ai) )(?:recus?|factures?|justificatifs?|quittances?)\b|\b(?:preuve|attestation|confirmation) de paiement\b|\bticket de caisse\b|\bnote de frais\b/,
  feedback:
    /\b(?:(?:un|donner mon|laisser mon|mes|des|poster un) avis\b(?! medical)|avis (?:google|sur|client\w*)|commentaires?|retour (?:sur|d'experience)|evaluer|evaluation|noter (?:le|la|ma|mon|votre)|(?:me |se )?plaindre|plainte|reclamation|temoignage|feedback|(?:comment|raconter) (?:ca|cela|comment ca) s'est passe)\b|^(?:(?:mon|un|laisser un|donner un) )?avis[.! ]*$/,
  charged:
    /^(?!.*\b(?:serai|sera|seront|serais|annul\w*|si je|si j')(?![a-z])).*(?:\b(?:avez|a|as|ont|ai|ete|est)\b.{0,30}\b(?:debitee?s?|preleve(?:e|s|es)?|facturee?s?|encaissee?s?)(?![a-z])|\b(?:pris|retire) (?:\S+ ){0,3}(?:sur|de) (?:ma|mon) (?:carte|compte)\b|\b(?:debit|prelevement|paiement|montant|operation|transaction)s? (?:\S+ ){0,4}(?:sur|de) (?:ma|mon) (?:carte|compte|releve|banque)\b|\b(?:qu'?est[- ]ce que|que|combien|pourquoi|quoi) (?:\S+ )?(?:j'ai|ai-je) (?:deja )?(?:paye|regle)\b|\bj'ai (?:deja )?paye (?:quoi|combien)\b)/,
  'see-visits':
    /^(?:(?:bonjour|bonsoir|salut|ok|et|mais|alors|pardon|svp|s'il vous plait),? )*(?:j'ai besoin de|je (?:dois|veux|voudrais|souhaite|souhaiterais|peux)|j'aimerais|il faut que je|puis[- ]je|est[- ]ce que je peux|pouvez[- ]vous|peux[- ]tu|pourriez[- ]vous|(?:comment|ou)(?: puis[- ]je| je peux)?|on peut) (?:me |bien )*(?:voi[rs]|voie|consulter|revoir|regarder|verifier|afficher|retrouver|trouver|connaitre|montrer|lister|donner|rappeler)(?: (?:la liste de|tous|toutes))* (?:mon|ma|mes|nos) (?:prochaine?s? )?(?:rendez[- ]?vous|rdv|reservations?|resas?|visites?|seances?)(?: (?:s'?il (?:vous|te) plait|svp|stp|a venir|chez vous|encore))*[.!? ]*$/,
  'no-complaint':
    /\b(?:rien|aucune?|pas|sans|jamais)(?: (?!ma\b|la\b|cette\b|notre\b|mais\b)\S+){0,2}? (?:a |de |d'|me |se |m')*(?:plaindre|plaintes?|redire|reclam\w*|decue?s?|decevoir|mecontent\w*|desagreable\w*)\b(?!.*\b(?:mais|sauf|seulement|excepte|cependant|par contre)\b)/,
  unhappy:
    /\b(?:horrible(?:ment)?s?\b(?! (?:mal|douleur))|affreu\w*|nul(?:le)?s?\b(?! part)|decue?s?\b|decev\w*|deception|desagreable\w*|impolie?s?|malpolie?s?|inadmissible\w*|inacceptable\w*|scandal\w*|honteu\w*|la honte|arnaqu\w*|(?:c'est|etait|tres|c'etait) sale\b|degoutan\w*|degueu\w*|catastroph\w*|lamentable\w*|pas (?:du tout )?contente?s?|mecontent\w*|pas (?:du tout )?satisfait\w*|insatisfait\w*|plus jamais|jamais plus|le pire|la pire|furieu\w*|en colere|ridicule|m'a fait (?:\w+ )?mal|voleurs?|mauvaise?s? (?:service|experience|accueil|massage|soin)|pas (?:tres )?pro\b|pas terrible|merdique|merde|foutage|escroc\w*|aucun respect)\b/,
  'it-was': /\b(?:etait|etaient|a ete|ont ete|fut|ai eu|ai trouve|m'a fait)\b/,
  language:
    /^(?:(?:changer|choisir) )?(?:de |la )?langues?[?!. ]*$|\b(?:autres?|quelles?) langues?\b|\bchanger (?:de|la) langue\b/,
  'start-messages':
    /^(?:(?:svp|finalement|bonjour|je (?:veux|voudrais|souhaite)),? )*(?:start|demarrer|reprendre|reactiver|(?:me )?reabonner|s'abonner|m'abonner|(?:reprendre|reactiver|recevoir)(?: a nouveau| de nouveau)? (?:les|des|vos) messages|(?:r?envoyez)[- ]moi (?:a nouveau |de nouveau )?(?:des|les|vos) messages)(?: svp| a nouveau| de nouveau)*[!. ]*$/,
  'no-offers':
    /^(?:(?:svp|s'il vous plait|ok|bonjour|merci|et|non),? )*(?:(?:je )?(?:ne )?(?:veux|souhaite|desire)(?: plus| pas)+ (?:recevoir )?(?:de |d'|vos |des |aucune )?(?:offres?|propositions?|promotions?|promos?)|(?:ne )?(?:m'envoyez|me (?:faites|proposez|envoyez)|m'ecrivez)(?: plus| pas)+ (?:pour |avec )?(?:de |d'|vos |des )?(?:offres?|propositions?|promotions?|promos?|rendez-vous)|(?:pas|plus|aucune|sans)(?: de | d'| vos | )(?:offres?|propositions?|promotions?|promos?)|(?:arret\w*|cess\w*|stop)(?: (?:de|les|vos|avec|ces|m'envoyer|me|proposer|faire|des))* (?:offres?|propositions?|promotions?|promos?)|(?:ne )?me (?:le )?(?:re)?demandez(?: plus| pas)+|(?:ne )?plus me (?:le )?demander)(?: (?:svp|merci|s'il vous plait|de votre part))*[.! ]*$/,
  'offers-please':
    /^(?:(?:svp|s'il vous plait|ok|oui|d'accord|bonjour|et|finalement),? )*(?:vous pouvez (?:(?:m'ecrire|me relancer|m'envoyer vos offres|me proposer (?:des |vos |mes )?(?:rendez-vous|offres))(?: a nouveau| de nouveau)?|(?:m'ecrire|me contacter|me relancer|me prevenir),? (?:quand|lorsque|des que) (?:il sera|ce sera|c'est|il est)(?: \S+){0,2} (?:temps|moment|l'heure)\b.{0,40})|envoye[rz]?[- ]moi (?:vos|des|les) (?:offres|propositions)|(?:je )?(?:veux|voudrais|souhaite)(?: bien)? (?:recevoir )?(?:vos|des|les) (?:offres|propositions)|offres(?: (?:svp|oui|s'il vous plait))+)(?: (?:svp|merci|s'il vous plait))*[.! ]*$/,
  'forget-me':
    /\b(?:(?:supprim\w*|effac\w*|detrui\w*|enlev\w*|retir\w*)(?: \S+){0,3} (?:donnees|infos?|informations|coordonnees|compte|profil|numero|historique|dossier)|(?:oubli|effac|supprim)\w*(?: \S+){0,2} tout(?: \S+){0,6} (?:sur|de|a propos de) moi|(?:supprim|effac|retir|enlev)\w*[- ]moi (?:de|du)\b|m'oublier|ne (?:gardez|conservez) (?:pas|plus) mes (?:donnees|infos?|informations|coordonnees)|oublie[rz]?[- ]moi|rgpd|droit a l'oubli)\b/,
  'erase-all':
    /^(?:(?:non|ok|svp|attendez|attends|je (?:veux|voudrais)|vous pouvez|tu peux|s'il vous plait),? )*(?:tout (?:effacer|supprimer)|(?:efface|supprime)[zr]?[- ]?(?:moi )?tout)(?:,? (?:svp|stp|s'il (?:vous|te) plait))?[.!? ]*$/,
  reminder:
    /\b(?:un|des|le|les|ce|de) rappels?\b(?! (?:au|sur mon (?:fixe|portable|numero)))|\b(?:me|nous) rappeler (?:la veille|le jour|le rendez-vous|le rdv|mon|notre|un jour|une heure|avant)/,
  'link-chats':
    /^(?!.*\b(?:ne pas|sans) ).*(?:\b(?:re)?(?:lier|liez|lie|relie[rz]?)(?: \S+){0,4} (?:comptes?|chats?|profils?|conversations?|discussions?|whats ?app|telegram|teams)\b|\b(?:connect\w*|associ\w*|fusionn\w*|rattach\w*|synchronis\w*|jumel\w*|regroup\w*)(?: \S+){0,4} (?:comptes?|chats?|profils?|conversations?|discussions?|whats ?app|telegram|teams)\b|\bj(?:e |')(?:\S+ ){1,4}aussi(?: \S+){0,4} (?:whats ?app|telegram|teams|le site|votre site|chat web)\b|\bj(?:e |')(?:\S+ ){1,5}(?:whats ?app|telegram|teams|le site),? (?:aussi|egalement)\b|\bj(?:e |')(?:\S+ ){1,4}egalement(?: \S+){0,4} (?:whats ?app|telegram|teams)\b|\bmeme personne(?: \S+){0,4} (?:whats ?app|telegram|teams)\b|\bmon autre (?:chat|compte|conversation)\b|\bmes? (?:rendez-vous|rdv|reservations?)(?: \S+){0,3} (?:sur|de|depuis|par) (?:whats ?app|telegram|teams)\b)/,
  'go-on':
    /^(?:(?:bonjour|ok|svp),? )*(?:(?:je (?:veux|voudrais|peux|souhaite)|on peut|peut-on) )?(?:continu\w+|reprend\w+|poursuiv\w+|termin\w+|fini[rs])(?: \S+){0,3} (?:reservation|rendez-vous|rdv|ici|la ou (?:j|nous|on)\S*(?: \S+){0,3})(?: \S+){0,2}[.!? ]*$|^ou en etions-nous\W*$/,
  'not-me':
    /\b(?:ce n'etait pas moi|c'etait pas moi|ce n'est pas moi qui|c'est pas moi qui|je n'ai (?:pas|rien) (?:relie|lie|connecte))\b|\b(?:deli(?:er|ez|e)|dissoci\w*|deconnect\w*|separ\w*|detach\w*)(?: \S+){0,4} (?:comptes?|chats?|whats ?app|telegram|teams)\b|^(?:svp )?(?:delier|dissocier|les separer|separer|separez[- ]les)[.! ]*$|\bannuler (?:le |la |ce )?(?:lien|liaison)\b/,
  'bot-again':
    /^(?!.*\b(?:pas|plus|sans)\b).*\b(?:retour(?:ner)? (?:au|avec le|a l')|parler (?:au|avec le|a l')|reven\w+ (?:au|avec le|a l')|remett\w+ l[e']|(?:encore|de nouveau|a nouveau) (?:avec )?l[e'])(?: )?(?:chat)?(?:bot|robot|assistant)\b|^(?:le |salut |ok )*(?:bot|robot)(?: svp| s'il vous plait)?[.! ]*$/,
  unlink: /^(?:se |me )?(?:deconnecter|deconnexion|delier|dissocier)(?: moi)?[.! ]*$/,
  'my-day':
    /^(?!.*\bsemaine).*(?:\bma journee\b|\bmon (?:planning|horaire|agenda|programme)\b|\bmes (?:horaires|rendez-vous|rdv|clients?|clientes|soins|hotes)\b|\b(?:j'ai|j ai) (?:quoi|qui) (?:aujourd'?hui|demain|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|\bqu'est[- ]ce que j'ai (?:aujourd'?hui|demain|ce)|\bqui (?:ai-je|j'ai) (?:aujourd'?hui|demain)|\bpremiere? (?:client\w*|rendez-vous|rdv|visite|soin)\b|\b(?:programme|planning) du jour)/,
  'my-week':
    /\bma semaine\b|\b(?:planning|horaires?|agenda|programme|mes (?:rendez-vous|rdv|clients?))\b.*\bsemaine\b|\b(?:j'ai quoi|qu'est[- ]ce que j'ai) (?:cette semaine|la semaine prochaine)\b/,
  'next-guest':
    /\b(?:prochaine?|suivante?) (?:client\w*|rendez-vous|rdv|personne|hote|visite|soin)\b|\b(?:client\w*|rendez-vous|rdv|personne) (?:suivante?|d'apres)\b|\bqui (?:est|vient|c'est) (?:(?:le |la )?(?:prochaine?|suivante?)|apres|ensuite|maintenant)\b|\bc'est qui (?:(?:le |la )?(?:prochaine?|suivante?)|apres)\b/,
  'day-end':
    /\bcomment (?:s'est passee?|a ete|etait) ma journee\b|\b(?:clore|cloture[rz]?|termine[rz]?|ferme[rz]?|finir) (?:ma|la) journee\b|\b(?:bilan|resume|recap\w*) (?:de (?:ma|la) journee|du jour)\b|\b(?:ma )?journee (?:est )?(?:finie|terminee)\b|\b(?:j'ai )?(?:fini|termine) pour aujourd'?hui\b|^(?:c'est )?(?:la )?fin de (?:ma |la )?journee[.!? ]*$/,
  'house-day':
    /\bcomment (?:s'est passe(?:e)?|ca s'est passe|c'etait|ca a ete|ca va)(?: la journee)?(?: d')? ?(?:aujourd'?hui|hier)\b|\b(?:chiffres?|recettes?|rapport|occupation|chiffre d'affaires)(?: du jour| d'aujourd'?hui| d'hier|(?: de la journee))\b/,
  sick: /\b(?:malades?|fievre|grippe|migraine|covid|gastro|vomi\w*|souffrante?|arret (?:maladie|de travail)|(?:me sens|suis|vais|va) (?:vraiment )?pas (?:tres |du tout )?bien|pas en forme|patraque|creve|rhume|angine)\b/,
  block:
    /\b(?:bloqu(?:e[rz]?|ons)|pas (?:disponible|dispo|libre)|indisponible|(?:besoin|prendre|prends|faire|fais|veux|voudrais) (?:d')?(?:une )?pause|(?:jour de |en |un )conge?s?|conges|en vacances|absente?|(?:garde[rz]?|laisse[rz]?)\S*(?: \S+){0,5} libre)\b/,
  swap: /\b(?:echang\w*|permut\w*|remplac\w*|interverti\w*|couvr\w* (?:mon|ma|mes)|(?:peut|pourrait|prend\w*|reprend\w*)(?: \S+){0,3} (?:mon|ma|mes) (?:\S+ )?(?:\d+|rdv|rendez-vous|clients?|cliente|creneau|soin|service)|a ma place)/,
  begin:
    /^(?:(?:ok|d'accord|alors|bon|svp|maintenant),? )*(?:(?:je|on|nous) |j'ai |on a )?(?:start|commenc(?:e|er|ons|ez)|demarr(?:e|er|ons|ez)|debut(?:e|er|ons|ez)|c'est parti|on y va)(?: (?:maintenant|svp))*[.! ]*$|\b(?:commenc(?:e|er|ons|ez)|demarr(?:e|er|ons|ez)|debut(?:e|er|ons|ez))(?: maintenant)?(?: avec)? (?:(?:le |la |l'|mon |ma |ce |cette )?(?:\w+ ){0,2}?(?:rendez-vous|rdv|soin|massage|seance|visite|client\w*|invitee?)\b|(?:le |la |(?:mon |le )?(?:rendez-vous|rdv|celui) de )\d{1,2} ?[:h])|\b(?:soin|massage|seance|rendez-vous|rdv) (?:a |est )?(?:commencee?|demarree?|debutee?)\b/,
  done: /\b(?:finie?s?|terminee?s?|c'est fait|(?:marque\w*|mets|mettez) (?:comme )?fait|client\w* (?:est )?partie?)\b|^(?:soin |rdv )?fait[.! ]*$/,
  'no-show':
    /\bno[- ]?show\b|\b(?:pas (?:venue?s?|arrivee?s?|presentee?s?|pointee?s?|montree?s?)|jamais (?:venue?s?|arrivee?s?|presentee?s?)|(?:est|etait) pas la|(?:pose|mis) un lapin|client\w* absente?)\b/,
};
