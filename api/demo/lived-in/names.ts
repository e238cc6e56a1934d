import { EXPECTING, GUEST_NAMES } from '../demo-house.ts';

const FIRST = [
  ...[
    'Anouk',
    'Bas',
    'Carmen',
    'David',
    'Elena',
    'Floris',
    'Gina',
    'Hugo',
    'Iris',
    'Joris',
    'Karim',
    'Laura',
  ],
  ...['Mees', 'Naomi', 'Oscar', 'Paula', 'Quinten', 'Roos', 'Stijn', 'Tara', 'Ugo', 'Vera', 'Wouter', 'Yara'],
  ...['Zoë', 'Aisha', 'Boris', 'Céline', 'Dewi', 'Emre', 'Fenna', 'Gijs', 'Helena', 'Ivo', 'Jasmijn', 'Koen'],
];
const LAST = [
  ...['van den Berg', 'Dekker', 'Jacobs', 'Schmidt', 'Moreau', 'García', 'Brouwer', 'Yıldız', 'Kuipers'],
  ...['Postma', 'Rossi', 'Silva', 'Hendriks', 'Novák', 'Evans', 'Scholten', 'Bianchi', 'El Amrani'],
  ...['Timmer', 'Wagner', 'Fernandes', 'Blom', 'Laurent', 'Veenstra', 'Öztürk', 'Martens', 'Dubois'],
];
const KNOWN = GUEST_NAMES.filter((name) => !EXPECTING.includes(name));

/** Of guests who are expecting no child; each place another, for as many as a demo has. */
export function guestName(place: number): string {
  const first = FIRST[place % FIRST.length];
  const last = LAST[(place * 7 + Math.floor(place / FIRST.length)) % LAST.length];
  return KNOWN[place] ?? `${first} ${last}`;
}
