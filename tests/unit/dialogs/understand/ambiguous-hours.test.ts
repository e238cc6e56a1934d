import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

describe('an hour up to seven, said without its half of the day, is in the afternoon', () => {
  it.each<[string, string, string]>([
    ['en', 'at 5', '17:00'],
    ['en', 'half past seven', '19:30'],
    ['en', 'quarter to eight', '19:45'],
    ['de', 'um 5', '17:00'],
    ['de', 'um sieben', '19:00'],
    ['de', 'gegen 7 Uhr', '19:00'],
    ['de', 'halb sieben', '18:30'],
    ['de', 'halb acht', '19:30'],
    ['de', 'viertel vor acht', '19:45'],
    ['fr', 'à 7h', '19:00'],
    ['fr', 'vers 6 heures', '18:00'],
    ['fr', 'à sept heures et demie', '19:30'],
    ['fr', 'huit heures moins le quart', '19:45'],
    ['es', 'a las 7', '19:00'],
    ['es', 'a las ocho menos cuarto', '19:45'],
    ['pt', 'às 7h', '19:00'],
    ['pt', 'um quarto para as 8', '19:45'],
  ])('in %s: "%s"', (locale, text, time) => {
    expect(read(text, { locale }).time).toBe(time);
  });

  it.each<[string, string, string]>([
    ['en', 'at 8', '08:00'],
    ['en', 'at 07:30', '07:30'],
    ['en', 'at 7 in the morning', '07:00'],
    ['de', 'halb neun', '08:30'],
    ['de', 'um 07:30', '07:30'],
    ['de', 'morgen früh um 7', '07:00'],
    ['fr', 'à 8h', '08:00'],
    ['fr', 'à 07h30', '07:30'],
    ['fr', 'à 7h du matin', '07:00'],
    ['es', 'a las 7 de la mañana', '07:00'],
    ['pt', 'às 7 da manhã', '07:00'],
  ])('but not, in %s, "%s"', (locale, text, time) => {
    expect(read(text, { locale }).time).toBe(time);
  });

  it.each<[string, string]>([
    ['de', 'es ist schon sieben Uhr'],
    ['fr', 'il est sept heures'],
    ['es', 'son las siete'],
    ['pt', 'já são sete horas'],
  ])('nor, in %s, what the clock shows now: "%s"', (locale, text) => {
    expect(read(text, { locale }).time).toBe('07:00');
  });

  it.each<[string, string, string, string]>([
    ['en', 'from 6 to 8', '18:00', '20:00'],
    ['en', 'friday 6 to 8', '18:00', '20:00'],
    ['en', 'between 9 and 5', '09:00', '17:00'],
    ['de', 'zwischen 5 und 7', '17:00', '19:00'],
    ['de', 'von 6 bis 8', '18:00', '20:00'],
    ['fr', 'entre 5h et 7h', '17:00', '19:00'],
    ['fr', 'entre 6h et 8h', '18:00', '20:00'],
    ['es', 'entre las 6 y las 8', '18:00', '20:00'],
    ['pt', 'entre as 6 e as 8', '18:00', '20:00'],
  ])('as both ends of a stretch are, in %s: "%s"', (locale, text, from, to) => {
    expect(read(text, { locale }).timeRange).toEqual({ from, to });
  });
});
