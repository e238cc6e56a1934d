import { Logo } from '../../app/logo.tsx';
import { ThemeToggle } from '../../app/theme-toggle.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signInWords } from './sign-in-words.ts';

/** The only page for who is not signed in; the address stays, so the way goes on after it. */
export default function SignInPage() {
  const { lang, words } = signInWords();
  return (
    <div className="grid min-h-full grid-rows-[auto_1fr]">
      <div className="flex justify-end p-2">
        <ThemeToggle />
      </div>
      <main lang={lang} className="mx-auto w-full max-w-[360px] px-4 pt-[12vh] pb-16">
        <Logo className="size-10 text-accent" />
        <h1 className="mt-6 mb-1 font-semibold text-xl tracking-tight">{words.title}</h1>
        <p className="mb-8 text-muted">{words.intro}</p>
        <SignInForm />
      </main>
    </div>
  );
}
