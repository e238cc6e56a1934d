import { describe, expect, it } from '@jest/globals';
import type { Asked } from '../../../../dialogs/understand/types.ts';
import { read } from './reading.ts';

const locale = 'fr';

describe('a day, in French', () => {
  it.each<[string, object]>([
    ['le 8', { date: '2026-03-08' }],
    ['lundi prochain', { date: '2026-03-09' }],
    ['lundi en huit', { date: '2026-03-09' }],
    ['dans quinze jours', { date: '2026-03-16' }],
    ["n'importe quel jour sauf lundi", { dateRange: { from: '2026-03-03', to: '2026-03-08' } }],
    ['pas mardi, mercredi', { date: '2026-03-04' }],
    ['vingt-et-un mars', { date: '2026-03-21' }],
    ['ce we', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['semaine pro', { dateRange: { from: '2026-03-09', to: '2026-03-15' } }],
    ['samedi ou dimanche', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['du 5 au 9 mars', { dateRange: { from: '2026-03-05', to: '2026-03-09' } }],
    ['12/04', { date: '2026-04-12' }],
    ['le 1er mai', { date: '2026-05-01' }],
    ['à noël', { date: '2026-12-25' }],
    ['le 14 juillet', { date: '2026-07-14' }],
    ['dans 2 semaines', { date: '2026-03-16' }],
    ['mercredi en huit', { date: '2026-03-11' }],
    ['jeudi en quinze', { date: '2026-03-19' }],
    ['la semaine prochaine', { dateRange: { from: '2026-03-09', to: '2026-03-15' } }],
    ['mercredi de la semaine prochaine', { date: '2026-03-11' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('a time, in French', () => {
  it.each<[string, object]>([
    ['vers 17h', { time: '17:00' }],
    ['après 17h', { timeRange: { from: '17:00', to: null } }],
    ['à partir de 17h', { timeRange: { from: '17:00', to: null } }],
    ['avant midi', { timeRange: { from: null, to: '12:00' } }],
    ["en début d'après-midi", { timeRange: { from: '12:00', to: '15:00' } }],
    ['le matin tôt', { timeRange: { from: '06:00', to: '10:00' } }],
    ['17h30', { time: '17:30' }],
    ['à 5h', { time: '17:00' }],
    ['midi et demi', { time: '12:30' }],
    ['entre 14h et 16h', { timeRange: { from: '14:00', to: '16:00' } }],
    ['de 14h à 16h', { timeRange: { from: '14:00', to: '16:00' } }],
    ['14-16h', { timeRange: { from: '14:00', to: '16:00' } }],
    ['14 à 16', { timeRange: { from: '14:00', to: '16:00' } }],
    ["vers 5h de l'aprem", { time: '17:00' }],
    ['8h du soir', { time: '20:00' }],
    ['à 20h', { time: '20:00' }],
    ['19h pile', { time: '19:00' }],
    ['pas avant 15h', { timeRange: { from: '15:00', to: null } }],
    ['pas après 18h', { timeRange: { from: null, to: '18:00' } }],
    ['rien avant 10h', { timeRange: { from: '10:00', to: null } }],
    ['à 2h', { time: '14:00' }],
    ['finalement 16h', { time: '16:00' }],
    ['à une heure et demie', { time: '13:30' }],
    ['vers une heure', { time: '13:00' }],
    ["plutôt l'après-midi", { timeRange: { from: '12:00', to: '18:00' } }],
    ['soirée', { timeRange: { from: '17:00', to: '23:00' } }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('how many come, in French', () => {
  it.each<[string, object]>([
    ['ma femme et moi', { people: 2 }],
    ['on est 3', { people: 3 }],
    ['pour deux', { people: 2 }],
    ['on sera quatre', { people: 4 }],
    ['2 adultes et un enfant', { people: 3 }],
    ['je viens avec mon mari', { people: 2 }],
    ['en duo', { people: 2 }],
    ['moi et deux copines', { people: 3 }],
    ['pour moi et ma soeur', { people: 2 }],
    ['tout seul', { people: 1 }],
    ['seule', { people: 1 }],
    ['on vient à trois', { people: 3 }],
    ['nous serons quatre adultes et deux enfants', { people: 6 }],
    ['ma mère, ma soeur et moi', { people: 3 }],
    ['un couple', { people: 2 }],
    ['deux couples', { people: 4 }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('a length, in French', () => {
  it.each<[string, object]>([
    ['une heure et demie', { durationMinutes: 90 }],
    ['1h30', { durationMinutes: 90 }],
    ['90 minutes', { durationMinutes: 90 }],
    ['quatre-vingt-dix minutes', { durationMinutes: 90 }],
    ['nonante minutes', { durationMinutes: 90 }],
    ['une demi-heure', { durationMinutes: 30 }],
    ['une heure', { durationMinutes: 60 }],
    ['2h', { durationMinutes: 120 }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('who treats, in French', () => {
  it.each<[string, object]>([
    ['avec une femme', { therapistGender: 'female' }],
    ['pas un homme', { therapistGender: 'female' }],
    ['peu importe', { therapistGender: 'any' }],
    ["n'importe qui", { therapistGender: 'any' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('what is wanted, in French', () => {
  it.each<[string, object]>([
    ['jveux un massage tt de suite', { acts: ['book', 'inform'] }],
    ['mardi je peux pas, mercredi ?', { acts: ['book', 'inform'], date: '2026-03-04' }],
    ['pour ma mère je voudrais un massage', { acts: ['book', 'inform'], people: 1 }],
    ['une femme svp', { acts: ['book', 'inform'], therapistGender: 'female' }],
    ['un massage avec Tom', { acts: ['book', 'inform'] }],
    ['je ne peux pas venir', { acts: ['cancel'] }],
    ['je peux pas venir demain, je suis malade', { acts: ['cancel', 'inform'], date: '2026-03-03' }],
    ["j'ai un empêchement", { acts: ['cancel'] }],
    ['je dois annuler', { acts: ['cancel'] }],
    ['annulez svp', { acts: ['cancel'] }],
    ["n'annulez pas", { acts: ['deny'] }],
    ['déplacer mon rdv à vendredi', { acts: ['move', 'inform'], date: '2026-03-06' }],
    ["est-ce que je peux changer l'heure", { acts: ['move'] }],
    ["c'est quand mon rdv", { acts: ['my-visits'] }],
    ['mes rdv', { acts: ['my-visits'] }],
    ['ai-je un rdv ?', { acts: ['my-visits'] }],
    ["c'est combien le massage", { acts: ['ask', 'price', 'inform'] }],
    ['combien ça coûte', { acts: ['ask', 'price'] }],
    ['ça dure combien de temps', { acts: ['ask', 'duration'] }],
    ['vous ouvrez à quelle heure', { acts: ['ask', 'hours'] }],
    ['êtes-vous ouverts dimanche ?', { acts: ['ask', 'hours', 'inform'], date: '2026-03-08' }],
    ['vous êtes où', { acts: ['ask', 'location'] }],
    ['il y a un parking ?', { acts: ['ask', 'location'] }],
    ["je veux parler à quelqu'un", { acts: ['human'] }],
    ['aide', { acts: ['help'] }],
    ['stop', { acts: ['stop'] }],
    ["merci c'est tout", { acts: ['thanks', 'bye'] }],
    ['au revoir', { acts: ['bye'] }],
    ['coucou', { acts: ['greet'] }],
    ['bonsoir', { acts: ['greet'] }],
    ['vous proposez quoi', { acts: ['search'] }],
    ["c'est quoi hot stone ?", { acts: ['ask', 'inform'] }],
    ['faites-vous des coupes de cheveux ?', { acts: ['ask'], unknownTreatment: 'coupes de cheveux' }],
    ['je voudrais une coupe de cheveux', { acts: ['search'], unknownTreatment: 'coupe de cheveux' }],
    ['je voudrais une manucure', { acts: ['book', 'inform'] }],
    ['vous avez de la place mercredi ?', { acts: ['book', 'inform'], date: '2026-03-04' }],
    ['je peux venir à 17h ?', { acts: ['book', 'inform'], time: '17:00' }],
    ['vous prenez la carte ?', { acts: ['ask'] }],
    ['quels sont vos tarifs', { acts: ['ask', 'price'] }],
    ['mon mari veut venir aussi', { acts: ['book', 'inform'], people: 2 }],
    ["lundi c'est pas possible, mardi ?", { acts: ['deny', 'inform'], date: '2026-03-03' }],
    ['je voudrais décaler mon rdv de vendredi à samedi', { acts: ['move', 'inform'], date: '2026-03-07' }],
    ['je peux plus venir', { acts: ['cancel'] }],
    [
      'je ne pourrai pas venir jeudi, est-ce possible vendredi ?',
      { acts: ['move', 'inform'], date: '2026-03-06' },
    ],
    ['à quelle heure fermez-vous', { acts: ['ask', 'hours'] }],
    ['combien pour 2 personnes', { acts: ['ask', 'price', 'inform'], people: 2 }],
    ['jveux annuler mon rdv de demain', { acts: ['cancel', 'inform'], date: '2026-03-03' }],
    ['supprimez mon rdv', { acts: ['cancel'] }],
    ['non annulez pas', { acts: ['deny'] }],
    ['garde mon rdv', { acts: ['deny'] }],
    ['rappelez-moi', { acts: ['human'] }],
    ["besoin d'aide", { acts: ['help'] }],
    ['désabonner', { acts: ['stop'] }],
    ['quand puis-je venir', { acts: ['ask'] }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('several wishes in one message, in French', () => {
  it.each<[string, object]>([
    [
      'je voudrais un rdv demain aprem',
      { acts: ['book', 'inform'], date: '2026-03-03', timeRange: { from: '12:00', to: '18:00' } },
    ],
    [
      'bjr, dispo demain soir ?',
      { acts: ['book', 'inform', 'greet'], date: '2026-03-03', timeRange: { from: '17:00', to: '23:00' } },
    ],
    ['le 8 mars vers 17h', { acts: ['inform'], date: '2026-03-08', time: '17:00' }],
    ['mercredi à 16h ?', { acts: ['search', 'inform'], date: '2026-03-04', time: '16:00' }],
    ['la saint-valentin à 15h', { acts: ['inform'], date: '2027-02-14', time: '15:00' }],
    [
      'après-demain matin',
      { acts: ['inform'], date: '2026-03-04', timeRange: { from: '06:00', to: '12:00' } },
    ],
    ['demain midi', { acts: ['inform'], date: '2026-03-03', time: '12:00' }],
    ['dans une heure', { acts: ['inform'], date: '2026-03-02', time: '10:00' }],
    [
      'bonjour, je voudrais un massage hot stone pour deux samedi à 15h',
      { acts: ['book', 'inform', 'greet'], date: '2026-03-07', time: '15:00', people: 2 },
    ],
    [
      'réserver pour 4 personnes le 3 avril à 15h, 60 min',
      { acts: ['book', 'inform'], date: '2026-04-03', time: '15:00', people: 4, durationMinutes: 60 },
    ],
    ['un massage à deux samedi', { acts: ['book', 'inform'], date: '2026-03-07', people: 2 }],
    ["demain à 1h30 de l'après-midi", { acts: ['inform'], date: '2026-03-03', time: '13:30' }],
    [
      "un massage d'1h30 demain à 10h",
      { acts: ['book', 'inform'], date: '2026-03-03', time: '10:00', durationMinutes: 90 },
    ],
    [
      'Mercredi ou jeudi matin',
      {
        acts: ['inform'],
        dateRange: { from: '2026-03-04', to: '2026-03-05' },
        timeRange: { from: '06:00', to: '12:00' },
      },
    ],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('an answer in French', () => {
  it.each<[string, Asked[], object]>([
    ['oui', ['confirm'], { acts: ['affirm'] }],
    ['ouais parfait', ['confirm'], { acts: ['affirm'] }],
    ['ok ça marche', ['confirm'], { acts: ['affirm'] }],
    ['non plutôt vendredi', ['confirm'], { acts: ['deny', 'inform'], date: '2026-03-06' }],
    ['ça ne me va pas', ['confirm'], { acts: ['deny'] }],
    ['ça me va', ['choice'], { acts: ['select'] }],
    ['le deuxième', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['la 2e svp', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['le premier me va', ['choice'], { acts: ['select'], ordinal: 1 }],
    ['le dernier', ['choice'], { acts: ['select'], ordinal: -1 }],
    ['autre chose ?', ['choice'], { acts: ['alternatives'] }],
    ['quelque chose de plus tôt', ['choice'], { acts: ['alternatives'] }],
    ['je prends', ['choice'], { acts: ['select'] }],
    ['2', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['19', ['time'], { acts: ['inform'], time: '19:00' }],
    ['7', ['people'], { acts: ['inform'], people: 7 }],
    ['à deux', ['people'], { acts: ['inform'], people: 2 }],
    ['juste moi', ['people'], { acts: ['inform'], people: 1 }],
    ['21', ['date'], { acts: ['inform'], date: '2026-03-21' }],
    ['le vingt et un', ['date'], { acts: ['inform'], date: '2026-03-21' }],
    ['non merci', ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['non', ['confirm'], { acts: ['deny'] }],
    ['peut-être plus tard', ['confirm'], { acts: ['deny'] }],
    ["c'est bon merci", ['done'], { acts: ['thanks'] }],
    ['merci bonne journée', ['done'], { acts: ['thanks', 'bye'] }],
    ["non c'est tout", ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['en fait plutôt mercredi', ['confirm'], { acts: ['deny', 'inform'], date: '2026-03-04' }],
    ['premier', ['choice'], { acts: ['select'], ordinal: 1 }],
    ['numéro 2', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['à 2', ['time'], { acts: ['inform'], time: '14:00' }],
    ['je préfère 16h', ['choice'], { acts: ['inform'], time: '16:00' }],
    ['aucune de ces heures', ['choice'], { acts: ['alternatives'] }],
    ['vous avez plus tard ?', ['choice'], { acts: ['alternatives'] }],
    ['celui de 17h', ['choice'], { acts: ['select'], time: '17:00' }],
    ['va pour 17h', ['choice'], { acts: ['select'], time: '17:00' }],
  ])('"%s" to %j', (text, asked, expected) => {
    expect(read(text, { locale, asked })).toMatchObject(expected);
  });
});
