import { clockPt } from './pt-clock.ts';
import { daysPt } from './pt-days.ts';
import { peoplePt } from './pt-people.ts';
import { signalsPt } from './pt-signals.ts';
import { spellingPt } from './pt-spelling.ts';
import { wishesPt } from './pt-wishes.ts';
import type { Words } from './types.ts';

/** Portuguese. */
export const pt: Words = {
  language: 'pt',
  spelling: spellingPt,
  numbers: {
    zero: 0,
    um: 1,
    uma: 1,
    dois: 2,
    duas: 2,
    tres: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    onze: 11,
    doze: 12,
    treze: 13,
    catorze: 14,
    quatorze: 14,
    quinze: 15,
    dezesseis: 16,
    dezasseis: 16,
    dezessete: 17,
    dezassete: 17,
    dezoito: 18,
    dezenove: 19,
    dezanove: 19,
    vinte: 20,
    trinta: 30,
    quarenta: 40,
    cinquenta: 50,
    sessenta: 60,
    setenta: 70,
    oitenta: 80,
    noventa: 90,
    cem: 100,
    'cento e vinte': 120,
  },
  ordinals: {
    primeiro: 1,
    primeira: 1,
    segundo: 2,
    terceiro: 3,
    terceira: 3,
    quarto: 4,
    quinto: 5,
    sexto: 6,
    setimo: 7,
    setima: 7,
    oitavo: 8,
    nono: 9,
    decimo: 10,
    decima: 10,
    vigesimo: 20,
    trigesimo: 30,
  },
  numberJoin: '(?: e | )',
  unitsFirst: false,
  ordinalSuffix: () => 'o',
  notNumber:
    /\bcom \[uma\] pessoa(?! mais)|(?<!\b(?:a|as|pela|da|das) (?=\[))\[uma?\](?! (?:pessoas?|adult[oa]))|\[uma?\](?! (?:pessoas?|adult[oa]|hora|da (?:tarde|manha)|e meia|e pouco|e um quarto|em ponto)|[.,!? ]*$)|\[primeir[oa]\] (?:vez|visita|hora)|\b(?:um|3|tres) \[quarto\]|\[quarto\] (?:de hora|para)|\b(?:um|uns|por|cada) \[segundos?\]/,
  days: daysPt,
  clock: clockPt,
  people: peoplePt,
  duration: {
    minutes:
      '{N} ?-?(?:minutos?|minutinhos?|min|mins)(?![a-z])(?! (?:de atraso|atrasad[oa]|mais tarde|antes|depois|a pe))',
    hours:
      '{N}(?:[.,](?<tenth>5))? ?(?:horas?|hrs?|h)(?![a-z])(?! (?:de atraso|mais tarde|antes|depois|e meia))(?: e (?<rest>\\d{1,2}))?',
    fixed: [
      { pattern: '(?:uma |1 )?hora e meia|1 ?h(?:ora)? e meia|1 ?h ?30', minutes: 90 },
      { pattern: '(?:2|duas) horas e meia|2 ?h ?30', minutes: 150 },
      { pattern: '(?:3|tres) quartos de hora', minutes: 45 },
      { pattern: '(?:um |1 )?quarto de hora(?! (?:de atraso|atrasad))', minutes: 15 },
      {
        pattern:
          '(?<!(?:em|daqui a|dentro de) )(?:meia hora|meia horinha)(?! (?:de atraso|atrasad|antes|depois|mais tarde))',
        minutes: 30,
      },
      {
        pattern:
          '(?<!(?:em|daqui a|dentro de|ha|quarto de|\\ba) )(?:uma|1) (?:hora|horinha)(?! (?:de atraso|atrasad|mais (?:tarde|cedo)|antes|depois|da|e))',
        minutes: 60,
      },
    ],
  },
  therapist: {
    by: '(?:com|por|pela|pelo|de|da|do|ver)(?: [oa])?',
    female:
      '(?:com|por|de|seja|ser|sejam|ter|atenda|faca)(?: se (?:puder ser|der))? (?:uma |alguma )?(?:mulher|moca|senhora|menina|massagista mulher|terapeuta mulher)(?! e)|(?:prefiro|preferia|preferencia(?: por)?|melhor|quero|queria|gostaria de|so|somente|apenas|de preferencia)(?: (?:que (?:seja|fosse|me atenda)|com|ter|ser atendid[oa] por))* (?:uma )?(?:mulher|moca|senhora|massagista mulher|terapeuta mulher)(?! e)|(?<=^|, ?)(?:uma )?(?:mulher|moca|senhora)(?: (?:por favor|se (?:possivel|puder ser|der)|de preferencia))*[.! ]*$|(?:massagista|terapeuta|profissional) (?:mulher|feminina)|(?:nao|nenhum|nada de|sem)(?: (?:quero|com|por|seja|que seja|pode ser))*(?: um| os| o)? ?(?:hom(?:em|ens)|rapaz|rapazes|massagista homem)\\b',
    male: '(?:com|por|de|seja|ser|sejam|ter|atenda|faca)(?: se (?:puder ser|der))? (?:um |algum )?(?:homem|rapaz|senhor|massagista homem|terapeuta homem)(?! e)|(?:prefiro|preferia|preferencia(?: por)?|melhor|quero|queria|gostaria de|so|somente|apenas|de preferencia)(?: (?:que (?:seja|fosse|me atenda)|com|ter|ser atendid[oa] por))* (?:um )?(?:homem|rapaz|senhor|massagista homem|terapeuta homem)(?! e)|(?<=^|, ?)(?:um )?(?:homem|rapaz)(?: (?:por favor|se (?:possivel|puder ser|der)|de preferencia))*[.! ]*$|(?:massagista|terapeuta|profissional) (?:homem|masculino)|(?:nao|nenhuma|nada de|sem)(?: (?:quero|com|por|seja|que seja|pode ser))*(?: uma| as| a)? ?(?:mulher|mulheres|mocas?)\\b',
    any: 'qualquer (?:um|uma|pessoa|terapeuta|massagista)|tanto faz(?: quem)?|nao (?:me )?importa(?: quem)?(?=[.! ]*$| quem)|nao me importo|sem preferencia|nao tenho (?:nenhuma )?preferencia|quem (?:for|estiver (?:livre|disponivel)|puder|tiver vaga)|(?:homem|mulher) ou (?:homem|mulher)|indiferente|da no mesmo',
  },
  ordinal: {
    patterns: [
      '(?:o|a) {N}(?:{E})(?: (?:opcao|hora|horario|vaga|proposta|hipotese))?(?=[.!, ]*$|,? (?:por favor|obrigad[oa]|serve|esta (?:bem|bom)|e perfeit|me serve|da))',
      '{N}(?:{E}) (?:opcao|hora|horario|vaga|proposta|alternativa|hipotese)',
      '(?:numero|opcao|n°|nº|#) ?{N}(?! ?h)',
    ],
    last: '(?:o|a) ultim[oa](?: opcao| hora| horario| vaga)?(?! (?:vez|dia|semana|mes|marcacao|reserva|segunda|terca|quarta|quinta|sexta|sabado|domingo|hora d))\\b|(?:o|a) de baixo',
    places: { segunda: 2, terceira: 3, quarta: 4, quinta: 5 },
  },
  wishes: wishesPt,
  bodyParts:
    /\b(?:minhas?|meus?|o|a|os|as|do|da|dos|das|no|na|nos|nas|ao|aos) (costas|pescoco|cervical|ombros?|cabeca|pes|rosto|cara|maos?|pernas?)\b/,
  signals: signalsPt,
  filler: (
    'um uma o a os as de do da dos das para com por favor quero meu minha em e ou ola oi corpo queria preciso ' +
    'gostaria marcar reservar fazer ter pedir obrigado obrigada amanha hoje hora horas dia semana bom boa bem todo ' +
    'todos nos ela qual quanto custa preco sao tem sobre sem mais mas nao seu sua este esta tarde noite manha ' +
    'posso poderia tempo novo nova primeira primeiro dois duas tres ajuda pe alto rosto muito que no na'
  ).split(' '),
  generic: (
    'massagem facial tratamento terapia ritual sessao spa massage treatment sessoes pacote circuito servico ' +
    'limpeza cuidado'
  ).split(' '),
  elsewhere:
    /\b(?:(?:como (?:esta|vai estar)|que) o tempo|previsao do tempo|(?:a|na|da) minha agenda|(?:ao|no|do) meu calendario|taxi|uber|(?:quando|se) (?:estou|estiver) livre)\b/,
  startOver:
    /^(?:(?:nao|ok|por favor|espera|quero|podemos|posso|melhor),? )*(?:recomecar|recomeca|recomece|vamos recomecar|(?:comecar|comecemos|comeca|comece|vamos comecar|iniciar) (?:de novo|do zero|novamente|outra vez|do (?:inicio|comeco|principio))|reiniciar|reinicia|resetar|reset|(?:do|desde o) (?:inicio|comeco|principio|zero)|do zero|esquec(?:er|a|e) tudo|novo pedido|nova reserva do zero)(?:,? por favor)?[!. ]*$/,
};
