import type { MessageDocument } from '../../api/contract.ts';
import { cleanLine } from './clean-text.ts';
import { beginning } from './split-text.ts';

/** In whatever script: systems that count bytes stop at 255. */
const LONGEST_NAME = 60;
const ENDINGS: Readonly<Record<MessageDocument['mediaType'], string>> = { 'application/pdf': '.pdf' };

/** A name that every system takes for a file, with the ending of its kind, which no shortening takes away. */
export function fileName({ name, mediaType }: Pick<MessageDocument, 'name' | 'mediaType'>): string {
  const ending = ENDINGS[mediaType];
  const clean = cleanLine(name.replace(/[\\/:*?"<>|\p{Cf}]+/gu, ' '));
  const stem = clean.toLowerCase().endsWith(ending) ? clean.slice(0, -ending.length) : clean;
  const short = beginning(stem, LONGEST_NAME - ending.length).replace(/^[\s.]+|[\s.]+$/g, '');
  return `${cleanLine(short) || 'file'}${ending}`;
}
