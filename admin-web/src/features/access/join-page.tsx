import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import type { AccessLinkView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { Problem, request } from '../../app/http.ts';
import { Logo } from '../../app/logo.tsx';
import { problemWords } from '../../app/problem-words.ts';
import { ThemeToggle } from '../../app/theme-toggle.tsx';
import { joinWords } from './join-words.ts';
import type { JoinWords } from './words/types.ts';

/** `/admin/join#…`: somebody comes into the team, or sets a new password. */
export default function JoinPage() {
  const token = window.location.hash.slice(1);
  const link = useQuery({
    queryKey: ['join', token],
    queryFn: () => request<AccessLinkView>('POST', '/join/look', { token }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { lang, words } = joinWords(link.data?.locale ?? navigator.language);
  return (
    <div className="grid h-full min-h-full grid-rows-[auto_1fr] overflow-y-auto">
      <div className="flex justify-end p-2">
        <ThemeToggle />
      </div>
      <main lang={lang} className="mx-auto w-full max-w-[360px] px-4 pt-[8vh] pb-16">
        <Logo className="size-10 text-accent" />
        {link.data ? <Joining token={token} link={link.data} lang={lang} words={words} /> : null}
        {link.isError ? <NotGood error={link.error} lang={lang} words={words} /> : null}
      </main>
    </div>
  );
}

type Props = { token: string; link: AccessLinkView; lang: string; words: JoinWords };

function Joining({ token, link, lang, words }: Props) {
  const isNew = link.kind === 'invitation';
  const form = useForm({
    resolver: zodResolver(shapeOf(words, isNew)),
    defaultValues: { name: link.name, password: '' },
  });
  const use = useMutation({
    mutationFn: (given: { name: string; password: string }) => request('POST', '/join', { token, ...given }),
    // Loaded anew: whoever was signed in here before is somebody else.
    onSuccess: () => window.location.replace('/admin/'),
  });
  const { errors } = form.formState;
  if (use.isError && isOver(use.error)) return <NotGood error={use.error} lang={lang} words={words} />;
  return (
    <>
      <h1 className="mt-6 mb-1 font-semibold text-xl tracking-tight">
        {isNew ? words.invited(link.spa) : words.newPassword(link.name)}
      </h1>
      <p className="mb-8 text-muted">{isNew ? words.invitedHelp : words.newPasswordHelp}</p>
      <form
        onSubmit={form.handleSubmit((given) => use.mutate(given))}
        noValidate
        className="flex flex-col gap-4"
      >
        {isNew ? (
          <Field
            label={words.name}
            autoComplete="name"
            maxLength={120}
            error={errors.name?.message}
            {...form.register('name')}
          />
        ) : null}
        {/* For what keeps passwords: whose it is. */}
        <input type="hidden" autoComplete="username" value={link.email} readOnly />
        <div>
          <Field
            label={words.password}
            type="password"
            autoComplete="new-password"
            maxLength={200}
            error={errors.password?.message}
            {...form.register('password')}
          />
          {errors.password ? null : <p className="mt-1 text-muted text-xs">{words.passwordHelp}</p>}
        </div>
        <div role="alert" className="text-danger empty:hidden">
          {use.isError ? problemText(words, use.error, lang) : null}
        </div>
        <Button type="submit" kind="primary" size="large" busy={use.isPending}>
          {isNew ? words.join : words.set}
        </Button>
      </form>
    </>
  );
}

function NotGood({ error, lang, words }: { error: unknown; lang: string; words: JoinWords }) {
  return (
    <div role="alert">
      <h1 className="mt-6 mb-1 font-semibold text-xl tracking-tight">
        {isOver(error) ? words.ended : problemText(words, error, lang)}
      </h1>
      {isOver(error) ? <p className="mb-6 text-muted">{words.endedHelp}</p> : null}
      <a href="/admin/" className="inline-flex min-h-11 items-center underline underline-offset-4">
        {words.toSignIn}
      </a>
    </div>
  );
}

/** What is no link at all is as one that is over. */
function isOver(error: unknown): boolean {
  return error instanceof Problem && (error.status === 410 || error.status === 400);
}

function problemText(words: JoinWords, error: unknown, lang: string): string {
  const isTooOften = error instanceof Problem && error.reason === 'too-many-tries';
  return isTooOften ? words.tooOften : problemWords(error, lang);
}

function shapeOf(words: JoinWords, isNew: boolean) {
  return z.object({
    name: z.string().check(z.trim(), z.minLength(isNew ? 1 : 0, words.noName)),
    password: z.string().check(z.minLength(10, words.short)),
  });
}
