import { therapistOf, whoDoes } from '../house.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { spanWords } from '../texts/wording.ts';
import type { Reply } from '../types.ts';
import { namedIn } from './prices.ts';

/** Questions about the house that are known by their words: who works there, how one pays. */
export function houseQuestion(scene: Scene, said: Said): Reply | null {
  const { texts } = scene;
  if (texts.asksAboutCancelling.test(said.text)) return cancelling(scene);
  if (texts.asksWho.test(said.text)) return whoWorks(scene, said);
  return texts.asksHowToPay.test(said.text) ? say(texts.howToPay) : null;
}

function cancelling({ texts, situation }: Scene): Reply {
  const { freeCancellationHours } = situation.house.tenant.policy;
  return say(texts.freeCancellation(spanWords(texts, freeCancellationHours * 60)));
}

/** One therapist's treatments, or the names of those who do what was named, or of all. */
function whoWorks(scene: Scene, said: Said): Reply {
  const { texts, situation } = scene;
  const { treatments, therapists } = situation.house;
  const [only, second] = said.understood.therapist?.ids ?? [];
  const therapist = second === undefined ? therapistOf(situation.house, only ?? null) : null;
  if (therapist) {
    const does = treatments.filter(({ skill }) => therapist.skills.includes(skill)).map(({ name }) => name);
    return say(texts.therapistDoes(therapist.name, texts.list(does)));
  }
  const [treatment] = namedIn(scene, said);
  const people = treatment ? whoDoes(situation.house, treatment) : therapists;
  return say(texts.ourTherapists(texts.list(people.map(({ name }) => name))));
}
