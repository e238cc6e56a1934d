import type { Location } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useMayChangeHouse } from '../house-change/api.ts';
import { Card } from '../house-change/card.tsx';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { useHouseWords } from './house-words.ts';
import { toHouse } from './use-house-part.ts';

/** One that was made by mistake: the server refuses where a visit was ever booked. */
export function RemoveLocation({ location }: { location: Location }) {
  const { words } = useHouseWords();
  const may = useMayChangeHouse();
  const { form, submit } = useChangeForm({ hasHome: () => false });
  const remove = async () => {
    const change = { kind: 'remove-location', id: location.id } as const;
    const fate = await submit({ change, said: words.locationRemoved });
    if (fate.is === 'made') toHouse('locations');
  };
  if (!may) return null;
  return (
    <Card title={words.removeLocation} help={words.removeLocationHelp}>
      <Button kind="danger-quiet" className="mt-4" busy={form.busy} onClick={remove}>
        {words.removeThis(location.name)}
      </Button>
      <p role="alert" className="mt-2 text-danger empty:hidden">
        {form.problems['']}
      </p>
    </Card>
  );
}
