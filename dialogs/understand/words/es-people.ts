import type { PeopleWords } from './types.ts';

const kin =
  'mujer|esposa|marido|esposo|novi[oa]|pareja|amig[oa]|amiguit[oa]|madre|padre|mama|papa|hij[oa]|herman[oa]|abuel[oa]|prim[oa]|ti[oa]|sobrin[oa]|suegr[oa]|cunad[oa]|nuera|yerno|companer[oa]|colegas?|jef[ea]|vecin[oa]|bebe|nin[oa]|prometid[oa]|chic[oa]|media naranja';

/** Spanish for how many come. */
export const peopleEs: PeopleWords = {
  person: 'personas?|pax|comensales|de nosotr[oa]s|invitad[oa]s?|plazas|cabezas|en total',
  groups:
    'adult[oa]s?|nin[oa]s?|bebes?|amig[oa]s?|hij[oa]s?|herman[oa]s?|mujeres|hombres|chic[oa]s|senoras|senores|prim[oa]s|colegas?s|companer[oa]s|adolescentes|mayores|mas(?! (?:tarde|o menos|temprano))|personas mas',
  bare: [
    '(?:somos|seremos|seriamos|seamos|vamos|iremos|venimos|vendremos|vamos a ser|estaremos)(?: (?:solo|a ser|nosotr[oa]s|finalmente|ahora|unos|unas|como|en total))* {N}',
    '(?:grupo|mesa|reserva|cita|masaje|sesion) (?:de|para) {N}',
    'para(?: los| las| solo| nosotros| nosotras)* {N}',
    '(?:l[oa]s|nosotr[oa]s) {N}(?=[.,! ]*$)(?<=(?:vamos|somos|nosotros|nosotras|para) (?:l[oa]s )?\\d+)',
  ],
  notPeople:
    '(?! ?(?:de|-|o\\b|a\\b|min\\w*|horas?|h\\b|hs\\b|dias?|semanas?|mes\\w*|am|pm|%|euros?|€|pesos|dolares|masajes?|sesiones|tratamientos?|limpieza|veces))',
  self: `\\b(?:yo|mi|conmigo)\\b(?! (?:mejor )?(?:${kin}))|\\b(?:viene|vendra|vienen|vendran|venir|ir) (?:tambien|conmigo)\\b|\\btambien (?:viene|quiere venir|va)\\b|\\bacompanad[oa]|\\bcon nosotr[oa]s\\b`,
  alone: `(?:solo|solamente|unicamente) (?:para )?(?:yo|mi|una servidora)\\b(?! y)|(?<!\\by )para mi\\b(?! (?:mejor )?(?:${kin})\\b)(?! y|,| con)|yo sol[oa]|sol[oa] para mi|\\b(?:voy|ire|vengo|estoy|estare) sol[oa]\\b|^sol[oa]\\b(?=[.! ]*$)`,
  pair: '(?:(?:para |nosotros |nosotras |vamos |seriamos )(?:l[oa]s )?(?:dos|2)(?= *(?:[.,!?]|$|el|por|a las|manana|hoy|en))|l[oa]s (?:dos|2)(?=[.! ]*$)|en pareja|para parejas?|ambos|ambas|mi media naranja y yo)(?![a-z0-9])',
  couples: 'parejas?',
  ofOurs: 'de (?:mis|nuestr[oa]s)',
  forCompany: '\\bpara (?:mi|un|una|nuestr[oa])\\b',
  onlyMe:
    '^(?:solo |solamente |para |nada mas |soy )*(?:yo|mi|1|sol[oa])(?: sol[oa]| persona| nada mas)?[.! ]*$',
  mentioned: `(?:de parte de|por|gracias a|segun|cumpleanos de|cumple de) (?:mi|nuestr[oa]) (?:\\w+ )?(?:${kin})\\b|\\bmi (?:\\w+ )?(?:${kin}) (?:me (?:dijo|ha dicho|recomendo|ha recomendado|conto|hablo|dice|comento)|dijo|dice|recomienda|recomendo|fue|estuvo|trabaja|vive|adora|cree|piensa)\\b|\\b(?:recomendo|recomendado|dijo|dicho|conto) mi (?:${kin})\\b`,
  comesToo: '\\b(?:viene|vendra|venir|vienen|tambien|conmigo|junt[oa]s|l[oa]s dos|nosotr[oa]s)\\b',
  companion: `(?:mi|un|una|nuestr[oa]|su|tu)(?: (?:mejor|gran|buen[oa]?|querid[oa]|\\w+))?? (?:${kin})\\b`,
  twoCompanions: '(?:mis|sus|los|nuestros) (?:padres|abuelos|suegros|gemel[oa]s|mellizos)',
  bring:
    '(?:voy|vengo|vamos|ire|iremos|ir|vendre|venimos|traigo|llevo|traere|llevare) (?:con|a)|^con|\\bcon (?=mis? )|\\b(?:traer|llevar) a\\b|\\btraigo\\b',
};
