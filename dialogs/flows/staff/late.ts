import { ask } from '../../ask.ts';
import { turned } from '../../memory.ts';
import { say } from '../../reply.ts';
import type { Said, Scene } from '../../scene.ts';
import type { Flow, Memory } from '../../types.ts';
import { readDelay } from '../../understand/delay.ts';
import { shortVisit } from './days.ts';
import { answered } from './reply.ts';

const longestDelay = 240;

/** "Running 10 minutes late": the guests who are hit are told, and the desk. */
export function* therapistLate(scene: Scene, memory: Memory, said: Said): Flow {
  const { texts, zone, situation } = scene;
  const minutes = readDelay(said.text, situation.locale);
  if (minutes === null || minutes > longestDelay)
    return turned(memory, 'staff-late', [say(texts('howLate'))]);
  const told = yield* ask({ kind: 'therapist-late', minutes });
  const guests = told.map((visit) => shortVisit(scene, { ...visit, timeZone: zone }));
  const given = { minutes: texts('minutes', { count: minutes }) };
  return answered(memory, [
    say(
      guests.length > 0
        ? texts('staffLateTold', { ...given, guests: texts.list(guests) })
        : texts('staffLateNobody', given),
    ),
  ]);
}
