import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { againWord, problemWords } from './problem-words.ts';

type Props = { title: string; error: unknown; retry: () => void; lang?: string };

/** Something could not be loaded: why, and a way to try again. */
export function Failure({ title, error, retry, lang }: Props) {
  return (
    <Notice role="alert" title={title} action={<Button onClick={retry}>{againWord(lang)}</Button>}>
      {problemWords(error, lang)}
    </Notice>
  );
}
