import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { Problem } from '../../app/http.ts';
import { type Credentials, useSignIn } from './api.ts';
import { type SignInWords, signInProblem, signInWords } from './sign-in-words.ts';

/** Email and password. What went wrong is said above the button and read out. */
export function SignInForm() {
  const signIn = useSignIn();
  const { words } = signInWords();
  const form = useForm<Required<Credentials>>({
    resolver: zodResolver(credentialsIn(words)),
    defaultValues: { email: '', password: '', code: '' },
  });
  // Who has been asked for a code once is asked until they are in.
  const [isAsked, setAsked] = useState(false);
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) =>
    signIn.mutate(isAsked ? values : { email: values.email, password: values.password }, {
      onError: (error) => {
        const reason = error instanceof Problem ? error.reason : '';
        if (reason === 'code-needed' || reason === 'wrong-code') {
          form.resetField('code');
          flushSync(() => setAsked(true));
          form.setFocus('code');
          return;
        }
        form.resetField('password');
        form.setFocus('password');
      },
    }),
  );
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label={words.email}
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <Field
        label={words.password}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password')}
      />
      {isAsked ? (
        <Field
          label={words.code}
          autoComplete="one-time-code"
          maxLength={40}
          error={errors.code?.message}
          {...form.register('code')}
        />
      ) : null}
      <div role="alert" className="text-danger empty:hidden">
        {signIn.isError ? signInProblem(signIn.error) : null}
      </div>
      <Button type="submit" kind="primary" size="large" busy={signIn.isPending}>
        {words.signIn}
      </Button>
    </form>
  );
}

function credentialsIn(words: SignInWords) {
  return z.object({
    email: z.string().check(z.trim(), z.email(words.badEmail)),
    password: z.string().check(z.minLength(1, words.noPassword)),
    code: z.string().check(z.maxLength(40)),
  });
}
