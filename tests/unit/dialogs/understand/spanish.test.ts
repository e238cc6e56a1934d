import { describe, expect, it } from '@jest/globals';
import type { Asked } from '../../../../dialogs/understand/types.ts';
import { read } from './reading.ts';

const locale = 'es';

describe('a day, in Spanish', () => {
  it.each<[string, object]>([
    ['el 8', { date: '2026-03-08' }],
    ['el lunes que viene', { date: '2026-03-09' }],
    ['dentro de quince días', { date: '2026-03-16' }],
    ['dentro de 2 semanas', { date: '2026-03-16' }],
    ['cualquier día menos el lunes', { dateRange: { from: '2026-03-03', to: '2026-03-08' } }],
    ['no el martes, el miércoles', { date: '2026-03-04' }],
    ['el martes me viene mal, ¿el jueves?', { date: '2026-03-05' }],
    ['el viernes no, el sábado', { date: '2026-03-07' }],
    ['veintiuno de marzo', { date: '2026-03-21' }],
    ['este finde', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['la semana que viene', { dateRange: { from: '2026-03-09', to: '2026-03-15' } }],
    ['sábado o domingo', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['del 5 al 9 de marzo', { dateRange: { from: '2026-03-05', to: '2026-03-09' } }],
    ['12/04', { date: '2026-04-12' }],
    ['el 1 de mayo', { date: '2026-05-01' }],
    ['en navidad', { date: '2026-12-25' }],
    ['san valentín', { date: '2027-02-14' }],
    ['nochevieja', { date: '2026-12-31' }],
    ['año nuevo', { date: '2027-01-01' }],
    ['pasado mañana', { date: '2026-03-04' }],
    ['mi cita de mañana', { date: '2026-03-03' }],
    ['lunes en ocho', { date: '2026-03-09' }],
    ['de hoy en ocho', { date: '2026-03-09' }],
    ['el miércoles de la semana que viene', { date: '2026-03-11' }],
    ['el primer viernes de abril', { date: '2026-04-03' }],
    ['el tercer martes del mes', { date: '2026-03-17' }],
    ['a partir del jueves', { dateRange: { from: '2026-03-05', to: null } }],
    ['antes del viernes', { dateRange: { from: null, to: '2026-03-06' } }],
    ['en un par de días', { date: '2026-03-04' }],
    ['el último día del mes', { date: '2026-03-31' }],
    ['el viernes 20', { date: '2026-03-20' }],
    ['de lunes a viernes', { dateRange: { from: '2026-03-09', to: '2026-03-13' } }],
    ['cualquier día excepto domingo', { dateRange: { from: '2026-03-02', to: '2026-03-07' } }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('a time, in Spanish', () => {
  it.each<[string, object]>([
    ['sobre las 5', { time: '17:00' }],
    ['después de las 17h', { timeRange: { from: '17:00', to: null } }],
    ['a partir de las 17h', { timeRange: { from: '17:00', to: null } }],
    ['antes de comer', { timeRange: { from: null, to: '14:00' } }],
    ['después de almorzar', { timeRange: { from: '14:00', to: null } }],
    ['a primera hora', { timeRange: { from: '06:00', to: '10:00' } }],
    ['a última hora de la tarde', { timeRange: { from: '18:00', to: '21:00' } }],
    ['ocho y media', { time: '08:30' }],
    ['a las 5 y pico', { time: '17:00' }],
    ['a las seis menos cuarto', { time: '17:45' }],
    ['a la una y media', { time: '13:30' }],
    ['entre las 3 y las 5', { timeRange: { from: '15:00', to: '17:00' } }],
    ['de 14h a 16h', { timeRange: { from: '14:00', to: '16:00' } }],
    ['14-16h', { timeRange: { from: '14:00', to: '16:00' } }],
    ['de 15 a 16', { timeRange: { from: '15:00', to: '16:00' } }],
    ['8 de la noche', { time: '20:00' }],
    ['a las nueve de la mañana', { time: '09:00' }],
    ['a mediodía', { time: '12:00' }],
    ['no antes de las 3', { timeRange: { from: '15:00', to: null } }],
    ['nada antes de las 10', { timeRange: { from: '10:00', to: null } }],
    ['no después de las 6', { timeRange: { from: null, to: '18:00' } }],
    ['como muy tarde a las 6', { timeRange: { from: null, to: '18:00' } }],
    ['a eso de las 4', { time: '16:00' }],
    ['tipo 5', { time: '17:00' }],
    ['después del trabajo', { timeRange: { from: '17:00', to: '20:00' } }],
    ['media mañana', { timeRange: { from: '10:00', to: '12:00' } }],
    ['a las 10 en punto', { time: '10:00' }],
    ['a las 5 no, a las 6', { time: '18:00' }],
    ['mejor a las 4', { time: '16:00' }],
    ['17 hs', { time: '17:00' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('how many come, in Spanish', () => {
  it.each<[string, object]>([
    ['mi mujer y yo', { people: 2 }],
    ['somos 3', { people: 3 }],
    ['para dos', { people: 2 }],
    ['2 adultos y un niño', { people: 3 }],
    ['voy con mi marido', { people: 2 }],
    ['en pareja', { people: 2 }],
    ['yo y dos amigas', { people: 3 }],
    ['para mí y mi hermana', { people: 2 }],
    ['un masaje para mi esposa y para mí', { people: 2 }],
    ['yo solo', { people: 1 }],
    ['vamos los tres', { people: 3 }],
    ['mi madre, mi hermana y yo', { people: 3 }],
    ['seremos cuatro adultos y dos niños', { people: 6 }],
    ['seremos unos 5', { people: 5 }],
    ['dos parejas', { people: 4 }],
    ['para mi madre', { people: 1 }],
    ['2 pers', { people: 2 }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('a length, in Spanish', () => {
  it.each<[string, object]>([
    ['hora y media', { durationMinutes: 90 }],
    ['setenta minutos', { durationMinutes: 70 }],
    ['media hora', { durationMinutes: 30 }],
    ['una hora', { durationMinutes: 60 }],
    ['dos horas', { durationMinutes: 120 }],
    ['un masaje de 2 horas', { durationMinutes: 120 }],
    ['dos horas y media', { durationMinutes: 150 }],
    ['tres cuartos de hora', { durationMinutes: 45 }],
    ['1h30', { durationMinutes: 90 }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('who treats, in Spanish', () => {
  it.each<[string, object]>([
    ['con una mujer', { therapistGender: 'female' }],
    ['no un hombre', { therapistGender: 'female' }],
    ['prefiero que sea mujer', { therapistGender: 'female' }],
    ['que no sea hombre', { therapistGender: 'female' }],
    ['masajista mujer', { therapistGender: 'female' }],
    ['ninguna mujer', { therapistGender: 'male' }],
    ['mejor un chico', { therapistGender: 'male' }],
    ['terapeuta hombre', { therapistGender: 'male' }],
    ['me da igual', { therapistGender: 'any' }],
    ['cualquiera', { therapistGender: 'any' }],
    ['quien esté libre', { therapistGender: 'any' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('what is wanted, in Spanish', () => {
  it.each<[string, object]>([
    ['quiero un masaje ya', { acts: ['book', 'inform'] }],
    ['el martes no puedo, ¿miércoles?', { acts: ['book', 'inform'], date: '2026-03-04' }],
    ['el martes no puedo', { acts: ['deny'] }],
    ['una mujer por favor', { acts: ['book', 'inform'], therapistGender: 'female' }],
    ['no puedo ir', { acts: ['cancel'] }],
    ['no puedo ir mañana, estoy enferma', { acts: ['cancel', 'inform'], date: '2026-03-03' }],
    ['me ha surgido un imprevisto', { acts: ['cancel'] }],
    ['tengo que cancelar', { acts: ['cancel'] }],
    ['no cancelen', { acts: ['deny'] }],
    ['mover mi cita al viernes', { acts: ['move', 'inform'], date: '2026-03-06' }],
    ['puedo cambiar la hora', { acts: ['move'] }],
    ['retrasar mi cita una hora', { acts: ['move'] }],
    ['quiero pasar mi cita del viernes al sábado', { acts: ['move', 'inform'], date: '2026-03-07' }],
    ['no podré ir el jueves, ¿puede ser el viernes?', { acts: ['move', 'inform'], date: '2026-03-06' }],
    ['cuándo es mi cita', { acts: ['my-visits'] }],
    ['mis citas', { acts: ['my-visits'] }],
    ['tengo alguna cita?', { acts: ['my-visits'] }],
    ['cuánto es', { acts: ['ask', 'price'] }],
    ['cuánto para 2 personas', { acts: ['ask', 'price', 'inform'], people: 2 }],
    ['cuánto dura', { acts: ['ask', 'duration'] }],
    ['a qué hora abren', { acts: ['ask', 'hours'] }],
    ['están abiertos el domingo?', { acts: ['ask', 'hours', 'inform'], date: '2026-03-08' }],
    ['dónde están', { acts: ['ask', 'location'] }],
    ['hay aparcamiento?', { acts: ['ask', 'location'] }],
    ['quiero hablar con una persona', { acts: ['human'] }],
    ['recepción', { acts: ['human'] }],
    ['la recepción es muy bonita', { acts: ['unknown'] }],
    ['llámenme', { acts: ['human'] }],
    ['ayuda', { acts: ['help'] }],
    ['stop', { acts: ['stop'] }],
    ['para', { acts: ['stop'] }],
    ['cámbiala', { acts: ['move'] }],
    ['muévelo por favor', { acts: ['move'] }],
    ['para dos', { acts: ['inform'] }],
    ['darme de baja', { acts: ['stop'] }],
    ['gracias, eso es todo', { acts: ['thanks', 'bye'] }],
    ['que tengas buen día', { acts: ['bye'] }],
    ['hola', { acts: ['greet'] }],
    ['buen día', { acts: ['greet'] }],
    ['qué ofrecen', { acts: ['search'] }],
    ['hacen cortes de pelo?', { acts: ['ask'], unknownTreatment: 'cortes de pelo' }],
    ['quiero un corte de pelo', { acts: ['search'], unknownTreatment: 'corte de pelo' }],
    ['tienen hueco el miércoles?', { acts: ['book', 'inform'], date: '2026-03-04' }],
    ['puedo ir a las 5?', { acts: ['book', 'inform'], time: '17:00' }],
    ['cuándo puedo ir', { acts: ['ask'] }],
    ['aceptan tarjeta?', { acts: ['ask'] }],
    ['mi marido quiere venir también', { acts: ['book', 'inform'], people: 2 }],
    ['borra mi cita', { acts: ['cancel'] }],
    ['no, no la canceles', { acts: ['deny'] }],
    ['deja mi cita', { acts: ['deny'] }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('several wishes in one message, in Spanish', () => {
  it.each<[string, object]>([
    [
      'quiero una cita mañana por la tarde',
      { acts: ['book', 'inform'], date: '2026-03-03', timeRange: { from: '12:00', to: '20:00' } },
    ],
    [
      'hola, hay sitio mañana por la noche?',
      { acts: ['book', 'inform', 'greet'], date: '2026-03-03', timeRange: { from: '18:00', to: '23:59' } },
    ],
    ['xfa una cita pa mañana', { acts: ['book', 'inform'], date: '2026-03-03' }],
    ['el 8 de marzo sobre las 17h', { acts: ['inform'], date: '2026-03-08', time: '17:00' }],
    ['en una hora', { acts: ['inform'], date: '2026-03-02', time: '10:00' }],
    [
      'hola, quiero un masaje hot stone para dos el sábado a las 15h',
      { acts: ['book', 'inform', 'greet'], date: '2026-03-07', time: '15:00', people: 2 },
    ],
    [
      'reservar para 4 personas el 3 de abril a las 15h, 60 min',
      { acts: ['book', 'inform'], date: '2026-04-03', time: '15:00', people: 4, durationMinutes: 60 },
    ],
    [
      'un masaje de hora y media mañana a las 10',
      { acts: ['book', 'inform'], date: '2026-03-03', time: '10:00', durationMinutes: 90 },
    ],
    [
      'miércoles o jueves por la mañana',
      {
        acts: ['inform'],
        dateRange: { from: '2026-03-04', to: '2026-03-05' },
        timeRange: { from: '06:00', to: '12:00' },
      },
    ],
    [
      'quiero un masaje con una mujer el viernes',
      { acts: ['book', 'inform'], date: '2026-03-06', therapistGender: 'female' },
    ],
    [
      'el 3 de abril entre las 2 y las 4 de la tarde',
      { acts: ['inform'], date: '2026-04-03', timeRange: { from: '14:00', to: '16:00' } },
    ],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('an answer, in Spanish', () => {
  it.each<[string, Asked[], object]>([
    ['sí', ['confirm'], { acts: ['affirm'] }],
    ['vale', ['confirm'], { acts: ['affirm'] }],
    ['dale', ['confirm'], { acts: ['affirm'] }],
    ['no hay problema', ['confirm'], { acts: ['affirm'] }],
    ['no, mejor el viernes', ['confirm'], { acts: ['deny', 'inform'], date: '2026-03-06' }],
    ['no me va bien', ['confirm'], { acts: ['deny'] }],
    ['en realidad mejor el miércoles', ['confirm'], { acts: ['deny', 'inform'], date: '2026-03-04' }],
    ['quizá más tarde', ['confirm'], { acts: ['deny'] }],
    ['me va bien', ['choice'], { acts: ['select'] }],
    ['la segunda', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['el primero', ['choice'], { acts: ['select'], ordinal: 1 }],
    ['el 2º por favor', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['la última', ['choice'], { acts: ['select'], ordinal: -1 }],
    ['número 2', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['me quedo con la primera', ['choice'], { acts: ['select'], ordinal: 1 }],
    ['prefiero el segundo', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['prefiero el martes', ['choice'], { acts: ['inform'], date: '2026-03-03' }],
    ['prefiero esa', ['choice'], { acts: ['select'] }],
    ['prefiero las 4', ['choice'], { acts: ['inform'], time: '16:00' }],
    ['la de las 17h', ['choice'], { acts: ['select'], time: '17:00' }],
    ['otra cosa?', ['choice'], { acts: ['alternatives'] }],
    ['algo más temprano', ['choice'], { acts: ['alternatives'] }],
    ['ninguna de esas', ['choice'], { acts: ['alternatives'] }],
    ['tienen más tarde?', ['choice'], { acts: ['alternatives'] }],
    ['¿no tienen otra hora?', ['choice'], { acts: ['alternatives'] }],
    ['2', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['19', ['time'], { acts: ['inform'], time: '19:00' }],
    ['las 7', ['time'], { acts: ['inform'], time: '19:00' }],
    ['da lo mismo', ['time'], { acts: ['inform'], timeRange: { from: null, to: null } }],
    ['7', ['people'], { acts: ['inform'], people: 7 }],
    ['los dos', ['people'], { acts: ['inform'], people: 2 }],
    ['solo yo', ['people'], { acts: ['inform'], people: 1 }],
    ['21', ['date'], { acts: ['inform'], date: '2026-03-21' }],
    ['el veintiuno', ['date'], { acts: ['inform'], date: '2026-03-21' }],
    ['abril', ['date'], { acts: ['inform'], dateRange: { from: '2026-04-01', to: '2026-04-30' } }],
    ['me da igual', ['therapist'], { acts: ['inform'], therapistGender: 'any' }],
    ['no gracias', ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['no, eso es todo', ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['gracias', ['done'], { acts: ['thanks'] }],
    ['gracias, buen día', ['done'], { acts: ['thanks', 'bye'] }],
  ])('"%s" to %j', (text, asked, expected) => {
    expect(read(text, { locale, asked })).toMatchObject(expected);
  });
});
