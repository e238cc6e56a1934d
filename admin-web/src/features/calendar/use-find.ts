import { useRef, useState } from 'react';
import { type DayColumn, matches, type Visit } from './columns.ts';

/** What is looked for among the visits on the screen: the field's text, and the soonest visit that answers to it. */
export function useFind(columns: readonly DayColumn[], isLoaded: boolean) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isFinding = text.trim() !== '' && isLoaded;
  const first = isFinding ? firstMatch(columns, text) : undefined;
  return { field, text, setText, first, foundNone: isFinding && first === undefined };
}

function firstMatch(columns: readonly DayColumn[], text: string): Visit | undefined {
  return columns
    .flatMap(({ visits }) => visits)
    .filter((visit) => matches(visit, text))
    .sort((a, b) => a.startMs + a.shiftMs - b.startMs - b.shiftMs)[0];
}
