import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { type Credentials, useSignIn } from './api.ts';
import { signInWords } from './sign-in-words.ts';

const credentials = z.object({
  email: z.string().check(z.trim(), z.email('Enter the email you sign in with, like mara@sagehouse.com.')),
  password: z.string().check(z.minLength(1, 'Enter your password.')),
});

/** Email and password. What went wrong is said above the button and read out. */
export function SignInForm() {
  const signIn = useSignIn();
  const form = useForm<Credentials>({
    resolver: zodResolver(credentials),
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
        label="Email"
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password')}
      />
      <div role="alert" className="text-danger empty:hidden">
        {signIn.isError ? signInWords(signIn.error) : null}
      </div>
      <Button type="submit" kind="primary" size="large" busy={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}
