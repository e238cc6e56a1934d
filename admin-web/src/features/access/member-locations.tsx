import { useId } from 'react';
import type { Id } from '../../../../api/contract.ts';
import { useHouse } from '../calendar/api.ts';
import { useAccessWords } from './access-words.ts';

type Props = {
  value: readonly Id[] | null;
  error: string | undefined;
  onValue: (value: Id[] | null) => void;
};

/** All locations, or some of them. A house with one asks nothing. */
export function MemberLocations({ value, error, onValue }: Props) {
  const { words } = useAccessWords();
  const id = useId();
  const locations = useHouse().data?.locations ?? [];
  if (locations.length < 2) return null;
  const toggle = (one: Id, isAt: boolean) =>
    onValue(locations.flatMap(({ id }) => ((id === one ? isAt : value?.includes(id)) ? [id] : [])));
  return (
    <fieldset aria-describedby={error === undefined ? undefined : id}>
      <legend className="mb-1 font-medium">{words.worksAt}</legend>
      <div className="flex flex-wrap gap-x-6">
        <Tick
          label={words.allLocations}
          checked={value === null}
          onCheck={(all) => onValue(all ? null : [])}
        />
        {locations.map((one) => (
          <Tick
            key={one.id}
            label={one.name}
            checked={value?.includes(one.id) ?? false}
            onCheck={(isAt) => toggle(one.id, isAt)}
          />
        ))}
      </div>
      {error === undefined ? null : (
        <p id={id} className="mt-1 text-danger text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type TickProps = { label: string; checked: boolean; onCheck: (checked: boolean) => void };

function Tick({ label, checked, onCheck }: TickProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onCheck(event.target.checked)}
        className="size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  );
}
