import type { AccountTools, ProviderWord } from '../../api/contract.ts';
import { testWords } from '../test-words.ts';
import { GraphError } from './errors.ts';
import { explain } from './explain.ts';
import type { Graph } from './graph.ts';
import { plainTemplate } from './templates/fill.ts';

/** Names the request in its statuses; no message of the outbox is called so. */
const SENT_AS = 'test';

/** Sends a message to the person who set the number up, and says what WhatsApp said. */
export function testWhatsapp(graph: Graph): NonNullable<AccountTools['test']> {
  return async (account, given, as) => {
    const to = given.replace(/^\+/, '').replace(/[\s()-]/g, '');
    if (!/^\d{7,15}$/.test(to))
      return {
        ok: false,
        words: `“${given}” is no phone number.`,
        remedy: 'Give it with its country, in digits: 31612345678.',
      };
    const text = testWords(account.name);
    const content = { text, choices: [], link: null, image: null };
    const body =
      as === 'template'
        ? plainTemplate({ notice: null, content, locale: 'en' })
        : { type: 'text' as const, text: { preview_url: false, body: text } };
    return graph.send(account, { to, body, sentAs: SENT_AS }).then(taken, refused);
  };
}

function taken(): ProviderWord {
  return {
    ok: true,
    words: 'WhatsApp took the message: it shows on that phone within seconds.',
    remedy: null,
  };
}

function refused(error: unknown): ProviderWord {
  if (!(error instanceof GraphError)) throw error;
  return { ok: false, words: `WhatsApp: ${error.message}`, remedy: explain(error) };
}
