import { Pencil, Settings2, Trash2, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { toast } from 'sonner';
import type { CannedAnswer, Id } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { TextArea } from '../../app/text-area.tsx';
import { useCanned, useCannedChange } from './api.ts';
import { useInboxWords } from './inbox-words.ts';

interface Draft {
  readonly id: Id | null;
  readonly title: string;
  readonly text: string;
}
const NEW: Draft = { id: null, title: '', text: '' };

/** Owners and managers keep the house's own answers here. */
export function CannedDialog() {
  const { lang, words } = useInboxWords();
  const canned = useCanned();
  const change = useCannedChange();
  const [draft, setDraft] = useState<Draft>(NEW);
  const [problem, setProblem] = useState<string>();
  const told = (error: unknown) => {
    const reason = error instanceof Problem ? error.reason : '';
    const said = new Map([
      ['title-taken', words.cannedTaken],
      ['too-many', words.cannedMany],
    ]);
    return said.get(reason) ?? problemWords(error, lang);
  };
  const edit = (next: Draft) => {
    setProblem(undefined);
    setDraft(next);
  };
  const save = () => {
    const [title, text] = [draft.title.trim(), draft.text.trim()];
    if (title === '' || text === '') return setProblem(words.cannedMissing);
    change.mutate(
      { kind: 'save', id: draft.id, title, text },
      { onSuccess: () => edit(NEW), onError: (error) => setProblem(told(error)) },
    );
  };
  const remove = ({ id }: CannedAnswer) => {
    change.mutate({ kind: 'remove', id }, { onError: (error) => void toast.error(told(error)) });
    if (draft.id === id) edit(NEW);
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button kind="quiet" className="w-full justify-start" onMouseDown={(event) => event.preventDefault()}>
          <Settings2 className="size-4" aria-hidden /> {words.cannedManage}
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <Dialog.Content
          lang={lang}
          onKeyDown={(event) => event.stopPropagation()}
          className="fixed z-50 flex max-h-[calc(100%-32px)] flex-col overflow-y-auto rounded-lg border border-line bg-surface p-5 shadow-float max-md:inset-x-4 max-md:bottom-4 md:top-1/2 md:left-1/2 md:w-full md:max-w-lg md:-translate-x-1/2 md:-translate-y-1/2"
        >
          <div className="flex items-start gap-3">
            <div className="grow">
              <Dialog.Title className="font-semibold text-base">{words.canned}</Dialog.Title>
              <Dialog.Description className="mt-1 text-muted">{words.cannedHelp}</Dialog.Description>
            </div>
            <Dialog.Close asChild>
              <Button kind="quiet" size="icon" aria-label={words.close}>
                <X className="size-4" aria-hidden />
              </Button>
            </Dialog.Close>
          </div>
          <ul className="mt-3 flex flex-col" data-testid="canned-answers">
            {canned.data?.map((answer) => (
              <li key={answer.id} className="flex items-center gap-1 border-line border-b py-1.5">
                <span className="min-w-0 grow">
                  <span className="block truncate font-medium">{answer.title}</span>
                  <span className="block truncate text-muted text-xs">{answer.text}</span>
                </span>
                <Button
                  kind="quiet"
                  size="icon"
                  aria-label={words.cannedEdit(answer.title)}
                  onClick={() => edit(answer)}
                >
                  <Pencil className="size-4" aria-hidden />
                </Button>
                <Button
                  kind="quiet"
                  size="icon"
                  aria-label={words.cannedRemove(answer.title)}
                  onClick={() => remove(answer)}
                >
                  <Trash2 className="size-4" aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
          <form
            className="mt-4"
            onSubmit={(event) => {
              event.preventDefault();
              // To React it stands within the field's form: what is typed there is not to be sent.
              event.stopPropagation();
              save();
            }}
          >
            <h3 className="mb-2 font-semibold">
              {draft.id === null ? words.cannedNew : words.cannedEdit(titleOf(canned.data, draft.id))}
            </h3>
            <Field
              label={words.cannedTitle}
              value={draft.title}
              maxLength={60}
              error={problem}
              onChange={(event) => setDraft({ ...draft, title: event.target.value })}
            />
            <TextArea
              label={words.cannedText}
              aside={words.cannedTextHelp}
              rows={4}
              maxLength={1000}
              value={draft.text}
              onText={(text) => setDraft({ ...draft, text })}
            />
            <div className="mt-4 flex justify-end gap-2">
              {draft.id === null ? null : (
                <Button kind="quiet" onClick={() => edit(NEW)}>
                  {words.cannedCancel}
                </Button>
              )}
              <Button type="submit" kind="primary" busy={change.isPending}>
                {words.cannedSave}
              </Button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function titleOf(answers: readonly CannedAnswer[] | undefined, id: Id): string {
  return answers?.find((one) => one.id === id)?.title ?? '';
}
