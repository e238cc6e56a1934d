import type { House, QuickWish } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import type { Formats } from '../../app/formats.ts';
import type { QuickWords } from './quick-words.ts';

type UnderstoodProps = {
  wish: QuickWish | undefined;
  house: House;
  formats: Formats;
  words: QuickWords;
  onTreatment: (name: string) => void;
};

/** What the line was taken to mean: to be seen to be right before anything is booked. */
export function Understood({ wish, house, formats, words, onTreatment }: UnderstoodProps) {
  if (wish === undefined) return <div className="h-7" />;
  const treatments = wish.treatmentIds.flatMap((id) => house.treatments.find((one) => one.id === id) ?? []);
  if (treatments.length > 1)
    return (
      <fieldset className="mt-2">
        <legend className="text-muted">{words.which}</legend>
        <div className="mt-1 flex flex-wrap gap-2">
          {treatments.map(({ id, name }) => (
            <Button key={id} onClick={() => onTreatment(name)}>
              {name}
            </Button>
          ))}
        </div>
      </fieldset>
    );
  return (
    <p role="status" className="mt-2 flex min-h-5 flex-wrap gap-x-2 gap-y-1 text-muted">
      {factsOf(wish, { house, formats, words }).map((fact) => (
        <span key={fact} className="rounded-md bg-hover px-2 text-ink">
          {fact}
        </span>
      ))}
    </p>
  );
}

function factsOf(
  wish: QuickWish,
  { house, formats, words }: Pick<UnderstoodProps, 'house' | 'formats' | 'words'>,
): string[] {
  const treatment = house.treatments.find(({ id }) => id === wish.treatmentIds[0]);
  const therapist = house.therapists.find(({ id }) => id === wish.therapistId);
  const days =
    wish.from === wish.to
      ? formats.shortDay(wish.from)
      : `${formats.shortDay(wish.from)} – ${formats.shortDay(wish.to)}`;
  const between = wish.timeFrom || wish.timeTo ? `${wish.timeFrom ?? '…'} – ${wish.timeTo ?? '…'}` : null;
  return [
    treatment?.name,
    wish.durationMinutes === null ? null : words.minutes(wish.durationMinutes),
    days,
    wish.near === null ? between : words.near(wish.near),
    wish.people > 1 ? words.people(wish.people) : null,
    therapist ? words.with(therapist.name) : null,
    wish.gender === null ? null : wish.gender === 'female' ? words.woman : words.man,
  ].filter((fact): fact is string => Boolean(fact));
}
