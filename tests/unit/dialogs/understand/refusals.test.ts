import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

const toms = ['tom1', 'tom2'];

describe('who is not to give it', () => {
  it.each<[string, string, readonly string[]]>([
    ['en', 'not with ana', ['ana']],
    ['en', 'anyone but ana', ['ana']],
    ['en', 'a massage tomorrow at 5, except tom', toms],
    ['en', 'anybody is fine except for Tom Baker', ['tom1']],
    ['en', 'i do not want ana again', ['ana']],
    ['en', "please don't give me ana, not ana", ['ana']],
    ['en', 'not with ana or tom', ['ana', ...toms]],
    ['en', 'everyone but may', []],
    ['en', 'not with may', ['may']],
    ['de', 'nicht bei Ana bitte', ['ana']],
    ['de', 'jeder außer Ana', ['ana']],
    ['de', 'morgen um 17 Uhr, nur nicht mit Tom', toms],
    ['de', 'mit Ana bitte nicht', ['ana']],
    ['de', 'bloß nicht zu Ana', ['ana']],
    ['de', 'egal wer, bis auf Ana', ['ana']],
    ['de', 'auf keinen Fall Tom Adler', ['tom2']],
    ['de', 'nicht mit Ana oder Tom', ['ana', ...toms]],
    ['fr', 'pas avec Ana', ['ana']],
    ['fr', "n'importe qui sauf Ana", ['ana']],
    ['fr', 'surtout pas Tom', toms],
    ['fr', 'tout le monde sauf Tom Baker', ['tom1']],
    ['fr', 'avec Ana surtout pas', ['ana']],
    ['fr', 'demain à 17h, mais pas chez Ana', ['ana']],
    ['fr', 'à part Ana', ['ana']],
    ['fr', 'pas avec Ana ni Tom', ['ana', ...toms]],
    ['es', 'no con Ana', ['ana']],
    ['es', 'cualquiera menos Ana', ['ana']],
    ['es', 'con Ana no, por favor', []],
    ['es', 'con Ana no por favor', ['ana']],
    ['es', 'que no sea Tom', toms],
    ['es', 'mañana a las 17, excepto Ana', ['ana']],
    ['es', 'no quiero con Tom Baker', ['tom1']],
    ['es', 'salvo Ana', ['ana']],
    ['es', 'no con Ana ni con Tom', ['ana', ...toms]],
    ['pt', 'não com a Ana', ['ana']],
    ['pt', 'qualquer um menos a Ana', ['ana']],
    ['pt', 'com a Ana não', ['ana']],
    ['pt', 'que não seja o Tom', toms],
    ['pt', 'exceto Tom Baker', ['tom1']],
    ['pt', 'amanhã às 17h, menos com a Ana', ['ana']],
    ['pt', 'não quero a Ana', ['ana']],
    ['pt', 'não com a Ana nem com o Tom', ['ana', ...toms]],
  ])('%s: "%s"', (locale, text, ids) => {
    const said = read(text, { locale });
    expect(said.notTherapist?.ids ?? []).toEqual(ids);
    expect(said.therapist?.ids.filter((id) => ids.includes(id)) ?? []).toEqual([]);
    // "Anyone but" her is a refusal, and lets go of no other.
    if (ids.length > 0) expect(said.therapistGender).toBeNull();
  });

  it.each([
    ['en', 'not tom, ana'],
    ['en', 'ana instead of tom'],
    ['de', 'nicht Tom, sondern Ana'],
    ['fr', 'pas Tom, Ana'],
    ['es', 'Tom no, mejor con Ana y no con Tom'],
    ['pt', 'não com o Tom, com a Ana'],
  ])('who is named beside is wished for, in %s: "%s"', (locale, text) => {
    expect(read(text, { locale })).toMatchObject({
      notTherapist: { ids: toms },
      therapist: { ids: ['ana'] },
    });
  });

  it.each([
    ['en', 'with ana please'],
    ['en', 'not tomorrow, on friday with ana'],
    ['en', 'no, with ana'],
    ['de', 'nicht morgen, am Freitag bei Ana'],
    ['de', 'ist Ana morgen nicht da?'],
    ['fr', 'pas demain, vendredi avec Ana'],
    ['es', 'no, con Ana'],
    ['pt', 'não, com a Ana'],
  ])('nobody is refused in %s: "%s"', (locale, text) => {
    expect(read(text, { locale })).toMatchObject({ notTherapist: null, therapist: { ids: ['ana'] } });
  });
});

describe('a man or a woman is refused', () => {
  it.each<[string, string, 'female' | 'male' | 'any' | null]>([
    ['en', 'not with a man', 'female'],
    ['en', 'no men please', 'female'],
    ['en', "i don't want a man", 'female'],
    ['en', 'not by a male therapist', 'female'],
    ['en', 'anyone but a man', 'female'],
    ['en', 'no women', 'male'],
    ['en', 'not a woman', 'male'],
    ['en', 'no, a man please', 'male'],
    ['en', 'not a man, a woman', 'female'],
    ['de', 'kein Mann', 'female'],
    ['de', 'bitte keinen Mann', 'female'],
    ['de', 'nicht bei einem Mann', 'female'],
    ['de', 'keine Männer', 'female'],
    ['de', 'nicht von einer Frau', 'male'],
    ['de', 'keine Frau bitte', 'male'],
    ['de', 'ohne Masseur', 'female'],
    ['de', 'nicht mit einem männlichen Therapeuten', 'female'],
    ['fr', 'pas un homme', 'female'],
    ['fr', "pas d'homme", 'female'],
    ['fr', 'pas avec un homme', 'female'],
    ['fr', 'surtout pas par un homme', 'female'],
    ['fr', 'pas de femme', 'male'],
    ['fr', 'pas avec une femme', 'male'],
    ['fr', 'sauf un homme', 'female'],
    ['fr', 'pas que ce soit un homme', 'female'],
    ['es', 'que no sea hombre', 'female'],
    ['es', 'no con un hombre', 'female'],
    ['es', 'ningún hombre', 'female'],
    ['es', 'que no me atienda un hombre', 'female'],
    ['es', 'no con una mujer', 'male'],
    ['es', 'que no sea mujer', 'male'],
    ['es', 'sin hombres', 'female'],
    ['es', 'no, una mujer', 'female'],
    ['pt', 'sem homem', 'female'],
    ['pt', 'não com um homem', 'female'],
    ['pt', 'que não seja homem', 'female'],
    ['pt', 'nenhum homem', 'female'],
    ['pt', 'não com uma mulher', 'male'],
    ['pt', 'que não seja mulher', 'male'],
    ['pt', 'nada de homens', 'female'],
    ['pt', 'não, uma mulher', 'female'],
  ])('%s: "%s"', (locale, text, gender) => {
    expect(read(text, { locale }).therapistGender).toBe(gender);
  });
});
