import { qrPng } from '../check-in/qr-picture.ts';
import type { AccountKind, AccountTools, Actor, Id, ProviderWord, TemplatesWord } from '../contract.ts';
import type { AccountBook, AccountChange, AccountView, NewAccount } from './accounts.ts';

/** An account as it is kept, and what its provider said when it was connected; null where nobody had to be asked. */
export interface Connected {
  readonly account: AccountView;
  readonly connection: ProviderWord | null;
}

/** The spa's accounts at their providers: what is added or gets new secrets is connected at once. */
export interface Connections {
  /** Kept even when the provider refuses: then its word says what to do before it is connected again. */
  add(tenantId: Id, account: NewAccount, actor?: Actor): Promise<Connected | 'taken'>;
  /** The provider is asked first: with secrets that it refuses nothing is changed. */
  change(
    tenantId: Id,
    id: Id,
    change: AccountChange,
    actor?: Actor,
  ): Promise<Connected | 'unknown' | { readonly refused: ProviderWord }>;
  connect(tenantId: Id, id: Id, actor?: Actor): Promise<ProviderWord | 'unknown' | 'nothing-to-do'>;
  test(
    tenantId: Id,
    id: Id,
    to: string,
    as: 'template' | 'text',
  ): Promise<ProviderWord | 'unknown' | 'no-test'>;
  /** 'no-templates' of a provider that has none. */
  templates(
    tenantId: Id,
    id: Id,
    act: 'check' | 'submit',
  ): Promise<TemplatesWord | 'unknown' | 'no-templates'>;
}

export function makeConnections(
  book: AccountBook,
  toolsOf: (channel: AccountKind) => AccountTools,
): Connections {
  return {
    add: (tenantId, account, actor) => add(book, toolsOf, tenantId, account, actor),
    change: (tenantId, id, change, actor) => changeAsked(book, toolsOf, { tenantId, id }, change, actor),
    async connect(tenantId, id, actor) {
      const account = await book.read(tenantId, id);
      if (account === null) return 'unknown';
      const word = await toolsOf(account.channel).connect?.(account);
      if (!word) return 'nothing-to-do';
      if (word.ok && word.keep) await book.change(tenantId, id, { secrets: word.keep }, actor);
      return wordOf(word);
    },
    async test(tenantId, id, to, as) {
      const account = await book.read(tenantId, id);
      if (account === null) return 'unknown';
      return (await toolsOf(account.channel).test?.(account, to, as)) ?? 'no-test';
    },
    async templates(tenantId, id, act) {
      const account = await book.read(tenantId, id);
      if (account === null) return 'unknown';
      return (await toolsOf(account.channel).templates?.(account, act, examplePicture)) ?? 'no-templates';
    },
  };
}

type ToolsOf = Parameters<typeof makeConnections>[1];

async function add(
  book: AccountBook,
  toolsOf: ToolsOf,
  tenantId: Id,
  account: NewAccount,
  actor: Actor | undefined,
): Promise<Connected | 'taken'> {
  const added = await book.add(tenantId, account, actor);
  if (added === 'taken') return added;
  const { secretNames: _, ...known } = added;
  const word = await toolsOf(account.channel).connect?.({ ...known, secrets: account.secrets });
  if (!word?.ok || !word.keep) return { account: added, connection: word ? wordOf(word) : null };
  const kept = await book.change(tenantId, added.id, { secrets: word.keep }, actor);
  return { account: kept ?? added, connection: wordOf(word) };
}

async function changeAsked(
  book: AccountBook,
  toolsOf: ToolsOf,
  { tenantId, id }: { readonly tenantId: Id; readonly id: Id },
  change: AccountChange,
  actor: Actor | undefined,
): ReturnType<Connections['change']> {
  const before = await book.read(tenantId, id);
  if (before === null) return 'unknown';
  const secrets = { ...before.secrets, ...change.secrets };
  // Nothing of theirs changes with a name; what is turned off goes on being delivered, and is refused at the door.
  const word = change.secrets && (await toolsOf(before.channel).connect?.({ ...before, secrets }));
  if (word && !word.ok) return { refused: wordOf(word) };
  const whole = word?.keep ? { ...change, secrets: { ...change.secrets, ...word.keep } } : change;
  const account = await book.change(tenantId, id, whole, actor);
  return account === null ? 'unknown' : { account, connection: word ? wordOf(word) : null };
}

/** A code such as guests are sent. */
function examplePicture(): Promise<Uint8Array> {
  return qrPng('https://example.com');
}

function wordOf({ ok, words, remedy }: ProviderWord): ProviderWord {
  return { ok, words, remedy };
}
