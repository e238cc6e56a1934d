import type { PeopleWords } from './types.ts';

const kin =
  'mulher|esposa|marido|esposo|namorad[oa]|parceir[oa]|amig[oa]|amiguinh[oa]|mae|pai|mamae|papai|filh[oa]|irma|irmao|avo|prim[oa]|ti[oa]|sobrinh[oa]|sogr[oa]|cunhad[oa]|nora|genro|colega|chefe|vizinh[oa]|bebe|crianca|noiv[oa]|companheir[oa]|cara[- ]metade|comadre|compadre';

/** Portuguese for how many come. */
export const peoplePt: PeopleWords = {
  person: 'pessoas?|pax|convidad[oa]s?|de nos|lugares|vagas|no total|ao todo',
  groups:
    'adult[oa]s?|criancas?|bebes?|amig[oa]s?|filh[oa]s?|irmaos?|irmas?|mulheres|homens|meninas|meninos|mocas|rapazes|senhoras|senhores|prim[oa]s|colegas|outr[oa]s|adolescentes|idos[oa]s|mais(?! (?:tarde|ou menos|cedo))',
  bare: [
    '(?:a gente e|somos|seremos|vamos|viremos|estamos em|vamos ser|iremos|vimos|vai ser|vao ser|sera|seriamos)(?: (?:so|em|ser|nos|agora|uns|umas|ao todo))* {N}',
    '(?:grupo|mesa|reserva|marcacao|massagem|sessao|horario) (?:de|para) {N}',
    'para(?: os| as| so| nos| apenas)* {N}',
    '(?:nos|os|as) {N}(?=[.,! ]*$)(?<=(?:vamos|somos|para|nos) (?:os |as )?\\d+)',
    '(?:so|apenas|afinal|na verdade),? {N}(?=[.! ]*$)(?<=(?:so|apenas) \\d+)',
  ],
  notPeople:
    '(?! ?(?:de|da|do|-|a\\b|as\\b|min\\w*|horas?|h\\b|dias?|semanas?|mes\\w*|am|pm|%|euros?|€|reais|massagens?|massagem|sessoes|sessao|tratamentos?|limpeza|vezes))',
  self: `\\b(?:eu|mim|comigo)\\b|\\b(?:vem|vira|vao|vai|vir|ir) (?:tambem|comigo|junto)\\b|\\btambem (?:vem|quer vir|quer ir|vai)\\b|\\bacompanhad[oa]|\\b(?:levar|trazer|levo|trago) (?:[oa] )?(?=meu|minha)|\\bconnosco\\b|\\bconosco\\b`,
  alone:
    '(?:so|apenas|somente|unicamente) (?:para )?(?:eu|mim)\\b(?! e)|(?<!\\be )para mim\\b(?! e|,| com| mais)|\\b(?:vou|irei|venho|estou|estarei) sozinh[oa]|sozinh[oa]',
  pair: '(?:nos (?:dois|duas|2)|(?:os|as) (?:dois|duas|2)(?= *(?:[.,!?]|$))|em casal|a dois|para um casal|para casal|ambos|ambas)(?![a-z0-9])',
  couples: 'casa(?:l|is)',
  ofOurs: 'd[oa]s (?:meus|minhas|nossos|nossas)',
  forCompany: '\\bpara (?:(?:o |a )?(?:meu|minha)|um|uma|nosso|nossa)\\b',
  onlyMe:
    '^(?:so |para |apenas |somente |sou |vou )*(?:eu|mim|1|sozinh[oa])(?: mesm[oa]| sozinh[oa]| pessoa)?[.! ]*$',
  mentioned: `(?:da parte d[ao]|por|gracas (?:a|ao)|segundo|indicacao d[ao]|recomendacao d[ao]|aniversario d[ao]|pel[ao]) (?:a |o )?(?:minha|meu|nossa|nosso) (?:\\w+ )?(?:${kin})\\b|\\b(?:minha|meu) (?:\\w+ )?(?:${kin}) (?:me (?:disse|falou|recomendou|indicou|contou)|disse(?:-me)?|falou|recomendou|indicou|recomenda|diz|foi|esteve|trabalha|mora|adora|acha)\\b`,
  comesToo: '\\b(?:vem|vira|vir|vao|tambem|comigo|junt[oa]s|nos dois|nos duas|a gente)\\b',
  companion: `(?:meu|minha|um|uma|nosso|nossa|teu|tua|sua|seu)(?: (?:melhor|querid[oa]|grande|\\w+))?? (?:${kin})\\b`,
  twoCompanions: '(?:meus|nossos|os|seus) (?:pais|avos|sogros|gemeos)',
  bring:
    '(?:vou|venho|vamos|irei|iremos|ir|vir|virei|levo|trago|levarei|estarei) (?:com|[oa] )|^com|\\bcom (?=[oa]? ?(?:meu|minha|meus|minhas)\\b)|\\b(?:levar|trazer) ',
};
