import { ask } from '../../ask.ts';
import { emptyMemory } from '../../memory.ts';
import { say } from '../../reply.ts';
import type { Scene } from '../../scene.ts';
import type { Flow, Memory } from '../../types.ts';
import { answeredAside } from '../remind.ts';
import { staffChoices } from './reply.ts';

/** Makes this chat a member of staff's, by the code that the desk has given them. */
export function* linkStaff(scene: Scene, memory: Memory, code: string): Flow {
  const { texts } = scene;
  const outcome = yield* ask({ kind: 'link-staff', code });
  if (outcome.ok) {
    const fresh = { ...emptyMemory, language: memory.language };
    const text = texts('staffLinked', { name: outcome.staff.name });
    return { memory: fresh, replies: [say(text, staffChoices(scene, ['day', 'week', 'next']))] };
  }
  const text = outcome.reason === 'too-many-tries' ? texts('staffTooManyTries') : texts('staffBadCode');
  return answeredAside(scene, memory, [say(text)]);
}

/** This chat is a guest's again. */
export function* unlinkStaff(scene: Scene, memory: Memory): Flow {
  yield* ask({ kind: 'unlink-staff' });
  return {
    memory: { ...emptyMemory, language: memory.language },
    replies: [say(scene.texts('staffUnlinked'))],
  };
}
