import type { BookingView, Choice } from '../../api/contract.ts';
import type { Scene } from '../scene.ts';
import { cancelChoice } from './cancel-visit.ts';
import { moveChoice } from './move-visit.ts';
import { mayMove } from './moving.ts';

/** What a guest can do about a visit that is booked. */
export function visitActions(scene: Scene, booking: BookingView): readonly Choice[] {
  return [...(mayMove(scene, booking) ? [moveChoice(scene, booking)] : []), cancelChoice(scene, booking)];
}
