import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

describe('a treatment from the menu', () => {
  it.each([
    ['a Swedish massage please', ['swedish']],
    ['deep tissue', ['deep']],
    ['hot stoen massage', ['stone']],
    ['deap tissue', ['deep']],
    ['the anti ageing one', ['facial-age']],
    ['classic massage', ['swedish']],
    ['manicures', ['mani']],
  ])('finds "%s"', (text, ids) => {
    expect(read(text).treatment?.ids).toEqual(ids);
  });

  it('offers every match when the name fits several', () => {
    expect(read('a facial').treatment?.ids).toEqual(['facial', 'facial-age']);
    expect(read('a massage').treatment?.ids).toEqual(['swedish', 'deep', 'stone']);
  });

  it.each(['no thanks again', 'what is the time', 'I like it', 'my back hurts'])(
    'finds nothing in "%s"',
    (text) => {
      expect(read(text).treatment).toBeNull();
    },
  );
});

describe('a therapist', () => {
  it('is found by first name, full name or a small slip after "with"', () => {
    expect(read('with Ana').therapist?.ids).toEqual(['ana']);
    expect(read('Tom Adler please').therapist?.ids).toEqual(['tom2']);
    expect(read('with Adlre, no, tom adler').therapist?.ids).toEqual(['tom2']);
  });

  it('is ambiguous when two share the name', () => {
    expect(read('with Tom').therapist?.ids).toEqual(['tom1', 'tom2']);
  });

  it('does not hear a name in an ordinary word', () => {
    expect(read('may I come on friday').therapist).toBeNull();
    expect(read('with May on friday').therapist?.ids).toEqual(['may']);
  });

  it('may be anyone, or of one gender', () => {
    expect(read('a woman please').therapistGender).toBe('female');
    expect(read('I prefer a male therapist').therapistGender).toBe('male');
    expect(read('anyone is fine').therapistGender).toBe('any');
    expect(read('me and two women').therapistGender).toBeNull();
  });
});

describe('a house', () => {
  it('is found by its own part of the name', () => {
    expect(read('at the harbour').location?.ids).toEqual(['harbour']);
    expect(read('Stillwater').location?.ids).toEqual(['harbour', 'old-town']);
  });
});
