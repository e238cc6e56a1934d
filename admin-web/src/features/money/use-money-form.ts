import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { problemWords } from '../../app/problem-words.ts';
import { refusalWords } from './api.ts';
import { useMoneyWords } from './money-words.ts';
import { type MadeCall, oneCall } from './one-call.ts';

/** What a form asks for, or what is wrong with what was typed. */
export type Asked<Body> = { readonly body: Body } | { readonly problem: string | undefined };

interface Parts<Body> {
  readonly mutation: UseMutationResult<unknown, Error, MadeCall<Body>>;
  /** An amount that a refusal names, for people. */
  readonly say: (minor: number) => string;
  readonly onDone: (body: Body) => void;
}

/** What the forms that move money have in common: one call, made again as it was until somebody has answered it. */
export function useMoneyForm<Body>({ mutation, say, onDone }: Parts<Body>) {
  const { words } = useMoneyWords();
  const [call] = useState(() => oneCall<Body>());
  const [problem, setProblem] = useState<string>();
  const send = (made: MadeCall<Body>) =>
    mutation.mutate(made, {
      onSuccess: () => {
        call.ended();
        onDone(made.body);
      },
      onError: (error) => {
        call.ended(error);
        setProblem(refusalWords(words, error, say) ?? problemWords(error));
      },
    });
  return {
    problem,
    /** What was sent and is not answered: what the button sends again. */
    unanswered: call.open?.body ?? null,
    /** Sets a field; what is asked for then is another call. */
    typed:
      <T>(set: (value: T) => void) =>
      (value: T): void => {
        call.changed();
        set(value);
      },
    submit: (event: FormEvent, read: () => Asked<Body>): void => {
      event.preventDefault();
      // The form lies in the panel for React, though not on the page.
      event.stopPropagation();
      if (mutation.isPending) return;
      const asked = call.open ?? read();
      if ('problem' in asked) setProblem(asked.problem);
      else send(call.make(asked.body));
    },
  };
}
