import { useDeferredValue, useState } from 'react';
import type { HouseText } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { TextArea } from '../../app/text-area.tsx';
import { useSaveText, useTextPreview } from './api.ts';
import { useTextsWords } from './texts-words.ts';

type Props = { language: string; text: HouseText; onDone: () => void };

/** One message: what is typed, how it would read, and what the catalogue says. */
export function TextEditor({ language, text, onDone }: Props) {
  const { words } = useTextsWords();
  const [typed, setTyped] = useState(text.own ?? text.original);
  const preview = useTextPreview(language, text.key, useDeferredValue(typed));
  const save = useSaveText(language, words);
  const say = (own: string | null) => save.mutate({ key: text.key, text: own }, { onSuccess: onDone });
  const isUsable = preview.data?.said !== null;
  return (
    <div className="pb-4">
      <TextArea
        label={words.words}
        lang={language}
        value={typed}
        rows={3}
        maxLength={2_000}
        autoFocus
        onText={setTyped}
      />
      {text.names.length === 0 ? null : (
        <p className="mt-2 text-muted text-sm">
          {words.givenNames}:{' '}
          {text.names.map((name) => (
            <code key={name} className="mr-1 rounded bg-hover px-1">{`{${name}}`}</code>
          ))}
        </p>
      )}
      <p className="mt-3 font-medium text-sm">{words.reads}</p>
      <p
        lang={language}
        aria-live="polite"
        data-testid="text-preview"
        className="mt-1 max-w-prose whitespace-pre-line rounded-lg bg-accent-soft px-3 py-2"
      >
        {preview.data?.said ?? words.cannot}
      </p>
      <Doubts leftOut={preview.data?.leftOut ?? []} isCut={preview.data?.isCut ?? false} />
      {text.own === null ? null : (
        <p className="mt-3 text-muted text-sm">
          {words.original}: <span lang={language}>{text.original}</span>
        </p>
      )}
      {save.isError ? (
        <p role="alert" className="mt-3 text-danger">
          {words.notSaved}
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button kind="primary" busy={save.isPending} disabled={!isUsable} onClick={() => say(typed)}>
          {words.save}
        </Button>
        {text.own === null ? null : <Button onClick={() => say(null)}>{words.toOriginal}</Button>}
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What may be meant like that, and may be a slip. */
function Doubts({ leftOut, isCut }: { leftOut: readonly string[]; isCut: boolean }) {
  const { words } = useTextsWords();
  const doubts = [
    ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut.map((name) => `{${name}}`).join(', '))]),
    ...(isCut ? [words.cut] : []),
  ];
  return doubts.map((doubt) => (
    <p key={doubt} className="mt-2 text-sm text-warn">
      {doubt}
    </p>
  ));
}
