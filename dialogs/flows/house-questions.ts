import type { VisitTerms } from '../../api/contract.ts';
import { canGive, therapistOf, treatmentOf, whoDoes } from '../house.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import type { Memory, Reply } from '../types.ts';
import { cancellingOf } from './payment-words.ts';
import { namedIn } from './prices.ts';
import { errandChoice } from './small-talk.ts';

/** Questions about the house that are known by their words: who works there, how one pays. */
export function houseQuestion(scene: Scene, memory: Memory, said: Said): Reply | null {
  const terms = termsMeant(scene, memory, said);
  if (said.says('cancel-terms')) return say(cancellingOf(scene, terms));
  if (said.says('who-works')) return whoWorks(scene, said);
  if (said.says('voucher'))
    return say(scene.texts('noVouchers'), [errandChoice(scene, 'book'), errandChoice(scene, 'human')]);
  return said.says('how-to-pay') ? say(paying(scene, terms)) : null;
}

/** Those of the visit that is held, of the treatment that is meant, or of the house. */
function termsMeant(scene: Scene, memory: Memory, said: Said): VisitTerms {
  const { house } = scene.situation;
  const [named] = namedIn(scene, said);
  const drafted = treatmentOf(house, memory.draft?.treatmentId ?? null);
  return named?.terms ?? scene.visit?.terms ?? drafted?.terms ?? house.terms;
}

function paying({ texts }: Scene, { depositPercent, keepsCard }: VisitTerms): string {
  if (depositPercent === 0) return texts(keepsCard ? 'howToPayWithCard' : 'howToPayAtSpa');
  return depositPercent === 100 ? texts('howToPay') : texts('howToPayInPart', { percent: depositPercent });
}

/** One therapist's treatments, or the names of those who do what was named, or of all. */
function whoWorks(scene: Scene, said: Said): Reply {
  const { texts, situation } = scene;
  const { treatments, therapists } = situation.house;
  const [only, second] = said.understood.therapist?.ids ?? [];
  const therapist = second === undefined ? therapistOf(situation.house, only ?? null) : null;
  if (therapist) {
    const does = treatments.filter((one) => canGive(therapist, one)).map(({ name }) => name);
    return say(texts('therapistDoes', { name: therapist.name, treatments: texts.list(does) }));
  }
  const [treatment] = namedIn(scene, said);
  const people = treatment ? whoDoes(situation.house, treatment) : therapists;
  return say(texts('ourTherapists', { names: texts.list(people.map(({ name }) => name)) }));
}
