import type { BookingView } from '../../api/contract.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { CheckInCode, Reply } from '../types.ts';

/** Something about a visit, with the code to come in with: as a picture where there is one, and to be said. */
export function withCode(
  { texts }: Pick<Scene, 'texts'>,
  text: string,
  { code }: BookingView,
  checkIn: CheckInCode | null,
): Reply {
  const reply = say([text, checkIn ? texts('showCode', { code }) : texts('sayCode', { code })].join('\n'));
  if (!checkIn) return reply;
  return { ...reply, image: { url: checkIn.imageUrl, alt: texts('codeAlt', { code }), text: checkIn.text } };
}
