import { qrPng } from '../../api/check-in/qr-picture.ts';
import type { ChannelAccount } from '../../api/contract.ts';
import { GraphError } from '../../bot/whatsapp/errors.ts';
import { explain } from '../../bot/whatsapp/explain.ts';
import { type ComparedTemplate, isReady } from '../../bot/whatsapp/templates/compare.ts';
import { graphTemplates } from '../../bot/whatsapp/templates/graph-templates.ts';
import { checkTemplates, type Submitted, submitTemplates } from '../../bot/whatsapp/templates/submit.ts';
import { openTemplateApi, type TemplateApi } from '../../bot/whatsapp/templates/template-api.ts';
import { UsageError } from '../run-command.ts';

/** `npm run -s channel -- templates list|submit|check`: what guests are sent who were silent for a day. */
export async function templates(
  action: string,
  account: ChannelAccount | null,
  apiUrl: string,
): Promise<number> {
  if (action === 'list') return list();
  if (action !== 'submit' && action !== 'check')
    throw new UsageError(`templates: "${action}" is none of list, submit, check`);
  if (account?.channel !== 'whatsapp')
    throw new UsageError('templates: name a WhatsApp account of this spa, see list');
  if (!account.secrets.businessId)
    throw new UsageError(
      'the account has no "businessId", the id of the WhatsApp Business account: give it with rotate',
    );
  const api = openTemplateApi(apiUrl);
  return (action === 'check' ? check(api, account) : submit(api, account)).catch((error) => {
    if (!(error instanceof GraphError)) throw error;
    process.stderr.write(`WhatsApp: ${error.message}\n${explain(error)}\n`);
    return 1;
  });
}

function list(): number {
  for (const { name, language, category, components } of graphTemplates('')) {
    const body = components.find(({ type }) => type === 'BODY');
    line(name, language, category, body?.type === 'BODY' ? body.text : '');
  }
  return 0;
}

async function check(api: TemplateApi, account: ChannelAccount): Promise<number> {
  const compared = await checkTemplates(api, account);
  for (const one of compared) line(one.wanted.name, one.wanted.language, ...standingOf(one));
  const notReady = compared.filter((one) => !isReady(one)).length;
  const dearer = compared.filter(({ recategorised }) => recategorised).length;
  if (dearer > 0)
    process.stderr.write(`${dearer} in another category than asked for: Meta charges for its own.\n`);
  if (notReady > 0)
    process.stderr.write(
      `${notReady} of ${compared.length} cannot be sent as they should: submit creates what is missing and changes what differs; what was rejected needs other words in definitions.ts.\n`,
    );
  return notReady === 0 ? 0 : 1;
}

function standingOf({ standing, differs, recategorised, stored, wanted }: ComparedTemplate): string[] {
  return [
    standing === 'unusable' ? (stored?.status.toLowerCase() ?? standing) : standing,
    ...(stored?.reason ? [stored.reason] : []),
    ...(differs ? ['differs'] : []),
    ...(recategorised ? [`${wanted.category} → ${stored?.category}`] : []),
  ];
}

async function submit(api: TemplateApi, account: ChannelAccount): Promise<number> {
  const done = await submitTemplates(api, account, () => qrPng('https://example.com'));
  for (const { name, language, did, words } of done) line(name, language, did, words);
  const refused = done.filter((one: Submitted) => one.did === 'refused').length;
  const left = graphTemplates('').length - done.length;
  if (refused > 0) process.stderr.write(`${refused} refused.\n`);
  if (left > 0)
    process.stderr.write(`${left} not asked for: Meta takes no more now. Run it again in an hour.\n`);
  return refused === 0 ? 0 : 1;
}

function line(...parts: readonly string[]): void {
  process.stdout.write(`${parts.join('\t')}\n`);
}
