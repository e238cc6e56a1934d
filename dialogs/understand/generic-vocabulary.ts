import type { Vocabulary } from './types.ts';

/** What most spas offer: used where no tenant's own vocabulary is at hand. */
export const genericVocabulary: Vocabulary = {
  treatments: [
    {
      id: 'swedish-massage',
      name: 'Swedish massage',
      aliases: ['swedish', 'classic massage', 'relaxing massage', 'relaxation massage'],
    },
    { id: 'deep-tissue-massage', name: 'Deep tissue massage', aliases: ['deep tissue', 'deep massage'] },
    {
      id: 'hot-stone-massage',
      name: 'Hot stone massage',
      aliases: ['hot stone', 'hot stones', 'stone massage'],
    },
    { id: 'aromatherapy-massage', name: 'Aromatherapy massage', aliases: ['aromatherapy', 'aroma massage'] },
    {
      id: 'couples-massage',
      name: 'Couples massage',
      aliases: ['massage for two', 'massage for couples', "couple's massage", 'duo massage'],
    },
    { id: 'prenatal-massage', name: 'Prenatal massage', aliases: ['prenatal', 'pregnancy massage'] },
    { id: 'sports-massage', name: 'Sports massage', aliases: ['sport massage'] },
    { id: 'thai-massage', name: 'Thai massage', aliases: ['thai'] },
    {
      id: 'back-massage',
      name: 'Back and shoulder massage',
      aliases: ['back massage', 'neck and shoulder massage', 'shoulder massage', 'neck massage'],
    },
    { id: 'head-massage', name: 'Indian head massage', aliases: ['head massage', 'scalp massage'] },
    { id: 'foot-massage', name: 'Foot massage', aliases: ['foot bath'] },
    { id: 'reflexology', name: 'Reflexology', aliases: ['foot reflexology'] },
    { id: 'acupuncture', name: 'Acupuncture' },
    {
      id: 'classic-facial',
      name: 'Classic facial',
      aliases: ['basic facial', 'deep cleansing facial', 'cleansing facial'],
    },
    {
      id: 'anti-ageing-facial',
      name: 'Anti-ageing facial',
      aliases: ['anti-aging facial', 'anti aging facial', 'antiaging facial'],
    },
    { id: 'body-scrub', name: 'Body scrub', aliases: ['scrub', 'salt scrub', 'exfoliation', 'peeling'] },
    { id: 'body-wrap', name: 'Body wrap', aliases: ['wrap', 'mud wrap', 'seaweed wrap'] },
    { id: 'manicure', name: 'Manicure', aliases: ['nails', 'mani'] },
    { id: 'pedicure', name: 'Pedicure', aliases: ['pedi'] },
    { id: 'waxing', name: 'Waxing', aliases: ['wax', 'hair removal'] },
    { id: 'sauna', name: 'Sauna', aliases: ['steam room', 'steam bath'] },
  ],
  therapists: [],
  locations: [],
};
