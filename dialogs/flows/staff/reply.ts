import type { Choice } from '../../../api/contract.ts';
import { choice, type StaffMenu } from '../../choices.ts';
import { turned } from '../../memory.ts';
import { say } from '../../reply.ts';
import type { Scene } from '../../scene.ts';
import type { Memory, Reply, Turned } from '../../types.ts';

/** Ends a therapist's errand; nothing is left open. */
export function answered(memory: Memory, replies: readonly Reply[]): Turned {
  return turned({ ...memory, flow: null }, null, replies);
}

/** Ways on from an answer. */
export function staffChoices({ texts }: Pick<Scene, 'texts'>, menus: readonly StaffMenu[]): Choice[] {
  return menus.map((menu) => choice(texts(`button.staff.${menu}`), { kind: 'staff', menu }));
}

/** What a member of staff can ask for. */
export function staffHelp(scene: Scene, memory: Memory, name: string): Turned {
  const { staff } = scene.situation;
  return staff?.therapistId === null
    ? answered(memory, [say(scene.texts('deskHelp', { name }), staffChoices(scene, ['house']))])
    : answered(memory, [
        say(scene.texts('staffHelp', { name }), staffChoices(scene, ['day', 'week', 'next'])),
      ]);
}
