import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { House } from '../../../../api/contract.ts';
import { goTo } from '../../app/address.ts';
import { Button } from '../../app/button.tsx';
import { Pick } from '../../app/pick.tsx';
import { useInsightWords } from './insight-words.ts';
import { COMPARES, daysOf, type InsightPlace, isCountable, placeAddress, RANGES } from './place.ts';

type Props = { house: House; place: InsightPlace; today: string };

/** Which days, which house, held against what. All of it is kept in the address. */
export function Pickers({ house, place, today }: Props) {
  const { words } = useInsightWords();
  const to = (change: Partial<InsightPlace>) => goTo(placeAddress({ ...place, ...change }));
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {house.locations.length < 2 ? null : (
        <Select
          label={words.location}
          value={place.locationId ?? ''}
          onValue={(id) => to({ locationId: id === '' ? null : id })}
          options={[['', words.allHouses], ...house.locations.map(({ id, name }) => [id, name] as const)]}
        />
      )}
      <Select
        label={words.range}
        value={place.range}
        onValue={(value) => {
          const range = RANGES.find((one) => one === value) ?? '28';
          to(range === 'any' ? { range } : { range, ...daysOf(range, today) });
        }}
        options={RANGES.map((range) => [range, words.ranges[range]] as const)}
      />
      <Select
        label={words.compare}
        value={place.compare}
        onValue={(value) => to({ compare: COMPARES.find((one) => one === value) ?? 'before' })}
        options={COMPARES.map((compare) => [compare, words.compares[compare]] as const)}
      />
      <Button size="icon" aria-label={words.print} title={words.print} onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
      </Button>
      {place.range === 'any' ? <AnyDays key={`${place.from} ${place.to}`} place={place} /> : null}
    </div>
  );
}

function AnyDays({ place }: { place: InsightPlace }) {
  const { words } = useInsightWords();
  const [days, setDays] = useState({ from: place.from, to: place.to });
  const change = (next: typeof days) => {
    setDays(next);
    if (isCountable(next)) goTo(placeAddress({ ...place, ...next }));
  };
  return (
    <div className="flex basis-full flex-wrap items-center gap-2">
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="flex items-center gap-2">
          <span className="text-muted">{words[end]}</span>
          <input
            type="date"
            value={days[end]}
            onChange={(event) => change({ ...days, [end]: event.target.value })}
            className="h-11 rounded-lg border border-line-strong bg-surface px-3 md:h-9"
          />
        </label>
      ))}
      {isCountable(days) ? null : (
        <p role="alert" className="text-danger text-xs">
          {words.tooLong}
        </p>
      )}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly options: readonly (readonly [value: string, name: string])[];
}

function Select({ label, value, onValue, options }: SelectProps) {
  return (
    <div className="min-w-0 max-md:grow">
      <Pick aria-label={label} value={value} onPick={onValue} options={options} className="font-medium" />
    </div>
  );
}
