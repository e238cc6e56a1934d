import type { AccountTools, ProviderWord, TemplateView } from '../../../api/contract.ts';
import { GraphError } from '../errors.ts';
import { explain } from '../explain.ts';
import type { ComparedTemplate } from './compare.ts';
import { checkTemplates, type Submitted, submitTemplates } from './submit.ts';
import type { TemplateApi } from './template-api.ts';

/** The house's templates in a WhatsApp Business account, for who looks after its channels. */
export function accountTemplates(api: TemplateApi): NonNullable<AccountTools['templates']> {
  return async (account, act, picture) => {
    if (!account.secrets.businessId) return { ...NO_BUSINESS, templates: [] };
    try {
      const done = act === 'submit' ? await submitTemplates(api, account, picture) : [];
      return { ...wordOn(done), templates: (await checkTemplates(api, account)).map(viewOf) };
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return { ok: false, words: `WhatsApp: ${error.message}`, remedy: explain(error), templates: [] };
    }
  };
}

const NO_BUSINESS: ProviderWord = {
  ok: false,
  words: 'This number’s WhatsApp Business account is not known: templates belong to it.',
  remedy: 'Whoever runs the installation gives its "businessId": npm run channel -- rotate',
};

function wordOn(done: readonly Submitted[]): ProviderWord {
  const refused = done.find(({ did }) => did === 'refused');
  return refused === undefined
    ? { ok: true, words: 'WhatsApp told how they stand.', remedy: null }
    : {
        ok: false,
        words: `WhatsApp: ${refused.words}`,
        remedy: 'What it took is kept. Try again in an hour.',
      };
}

function viewOf({ wanted, stored, standing, differs, recategorised }: ComparedTemplate): TemplateView {
  const body = wanted.components.find(({ type }) => type === 'BODY');
  return {
    ...{ name: wanted.name, language: wanted.language, body: body?.type === 'BODY' ? body.text : '' },
    ...{ standing, differs, reason: stored?.reason ?? null },
    chargedAs: recategorised ? (stored?.category ?? null) : null,
  };
}
