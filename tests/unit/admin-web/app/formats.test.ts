import { describe, expect, it } from '@jest/globals';
import { formatsOf, minutesInWords } from '../../../../admin-web/src/app/formats.ts';

// Intl puts narrow and no-break spaces where a test reads better with plain ones.
const plain = (text: string) => text.replace(/[\u202f\u00a0\u2009]/g, ' ');

describe('formats', () => {
  it('show times in the location’s zone, in the tenant’s way', () => {
    const at = '2026-11-24T09:05:00Z';
    expect(formatsOf('en-GB', 'Europe/Lisbon').time(at)).toBe('09:05');
    expect(plain(formatsOf('en-US', 'America/New_York').time(at))).toBe('4:05 AM');
  });

  it('write two times for a visit across midnight, without the dates', () => {
    const formats = formatsOf('en-GB', 'Europe/Lisbon');
    expect(formats.timeRange('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z')).toBe('10:00–11:00');
    expect(formats.timeRange('2026-11-24T23:30:00Z', '2026-11-25T00:30:00Z')).toBe('23:30 – 00:30');
  });

  it('name the zone where an hour comes twice', () => {
    const formats = formatsOf('en-GB', 'Europe/London');
    expect(formats.hour(Date.parse('2026-10-25T00:00:00Z'), true)).toBe('01:00 BST');
    expect(formats.hour(Date.parse('2026-10-25T01:00:00Z'), true)).toBe('01:00 GMT');
  });

  it('name a local day whatever the device’s zone', () => {
    expect(formatsOf('en-GB', 'Pacific/Auckland').day('2026-11-24')).toMatch(/^Tuesday.* 24 November 2026$/);
  });

  it('know how many minor units a currency has', () => {
    const formats = formatsOf('en-GB', 'Europe/Lisbon');
    expect(formats.money(12_550, 'EUR')).toBe('€125.50');
    expect(formats.money(12_550, 'JPY')).toBe('JP¥12,550');
    expect(formats.wholeMoney(194_000, 'EUR')).toBe('€1,940');
  });

  it('say minutes in words', () => {
    expect([45, 60, 1290].map(minutesInWords)).toEqual(['45 min', '1 h', '21 h 30 min']);
  });
});
