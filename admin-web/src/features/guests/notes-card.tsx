import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import type { GuestNote, GuestPage } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { problemWords } from '../../app/problem-words.ts';
import { TextArea } from '../../app/text-area.tsx';
import { useHouse } from '../calendar/api.ts';
import { isHead } from '../session/heads.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useGuestAct, useHealthNotes } from './api.ts';
import { Card } from './card.tsx';
import { useGuestsWords } from './guests-words.ts';

/** What the house keeps in mind of a guest. */
export function NotesCard({ page }: { page: GuestPage }) {
  const { words } = useGuestsWords();
  return (
    <Card title={words.notes} testId="guest-notes">
      {page.remark === null ? null : <p className="mb-3 whitespace-pre-wrap break-words">{page.remark}</p>}
      {page.notes.length === 0 && page.remark === null ? (
        <p className="text-muted">{words.notesNone}</p>
      ) : null}
      <NoteList page={page} notes={page.notes} of="notes" />
      <NoteForm page={page} of="notes" label={words.note} hint={words.noteHint} add={words.addNote} />
    </Card>
  );
}

/** Apart from them, and hidden until somebody who may asks: each reading is in the log. */
export function HealthCard({ page }: { page: GuestPage }) {
  const { lang, words } = useGuestsWords();
  const { user } = useSession();
  const [isShown, setShown] = useState(false);
  const notes = useHealthNotes(page.guest.id, isShown);
  const may = isHead(user);
  return (
    <Card title={words.health} testId="guest-health">
      {isShown && notes.data ? null : <p className="figures">{words.healthCount(page.healthNotes)}</p>}
      {may ? <p className="mt-0.5 mb-3 text-muted text-xs">{words.healthWhy}</p> : null}
      {may ? null : <p className="mt-0.5 text-muted text-xs">{words.healthNotYours}</p>}
      {isShown && notes.data ? <NoteList page={page} notes={notes.data} of="health-notes" /> : null}
      {isShown && notes.isError ? <p role="alert">{problemWords(notes.error, lang)}</p> : null}
      {may && (page.healthNotes > 0 || isShown) ? (
        <Button onClick={() => setShown(!isShown)}>{isShown ? words.healthHide : words.healthShow}</Button>
      ) : null}
      {may && (isShown || page.healthNotes === 0) ? (
        <NoteForm page={page} of="health-notes" label={words.healthAdd} add={words.healthAdd} />
      ) : null}
    </Card>
  );
}

type Kind = 'notes' | 'health-notes';
type ListProps = { page: GuestPage; notes: readonly GuestNote[]; of: Kind };

function NoteList({ page, notes, of }: ListProps) {
  const { lang, words } = useGuestsWords();
  const act = useGuestAct(page.guest.id);
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  return (
    <ul className="flex flex-col gap-3">
      {notes.map((note) => (
        <li key={note.id} className="flex items-start gap-2">
          <div className="min-w-0 grow">
            <p className="whitespace-pre-wrap break-words">{note.text}</p>
            <p className="figures mt-0.5 text-muted text-xs">
              {words.writtenBy(note.by, formats.moment(note.at))}
            </p>
          </div>
          <Button
            kind="quiet"
            size="icon"
            className="-my-1"
            aria-label={`${words.removeNote}: ${note.text.slice(0, 40)}`}
            title={words.removeNote}
            onClick={() =>
              act.mutate(
                { kind: 'remove-note', of, noteId: note.id },
                { onError: (error) => void toast.error(problemWords(error, lang)) },
              )
            }
          >
            <Trash2 className="size-4" aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}

type FormProps = { page: GuestPage; of: Kind; label: string; hint?: string; add: string };

function NoteForm({ page, of, label, hint, add }: FormProps) {
  const { lang, words } = useGuestsWords();
  const act = useGuestAct(page.guest.id);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return setProblem(words.noteMissing);
        setProblem(undefined);
        act.mutate(
          { kind: 'note', of, text: text.trim() },
          {
            onSuccess: () => setText(''),
            onError: (error) => setProblem(problemWords(error, lang)),
          },
        );
      }}
    >
      <TextArea
        label={label}
        {...(hint === undefined ? {} : { aside: hint })}
        value={text}
        maxLength={2000}
        aria-invalid={problem !== undefined || undefined}
        onText={setText}
      />
      {problem === undefined ? null : (
        <p role="alert" className="mt-1 text-danger text-xs">
          {problem}
        </p>
      )}
      <Button type="submit" className="mt-2" busy={act.isPending}>
        {add}
      </Button>
    </form>
  );
}
