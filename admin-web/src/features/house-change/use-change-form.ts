import { useState } from 'react';
import { type Fate, useHouseChanges, type Wish } from './house-changes.ts';
import { type Problems, withoutHome } from './problems.ts';

/** What of a form its fields and its buttons show. */
export interface ChangeForm {
  readonly problems: Problems;
  readonly busy: boolean;
}

interface Parts {
  /** Has the form a place for what is wrong with this field? What has none is said beside the button. */
  readonly hasHome?: (field: string) => boolean;
}

/** What every form that changes the house has in common: it asks first, and what is wrong stands at its field. */
export function useChangeForm({ hasHome = () => true }: Parts = {}) {
  const { ask } = useHouseChanges();
  const [form, setForm] = useState<ChangeForm>({ problems: {}, busy: false });
  return {
    form,
    forget: (): void => setForm({ problems: {}, busy: false }),
    /** What was found before the server was asked. */
    refuse: (problems: Problems): void => setForm({ problems, busy: false }),
    submit: async (wish: Wish): Promise<Fate> => {
      setForm({ problems: {}, busy: true });
      const fate = await ask(wish);
      setForm({ problems: fate.is === 'refused' ? withoutHome(fate.problems, hasHome) : {}, busy: false });
      return fate;
    },
  };
}
