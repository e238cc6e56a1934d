import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { emptyMemory, finished, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { Flow, Memory, Turned } from '../types.ts';
import { phones } from './phones.ts';
import { answeredAside } from './remind.ts';
import { errandChoice } from './small-talk.ts';

/** "Delete my data": told what goes and what stays, and asked once, since it cannot be undone. */
export function askToForget(scene: Scene, memory: Memory): Turned {
  const { texts } = scene;
  return turned(memory, 'forget', [
    say(texts('forgetSure'), [
      choice(texts('button.forget'), { kind: 'forget', sure: true }),
      choice(texts('button.keepData'), { kind: 'forget', sure: false }),
    ]),
  ]);
}

/** The answer to it. */
export function* forgetMe(scene: Scene, memory: Memory, sure: boolean): Flow {
  const asked = { ...memory, question: memory.question === 'forget' ? null : memory.question };
  if (!sure) return answeredAside(scene, asked, [say(scene.texts('dataKept'))]);
  const outcome = yield* ask({ kind: 'forget-guest' });
  if (outcome.ok)
    return finished({ ...emptyMemory, language: memory.language }, [say(scene.texts('forgotten'))]);
  if (outcome.reason === 'has-visits')
    return answeredAside(scene, asked, [
      say(scene.texts('forgetHasVisits'), [errandChoice(scene, 'visits')]),
    ]);
  const given = { phones: phones(scene, null) };
  const why = outcome.reason === 'fee-open' ? 'forgetFeeOpen' : 'forgetNotNow';
  return answeredAside(scene, asked, [say(scene.texts(why, given))]);
}
