import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import type { Role, TwoStepsView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { Problem, request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { shellWords } from '../../app/shell-words.ts';
import { Card } from '../house-change/card.tsx';
import { ME_KEY } from '../session/api.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { type TwoStepsWords, useTwoStepsWords } from './two-steps-words.ts';

const KEY = ['two-steps'] as const;

function useTwoSteps() {
  return useQuery({ queryKey: KEY, queryFn: () => request<TwoStepsView>('GET', '/two-steps') });
}

interface Begun {
  readonly secret: string;
  readonly picture: string;
}

type Step =
  | { readonly kind: 'still' }
  | { readonly kind: 'password' }
  | { readonly kind: 'scan'; readonly begun: Begun }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'off' };

/** One's second step: turned on by password and a first code, off by both. */
export function TwoSteps() {
  const { lang, words } = useTwoStepsWords();
  const client = useQueryClient();
  const steps = useTwoSteps();
  const formats = useFormats(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [step, setStep] = useState<Step>({ kind: 'still' });
  const still = () => {
    setStep({ kind: 'still' });
    void client.invalidateQueries({ queryKey: KEY });
    // Who had to have it may go on.
    void client.invalidateQueries({ queryKey: ME_KEY });
  };
  const since = steps.data?.since ?? null;
  return (
    <Card title={words.title} help={words.help}>
      <div lang={lang} className="mt-4">
        {step.kind === 'still' && since === null && steps.data ? (
          <Button onClick={() => setStep({ kind: 'password' })}>{words.turnOn}</Button>
        ) : null}
        {step.kind === 'still' && since !== null ? (
          <div className="flex flex-wrap items-center gap-3">
            <p className="grow">{words.since(formats.moment(since), steps.data?.codesLeft ?? 0)}</p>
            <Button kind="danger-quiet" onClick={() => setStep({ kind: 'off' })}>
              {words.turnOff}
            </Button>
          </div>
        ) : null}
        {step.kind === 'password' ? (
          <Ask<Begun>
            fields={['password']}
            submit={words.next}
            send={({ password }) => request('POST', '/two-steps/begin', { password })}
            onDone={(begun) => setStep({ kind: 'scan', begun })}
            onCancel={still}
          />
        ) : null}
        {step.kind === 'scan' ? (
          <div className="flex flex-col gap-4">
            <p>{words.scan}</p>
            <img src={step.begun.picture} alt={words.picture} className="size-48 rounded-lg bg-white" />
            <p className="text-muted">
              {words.secret}:{' '}
              <code data-testid="two-step-secret" className="break-all text-ink">
                {step.begun.secret}
              </code>
            </p>
            <Ask<{ codes: readonly string[] }>
              fields={['code']}
              submit={words.confirm}
              send={({ code }) => request('POST', '/two-steps/confirm', { code })}
              onDone={({ codes }) => setStep({ kind: 'codes', codes })}
              onCancel={still}
            />
          </div>
        ) : null}
        {step.kind === 'codes' ? <Codes codes={step.codes} words={words} onKept={still} /> : null}
        {step.kind === 'off' ? (
          <Ask<null>
            fields={['password', 'code']}
            submit={words.turnOff}
            send={(given) => request('POST', '/two-steps/off', given)}
            onDone={still}
            onCancel={still}
          />
        ) : null}
      </div>
    </Card>
  );
}

function Codes({
  codes,
  words,
  onKept,
}: {
  codes: readonly string[];
  words: TwoStepsWords;
  onKept: () => void;
}) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <h3 className="font-semibold">{words.codesTitle}</h3>
      <p className="text-muted">{words.codesHelp}</p>
      <ul data-testid="recovery-codes" className="grid grid-cols-2 gap-2 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Button kind="primary" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </div>
  );
}

type Given = { password: string; code: string };
type AskProps<T> = {
  fields: readonly (keyof Given)[];
  submit: string;
  send: (given: Given) => Promise<T>;
  onDone: (answer: T) => void;
  onCancel: () => void;
};

/** Password, code or both; what was not right is said below, and asked again. */
function Ask<T>({ fields, submit, send, onDone, onCancel }: AskProps<T>) {
  const { lang, words } = useTwoStepsWords();
  const [given, setGiven] = useState<Given>({ password: '', code: '' });
  const ask = useMutation({ mutationFn: send, onSuccess: onDone });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.every((field) => given[field].trim() !== '')) ask.mutate(given);
  };
  return (
    <form onSubmit={onSubmit} noValidate className="flex max-w-sm flex-col gap-4">
      {fields.map((field) => (
        <Field
          key={field}
          label={words[field]}
          type={field === 'password' ? 'password' : 'text'}
          autoComplete={field === 'password' ? 'current-password' : 'one-time-code'}
          maxLength={field === 'password' ? 200 : 40}
          value={given[field]}
          onChange={(event) => setGiven({ ...given, [field]: event.target.value })}
        />
      ))}
      <p role="alert" className="text-danger empty:hidden">
        {ask.isError ? problemText(words, ask.error, lang) : null}
      </p>
      <div className="flex gap-2">
        <Button type="submit" kind="primary" busy={ask.isPending}>
          {submit}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function problemText(words: TwoStepsWords, error: unknown, lang: string): string {
  const reason = error instanceof Problem ? error.reason : '';
  return (Object.hasOwn(words.refusals, reason) ? words.refusals[reason] : null) ?? problemWords(error, lang);
}

const ROLES: readonly Role[] = ['owner', 'manager', 'desk', 'therapist'];

/** Which roles must; owners set it. */
export function RequiredTwoSteps() {
  const { lang, words } = useTwoStepsWords();
  const client = useQueryClient();
  const names = shellWords(useSession().tenant.locale).words.roles;
  const kept = useTwoSteps().data?.requiredOf ?? [];
  const save = useMutation({
    mutationFn: (roles: readonly Role[]) => request('POST', '/two-steps/roles', { roles }),
    onSuccess: () => void toast.success(words.saved),
    onError: (error) => void toast.error(problemWords(error, lang)),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: KEY }),
        client.invalidateQueries({ queryKey: ME_KEY }),
      ]),
  });
  // Shown at once; as it was again, where the server would not.
  const required = save.isPending ? save.variables : kept;
  return (
    <Card title={words.required} help={words.requiredHelp}>
      <div className="mt-3 flex flex-wrap gap-x-6">
        {ROLES.map((role) => (
          <label key={role} className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-5 accent-accent"
              checked={required.includes(role)}
              disabled={save.isPending}
              onChange={(event) =>
                save.mutate(
                  ROLES.filter((one) => (one === role ? event.target.checked : required.includes(one))),
                )
              }
            />
            {names[role]}
          </label>
        ))}
      </div>
    </Card>
  );
}
