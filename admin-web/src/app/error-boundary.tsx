import { Component, type ReactNode } from 'react';
import { signInWords } from '../features/session/sign-in-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** The last net: a mistake of ours shows words and a way on, not a blank page. A class: React asks for one. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { stopped } = signInWords().words;
    const reload = <Button onClick={() => window.location.reload()}>{stopped.reload}</Button>;
    return (
      <Notice role="alert" title={stopped.title} action={reload}>
        {stopped.what}
      </Notice>
    );
  }
}
