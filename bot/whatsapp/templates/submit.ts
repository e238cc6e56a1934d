import type { ChannelAccount } from '../../../api/contract.ts';
import { GraphError } from '../errors.ts';
import { type ComparedTemplate, compareTemplates } from './compare.ts';
import { type GraphTemplate, graphTemplates } from './graph-templates.ts';
import type { TemplateApi } from './template-api.ts';

/** What became of one template. */
export interface Submitted {
  readonly name: string;
  readonly language: string;
  readonly did: 'created' | 'changed' | 'nothing' | 'refused';
  /** Meta's state after it, or why it refused. */
  readonly words: string;
}

/** Meta's own subcode for a name that has this language already. */
const ALREADY_THERE = 2388024;
/** Too many in an hour: asking for the rest would only be refused, too. */
const TOO_MANY: ReadonlySet<number | null> = new Set([4, 80007, 80008]);

export async function checkTemplates(api: TemplateApi, account: ChannelAccount): Promise<ComparedTemplate[]> {
  return compareTemplates(graphTemplates(''), await api.list(account));
}

/**
 * Creates what is missing and changes what reads otherwise; what is there as it should be is let alone, rejected or
 * not: the same words would be rejected again. So it can be run as often as one likes.
 */
export async function submitTemplates(
  api: TemplateApi,
  account: ChannelAccount,
  picture: () => Promise<Uint8Array>,
): Promise<Submitted[]> {
  const compared = await checkTemplates(api, account);
  const due = compared.filter(({ standing, differs }) => standing === 'missing' || differs);
  const needsPicture = due.some(({ wanted }) => wanted.components.some(({ type }) => type === 'HEADER'));
  const handle = needsPicture ? await api.upload(account, await picture()) : '';
  const complete = graphTemplates(handle);
  const done: Submitted[] = [];
  for (const one of compared) {
    const template = complete.find(
      ({ name, language }) => name === one.wanted.name && language === one.wanted.language,
    );
    const what = template && due.includes(one) ? await submit(api, account, one, template) : standsAs(one);
    done.push(what.submitted);
    if (what.enough) break;
  }
  return done;
}

interface Step {
  readonly submitted: Submitted;
  /** Meta wants no more for now. */
  readonly enough: boolean;
}

function standsAs({ wanted, stored }: ComparedTemplate): Step {
  const words = [stored?.status, stored?.reason].filter(Boolean).join(': ');
  return {
    submitted: { name: wanted.name, language: wanted.language, did: 'nothing', words },
    enough: false,
  };
}

async function submit(
  api: TemplateApi,
  account: ChannelAccount,
  { stored }: ComparedTemplate,
  template: GraphTemplate,
): Promise<Step> {
  const about = { name: template.name, language: template.language };
  try {
    if (stored !== null) {
      await api.edit(account, stored.id, template);
      return { submitted: { ...about, did: 'changed', words: 'PENDING' }, enough: false };
    }
    const { status, category } = await api.create(account, template);
    const words = category === '' || category === template.category ? status : `${status}, as ${category}`;
    return { submitted: { ...about, did: 'created', words }, enough: false };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    // Somebody else submitted it since we looked.
    if (error.subcode === ALREADY_THERE)
      return { submitted: { ...about, did: 'nothing', words: 'there already' }, enough: false };
    return {
      submitted: { ...about, did: 'refused', words: error.message },
      enough: error.status === 429 || TOO_MANY.has(error.code),
    };
  }
}
