import type { z } from 'zod';
import type { SpaFile } from '../../api/tenants/spa-file.ts';

/** A small spa to begin with: what `npm run -s spa -- example` prints. */
export const EXAMPLE: z.input<typeof SpaFile> = {
  slug: 'still-waters',
  name: 'Still Waters',
  currency: 'EUR',
  locale: 'en-GB',
  locations: [
    {
      name: 'Canal House',
      address: 'Main street 1, Amsterdam',
      phone: '+31 20 555 0100',
      timeZone: 'Europe/Amsterdam',
      openingHours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '21:00' }],
    },
  ],
  rooms: [{ name: 'Willow', kind: 'massage' }],
  therapists: [
    {
      name: 'Lena Vos',
      gender: 'female',
      skills: ['massage'],
      works: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '21:00' }],
    },
  ],
  treatments: [
    {
      name: 'Swedish massage',
      category: 'Massage',
      variants: [
        { durationMinutes: 60, priceMinor: 8000 },
        { durationMinutes: 90, priceMinor: 11500 },
      ],
      skills: ['massage'],
      roomKind: 'massage',
    },
  ],
  staff: [
    { name: 'Anna Berg', email: 'anna@still-waters.example', role: 'owner' },
    { name: 'Mara Lind', email: 'desk@still-waters.example', role: 'desk' },
  ],
};
