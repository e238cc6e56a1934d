import type { TemplatesWord, TemplateView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useSession } from '../session/session-context.ts';
import { useTemplates } from './api.ts';
import { useChannelsWords } from './channels-words.ts';

/** How the messages stand at the provider that it lets through to guests who were silent for a day. */
export function ChannelTemplates({ id }: { id: string }) {
  const { words } = useChannelsWords();
  const ask = useTemplates(id);
  const told = ask.data;
  const due = (told?.templates ?? []).some((one) => one.standing === 'missing' || one.differs);
  return (
    <section aria-label={words.templates} className="mt-6 border-line border-t pt-4">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="mr-auto font-medium">{words.templates}</h3>
        {due ? (
          <Button kind="primary" busy={ask.isPending} onClick={() => ask.mutate('submit')}>
            {words.handIn}
          </Button>
        ) : (
          <Button busy={ask.isPending} onClick={() => ask.mutate('check')}>
            {words.look}
          </Button>
        )}
      </div>
      <p className="mt-1 max-w-prose text-muted">{words.templatesHelp}</p>
      <p role="status" className="mt-2 empty:hidden">
        {ask.isError ? words.notTold : told === undefined ? '' : summaryOf(told, words)}
      </p>
      {told === undefined || told.templates.length === 0 ? null : <Listed templates={told.templates} />}
    </section>
  );
}

function summaryOf(
  { ok, words: said, remedy, templates }: TemplatesWord,
  words: ReturnType<typeof useChannelsWords>['words'],
): string {
  if (!ok) return [said, remedy].filter(Boolean).join(' ');
  return words.ready(templates.filter(isReady).length, templates.length);
}

function isReady({ standing, differs }: TemplateView): boolean {
  return standing === 'approved' && !differs;
}

/** A row for each template, as it reads in the house's language, and how it stands in each. */
function Listed({ templates }: { templates: readonly TemplateView[] }) {
  const { locale } = useSession().tenant;
  const names = [...new Set(templates.map(({ name }) => name))];
  return (
    <ul className="mt-3 flex flex-col divide-y divide-line">
      {names.map((name) => {
        const own = templates.filter((one) => one.name === name);
        const spoken = own.find(({ language }) => language.slice(0, 2) === locale.slice(0, 2)) ?? own[0];
        return (
          <li key={name} className="py-3">
            <p className="break-words" lang={spoken?.language.slice(0, 2)}>
              {spoken?.body.replace('{{1}}', '…')}
            </p>
            <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm">
              {own.map((one) => (
                <Standing key={one.language} template={one} />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function Standing({ template }: { template: TemplateView }) {
  const { words } = useChannelsWords();
  const { language, standing, differs, reason, chargedAs } = template;
  const said = [
    differs && standing !== 'missing' ? words.differs : words.standings[standing],
    ...(reason === null ? [] : [reason]),
    ...(chargedAs === null ? [] : [words.chargedAs(chargedAs.toLowerCase())]),
  ];
  return (
    <li className={isReady(template) ? 'text-muted' : 'text-warn'}>
      <span className="font-medium uppercase">{language.slice(0, 2)}</span> {said.join(' · ')}
    </li>
  );
}
