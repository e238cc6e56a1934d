import type { Treatment } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { treatmentOf } from '../house.ts';
import { mostChoices } from '../memory.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { moneyWords } from '../texts/wording.ts';
import type { Memory, Reply } from '../types.ts';

const mostLines = 12;

/** What treatments cost and how long they take: the one named, else the one being booked, else all. */
export function prices(scene: Scene, memory: Memory, said: Said): Reply {
  const { treatments } = scene.situation.house;
  const named = namedIn(scene, said);
  if (said.says('cheapest')) return cheapest(scene, named.length > 0 ? named : treatments);
  const others = named.length > 0 || said.says('all-prices');
  const drafted = others
    ? null
    : treatmentOf(scene.situation.house, memory.draft?.treatmentId ?? memory.told);
  const shown = drafted ? [drafted] : named.length > 0 ? named : treatments;
  const rest =
    shown.length > mostLines ? [scene.texts('moreTreatments', { count: shown.length - mostLines })] : [];
  const lines = shown.slice(0, mostLines).map((treatment) => priceLine(scene, treatment));
  return say([...lines, ...rest].join('\n'), bookChoices(scene, shown));
}

function cheapest(scene: Scene, treatments: readonly Treatment[]): Reply {
  const shown = [...treatments].sort((a, b) => fromPrice(a) - fromPrice(b)).slice(0, 3);
  const lines = shown.map((treatment) => priceLine(scene, treatment));
  return say([scene.texts('cheapest'), ...lines].join('\n'), bookChoices(scene, shown));
}

const fromPrice = ({ variants }: Treatment): number =>
  Math.min(...variants.map(({ priceMinor }) => priceMinor));

/** What a treatment is. */
export function about(scene: Scene, treatment: Treatment): Reply {
  const text = scene.texts('about', {
    treatment: treatment.name,
    description: treatment.description,
    variants: variants(scene, treatment),
  });
  return say(text, bookChoices(scene, [treatment]));
}

/** The treatments a message names. */
export function namedIn({ situation }: Scene, said: Said): readonly Treatment[] {
  return (said.understood.treatment?.ids ?? []).flatMap((id) => treatmentOf(situation.house, id) ?? []);
}

function priceLine(scene: Scene, treatment: Treatment): string {
  return scene.texts('priceLine', { treatment: treatment.name, variants: variants(scene, treatment) });
}

function variants({ texts, situation }: Scene, treatment: Treatment): string {
  const { currency } = situation.house.tenant;
  return treatment.variants
    .map(({ durationMinutes, priceMinor }) =>
      texts('variant', {
        minutes: texts('minutes', { count: durationMinutes }),
        price: moneyWords(texts, priceMinor, currency),
      }),
    )
    .join(', ');
}

function bookChoices({ texts }: Scene, shown: readonly Treatment[]) {
  const [only] = shown;
  if (shown.length === 1 && only)
    return [choice(texts('button.bookThis'), { kind: 'treat', treatmentId: only.id })];
  return shown.slice(0, mostChoices).map(({ id, name }) => choice(name, { kind: 'treat', treatmentId: id }));
}
