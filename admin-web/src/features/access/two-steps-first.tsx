import { Button } from '../../app/button.tsx';
import { Logo } from '../../app/logo.tsx';
import { type Session, useSignOut } from '../session/api.ts';
import { SessionContext } from '../session/session-context.ts';
import { TwoSteps } from './two-steps.tsx';
import { useTwoStepsWords } from './two-steps-words.ts';

/** For whose role must sign in with two steps, before anything else. */
export default function TwoStepsFirst({ session }: { session: Session }) {
  return (
    <SessionContext value={session}>
      <Page />
    </SessionContext>
  );
}

function Page() {
  const { lang, words } = useTwoStepsWords();
  const signOut = useSignOut();
  return (
    <main lang={lang} className="mx-auto h-full w-full max-w-xl overflow-y-auto px-4 pt-[8vh] pb-16">
      <Logo className="size-10 text-accent" />
      <h1 className="mt-6 mb-1 font-semibold text-xl tracking-tight">{words.firstTitle}</h1>
      <p className="mb-6 text-muted">{words.firstHelp}</p>
      <TwoSteps />
      <Button kind="quiet" className="mt-4" onClick={() => signOut.mutate()}>
        {words.signOut}
      </Button>
    </main>
  );
}
