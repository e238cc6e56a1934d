import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { problemWords } from './problem-words.ts';

/** Something could not be loaded: why, and a way to try again. */
export function Failure({ title, error, retry }: { title: string; error: unknown; retry: () => void }) {
  return (
    <Notice role="alert" title={title} action={<Button onClick={retry}>Try again</Button>}>
      {problemWords(error)}
    </Notice>
  );
}
