import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { type Problems, problemsIn, useSettingsWords } from './settings-words.ts';

/** What a form would save; or what is wrong with what was typed, which is nothing where there is nothing to save. */
export type Asked<Draft> = { readonly draft: Draft } | { readonly problems: Problems };

interface Parts<Draft> {
  readonly save: UseMutationResult<unknown, Error, Draft>;
  /** What was typed is what is saved now. */
  readonly onSaved: () => void;
  /** Where the server's own names of fields are not those of the form. */
  readonly tell?: (problems: Problems) => Problems;
}

/** What of a form its card shows. */
export interface SettingForm {
  readonly problems: Problems;
  readonly busy: boolean;
}

/** What the parts of the settings have in common: what is wrong stands at its field, whoever found it. */
export function useSettingForm<Draft>({ save, onSaved, tell = (problems) => problems }: Parts<Draft>) {
  const { words } = useSettingsWords();
  const [problems, setProblems] = useState<Problems>({});
  const form: SettingForm = { problems, busy: save.isPending };
  return {
    form,
    /** Whatever was wrong is of no more concern. */
    forget: (): void => setProblems({}),
    submit: (asked: Asked<Draft>): void => {
      setProblems('problems' in asked ? asked.problems : {});
      if ('problems' in asked) return;
      save.mutate(asked.draft, {
        onSuccess: onSaved,
        onError: (error) => setProblems(tell(problemsIn(error, words))),
      });
    },
  };
}
