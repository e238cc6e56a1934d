import { clockEs } from './es-clock.ts';
import { daysEs } from './es-days.ts';
import { peopleEs } from './es-people.ts';
import { signalsEs } from './es-signals.ts';
import { spellingEs } from './es-spelling.ts';
import { wishesEs } from './es-wishes.ts';
import type { Words } from './types.ts';

/** Spanish. */
export const es: Words = {
  language: 'es',
  spelling: spellingEs,
  numbers: {
    cero: 0,
    un: 1,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciseis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    veintiuno: 21,
    veintiuna: 21,
    veintiun: 21,
    veintidos: 22,
    veintitres: 23,
    veinticuatro: 24,
    veinticinco: 25,
    veintiseis: 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
    'ciento veinte': 120,
  },
  ordinals: {
    primero: 1,
    primer: 1,
    primera: 1,
    segundo: 2,
    segunda: 2,
    tercero: 3,
    tercer: 3,
    tercera: 3,
    cuarta: 4,
    quinto: 5,
    quinta: 5,
    sexto: 6,
    sexta: 6,
    septimo: 7,
    septima: 7,
    octavo: 8,
    octava: 8,
    noveno: 9,
    novena: 9,
    decimo: 10,
    decima: 10,
    vigesimo: 20,
    trigesimo: 30,
  },
  numberJoin: '(?: y | )',
  unitsFirst: false,
  ordinalSuffix: () => 'o',
  notNumber:
    /\bcon \[una\] persona(?! mas)|\[(?:un|una|uno)\](?! (?:personas?|adult[oa]|y media|y cuarto|y pico|menos|de la|en punto))(?<!\b(?:la|las) \[(?:una|uno)\])(?!(?<=\bpara \[(?:una|uno)\])(?= *[.,!?]|$))|\b(?:treinta|cuarenta|cincuenta) \[y\]|\[(?:primer|primera|segunda)\] (?:vez|visita|hora)|\b(?:un|unos|por|algun|cada) \[segundos?\]|\[segundo\] (?:plano|nombre)/,
  days: daysEs,
  clock: clockEs,
  people: peopleEs,
  duration: {
    minutes:
      '{N} ?-?(?:minutos?|minutitos?|min|mins|mn)(?![a-z])(?! (?:de retraso|tarde|mas tarde|antes|despues|andando|a pie))',
    hours:
      '{N}(?:[.,](?<tenth>5))? ?(?:horas?|hrs?|h)(?![a-z])(?! (?:de retraso|tarde|mas tarde|antes|despues|y media))(?: y (?<rest>\\d{1,2}))?',
    fixed: [
      { pattern: '(?:una |1 )?hora y media|1 ?h(?:ora)? y media|1 ?h ?30', minutes: 90 },
      { pattern: '(?:2|dos) horas y media|2 ?h ?30', minutes: 150 },
      { pattern: '(?:una |1 )?hora y cuarto', minutes: 75 },
      { pattern: '(?:3|tres) cuartos de hora', minutes: 45 },
      {
        pattern:
          '(?<!(?:en|dentro de) )(?:media hora|1/2 hora)(?! (?:tarde|de retraso|antes|despues|mas tarde))',
        minutes: 30,
      },
      {
        pattern:
          '(?<!(?:en|dentro de|hace|cuarto de|a) )(?:una|1) (?:hora|horita)(?! (?:de retraso|tarde|mas (?:tarde|temprano|pronto)|antes|despues|y))',
        minutes: 60,
      },
    ],
  },
  therapist: {
    by: '(?:con|por|de|ver a|a)',
    female:
      '(?:con|por|de|sea|ser|sean|tener|atienda|hiciera|haga)(?: si puede ser)? (?:una |alguna )?(?:mujer|chica|senora|masajista mujer|terapeuta mujer)(?! y)|(?:prefier\\w+|preferiria|mejor|quiero|quisiera|querria|gustaria|solo|unicamente|solamente|preferiblemente|preferentemente)(?: (?:que (?:sea|me atienda|fuera)|con|tener))* (?:una )?(?:mujer|chica|senora|masajista mujer|terapeuta mujer)(?! y)|(?<=^|, ?)(?:una )?(?:mujer|chica|senora)(?: (?:por favor|si puede ser|si es posible|mejor|preferiblemente))*[.! ]*$|(?:masajista|terapeuta|profesional) (?:mujer|chica|femenina)|(?:no|ningun|nada de|sin)(?: (?:quiero|con|por|sea|que sea))*(?: un| los| el)? ?(?:hombres?|chicos?|masajista hombre)\\b',
    male: '(?:con|por|de|sea|ser|sean|tener|atienda|haga)(?: si puede ser)? (?:un |algun )?(?:hombre|chico|senor|masajista hombre|terapeuta hombre)(?! y)|(?:prefier\\w+|preferiria|mejor|quiero|quisiera|querria|gustaria|solo|unicamente|solamente|preferiblemente|preferentemente)(?: (?:que (?:sea|me atienda|fuera)|con|tener))* (?:un )?(?:hombre|chico|senor|masajista hombre|terapeuta hombre)(?! y)|(?<=^|, ?)(?:un )?(?:hombre|chico)(?: (?:por favor|si puede ser|si es posible|mejor|preferiblemente))*[.! ]*$|(?:masajista|terapeuta|profesional) (?:hombre|masculino)|(?:no|ninguna|nada de|sin)(?: (?:quiero|con|por|sea|que sea))*(?: una| las| la)? ?(?:mujer|mujeres|chicas?)\\b',
    any: 'cualquiera(?! (?:de|que no))|cualquier (?:persona|terapeuta|masajista)|me da (?:igual|lo mismo)(?: (?:quien|hombre o mujer|el terapeuta|la persona))?|da igual quien|no (?:me )?importa(?: quien)?(?=[.! ]*$| quien)|sin preferencia|no tengo (?:ninguna )?preferencia|quien sea|quien (?:este|esta) (?:libre|disponible)|(?:hombre|mujer) o (?:hombre|mujer)|indiferente',
  },
  ordinal: {
    patterns: [
      '(?:el|la) {N}(?:{E})(?! de| dia)(?: (?:opcion|hora|horario|hueco|turno|propuesta))?(?=[.!, ]*$|,? (?:por favor|gracias|me (?:va|viene|gusta|sirve)|esta bien|es perfect))',
      '{N}(?:{E}) (?:opcion|hora|horario|hueco|turno|propuesta|alternativa)',
      '(?:opcion|numero|no\\.|n°|#) ?{N}(?! ?h)',
      '(?:la|el) {N}(?=[.! ]*$)',
    ],
    last: '(?:el|la) (?:ultim[oa])(?: opcion| hora| hueco| turno)?(?! (?:vez|dia|semana|mes|cita|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hora de))\\b|(?:el|la) de (?:abajo|mas abajo)',
  },
  wishes: wishesEs,
  bodyParts:
    /\b(?:mi|mis|el|la|los|las|de|del|en la|en el|en los|al|a la) (espalda|cuello|cervicales|hombros?|cabeza|pies|cara|manos?|piernas?)\b/,
  signals: signalsEs,
  filler: (
    'un una el la los las de del para con por favor quiero me mi mis en y o que hola cuerpo quisiera necesito ' +
    'reservar cita hacer tener pedir gracias manana hoy hora horas dia semana buen bueno buena bien todo todos ' +
    'nosotros ella cual cuanto cuesta precio es son hay tienen sobre sin mas pero no si su esta este tarde noche ' +
    'mediodia puedo podria tiempo nuevo nueva primera primero dos tres ayuda pie alto cara dura mucho'
  ).split(' '),
  generic: (
    'masaje facial tratamiento terapia ritual sesion spa massage treatment sesiones paquete bono circuito servicio ' +
    'limpieza cuidado'
  ).split(' '),
  elsewhere:
    /\b(?:que tiempo (?:hace|hara|va a hacer)|pronostico|(?:a|en|de) mi (?:agenda|calendario)|taxi|uber|(?:cuando|si) (?:estoy|este|estare) libre)\b/,
  startOver:
    /^(?:(?:por favor|vale|no|ok|espera|quiero|podemos|puedo|mejor|a ver),? )*(?:(?:empezar|empecemos|empieza|empiece|comenzar|comencemos|comienza) (?:de nuevo|otra vez|de cero|desde (?:el principio|cero))|volver a empezar|volvamos a empezar|reiniciar|reinicia|resetear|reset|desde (?:el principio|cero)|de cero|olvid(?:ar|a|e|alo|elo) todo|nueva (?:solicitud|consulta|reserva desde cero))(?:,? por favor)?[!. ]*$/,
};
