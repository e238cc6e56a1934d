import { describe, expect, it } from '@jest/globals';
import { filled, matching, searchAt } from '../../../../admin-web/src/features/inbox/canned.ts';

describe('the house’s own answers', () => {
  it('are asked for by a slash that begins a word, up to the caret', () => {
    expect(searchAt('/', 1)).toEqual({ from: 0, search: '' });
    expect(searchAt('Hello. /par and more', 11)).toEqual({ from: 7, search: 'par' });
    expect(searchAt('1/2', 3)).toBeNull();
    expect(searchAt('https://', 8)).toBeNull();
    expect(searchAt('/parking lot', 12)).toBeNull();
  });

  it('are found by the beginning of their name first, then by any word', () => {
    const answers = [
      { id: '1', title: 'Ring found', text: 'We found it.' },
      { id: '2', title: 'Parking', text: 'Behind the house, by the ring road.' },
      { id: '3', title: 'Towels', text: 'We have them.' },
    ];
    expect(matching(answers, 'RI').map(({ id }) => id)).toEqual(['1', '2']);
    expect(matching(answers, '')).toHaveLength(3);
    expect(matching(answers, 'nothing')).toEqual([]);
  });

  it('call the guest by their first name, and by none where they gave none', () => {
    expect(filled('Dear {name}, hello {name}.', 'Noor de Vries')).toBe('Dear Noor, hello Noor.');
    expect(filled('Dear {name}, hello.', null)).toBe('Dear, hello.');
    expect(filled('{name}, hello.', '  ')).toBe(', hello.');
    expect(filled('Dear {name}', '$& $1')).toBe('Dear $&');
  });
});
