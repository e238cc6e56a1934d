import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { type Credentials, useSignIn } from './api.ts';
import { type SignInWords, signInProblem, signInWords } from './sign-in-words.ts';

/** Email and password. What went wrong is said above the button and read out. */
export function SignInForm() {
  const signIn = useSignIn();
  const { words } = signInWords();
  const form = useForm<Credentials>({
    resolver: zodResolver(credentialsIn(words)),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) =>
    signIn.mutate(values, {
      onError: () => {
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
  });
}
