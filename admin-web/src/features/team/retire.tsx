import { Button } from '../../app/button.tsx';
import { Card } from '../house-change/card.tsx';
import { useChangeForm } from '../house-change/use-change-form.ts';
import type { Person } from './place.ts';
import { useTeamWords } from './team-words.ts';

/** Nobody is deleted: past visits name them. */
export function Retire({ person }: { person: Person }) {
  const { words } = useTeamWords();
  const { form, submit } = useChangeForm({ hasHome: () => false });
  const { id, ...rest } = person;
  const saved = (active: boolean) => ({ kind: 'save-therapist', id, draft: { ...rest, active } }) as const;
  const retired = { kind: 'retire-therapist', id } as const;
  return (
    <Card title={person.active ? words.retireTitle : words.isRetired} help={words.retireHelp}>
      <div className="mt-4">
        {person.active ? (
          <Button
            kind="danger-quiet"
            busy={form.busy}
            onClick={() =>
              submit({ change: retired, said: words.retiredToast(person.name), undo: () => saved(true) })
            }
          >
            {words.retire}
          </Button>
        ) : (
          <Button
            busy={form.busy}
            onClick={() =>
              submit({ change: saved(true), said: words.isBack(person.name), undo: () => retired })
            }
          >
            {words.bringBack}
          </Button>
        )}
      </div>
      <p role="alert" className="mt-2 text-danger empty:hidden">
        {form.problems['']}
      </p>
    </Card>
  );
}
