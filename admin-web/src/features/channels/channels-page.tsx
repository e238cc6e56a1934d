import type { ChannelOverview, ChannelUsage } from '../../../../api/contract.ts';
import { CHANNELS } from '../../app/channels.ts';
import { Failure } from '../../app/failure.tsx';
import { useHouse } from '../calendar/api.ts';
import { Card } from '../house-change/card.tsx';
import { SettingsFrame } from '../money-settings/settings-frame.tsx';
import { useFormats, useSession } from '../session/session-context.ts';
import { useChannels, useChannelUsage } from './api.ts';
import { ChannelTemplates } from './channel-templates.tsx';
import { ChannelTest } from './channel-test.tsx';
import { useChannelsWords } from './channels-words.ts';
import { CostsForm } from './costs-form.tsx';

/** Those that a guest may miss where nobody connected them. */
const USUAL = ['whatsapp', 'telegram'] as const;

/** `/admin/channels`: how guests reach the spa, whether that works, and what it costs; for owners and managers. */
export default function ChannelsPage() {
  const { lang, words } = useChannelsWords();
  return (
    <SettingsFrame
      lang={lang}
      title={words.title}
      notYours={words.notYours}
      from={{ href: '/admin/message-settings', name: words.back }}
      className="max-w-3xl"
    >
      <Channels />
    </SettingsFrame>
  );
}

function Channels() {
  const { words } = useChannelsWords();
  const { tenant } = useSession();
  const channels = useChannels();
  const usage = useChannelUsage(new Date().toISOString().slice(0, 7));
  const house = useHouse().data;
  const formats = useFormats(house?.locations[0]?.timeZone ?? 'UTC');
  if (channels.isError && channels.data === undefined)
    return <Failure title={words.notLoaded} error={channels.error} retry={() => channels.refetch()} />;
  if (channels.data === undefined) return <div aria-hidden className="mt-6 h-96 rounded-lg bg-hover" />;
  const accounts = channels.data.channels;
  const missing = USUAL.filter((channel) => !accounts.some((one) => one.channel === channel));
  const perVisit = usage.data?.perVisit ?? null;
  const whatsapp = accounts.some(({ channel }) => channel === 'whatsapp');
  return (
    <>
      <p className="mt-1 mb-6 max-w-prose text-muted">{words.intro}</p>
      <div className="flex flex-col gap-4">
        <Card title={words.webChat} action={<State is="on" />}>
          <a
            className="mt-2 inline-flex h-11 items-center text-accent underline"
            href={`/spa/${encodeURIComponent(tenant.slug)}`}
          >
            {words.open}
          </a>
        </Card>
        {accounts.map((account) => (
          <Account key={account.id} account={account} overview={channels.data} usage={usage.data} />
        ))}
        {missing.map((channel) => (
          <Card key={channel} title={CHANNELS.get(channel) ?? channel} action={<State is="missing" />}>
            <p className="mt-2 text-muted">{words.howToConnect}</p>
            <Figures channel={channel} overview={channels.data} usage={usage.data} />
          </Card>
        ))}
      </div>
      {whatsapp && house !== undefined ? (
        <div className="mt-4">
          <CostsForm policy={house.tenant.policy} formats={formats} />
        </div>
      ) : null}
      {perVisit === null ? null : (
        <p className="mt-6 text-muted">{words.perVisit(perVisit.toLocaleString(tenant.locale))}</p>
      )}
    </>
  );
}

type Known = { overview: ChannelOverview; usage: ChannelUsage | undefined };

function Account({ account, ...known }: Known & { account: ChannelOverview['channels'][number] }) {
  return (
    <Card
      title={`${CHANNELS.get(account.channel) ?? account.channel} · ${account.name}`}
      action={<State is={account.active ? 'on' : 'off'} />}
    >
      <Figures channel={account.channel} {...known} />
      <div className="mt-4">
        <ChannelTest id={account.id} />
      </div>
      {account.channel === 'whatsapp' ? <ChannelTemplates id={account.id} /> : null}
    </Card>
  );
}

/** What went out this month, and what went wrong last. */
function Figures({ channel, overview, usage }: Known & { channel: string }) {
  const { words } = useChannelsWords();
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  const lines = usage?.lines.filter((line) => line.channel === channel) ?? [];
  const sum = (of: 'sent' | 'billed' | 'failed') => lines.reduce((all, line) => all + line[of], 0);
  const error = overview.lastErrors.find((one) => one.channel === channel);
  return (
    <div className="mt-2 flex flex-col gap-1">
      <p>{sum('sent') === 0 ? words.nothingSent : words.thisMonth(sum('sent'), sum('billed'))}</p>
      {sum('failed') === 0 ? null : <p className="text-warn">{words.didNotArrive(sum('failed'))}</p>}
      {error === undefined ? null : (
        <p className="break-words text-muted text-sm">
          {words.lastError}, {formats.moment(error.at)}: {error.error}
        </p>
      )}
    </div>
  );
}

function State({ is }: { is: 'on' | 'off' | 'missing' }) {
  const { words } = useChannelsWords();
  const said = { on: words.on, off: words.off, missing: words.notConnected }[is];
  const look = is === 'on' ? 'bg-accent-soft text-accent' : 'bg-warn-soft text-warn';
  return <span className={`rounded-full px-2 text-xs leading-5 ${look}`}>{said}</span>;
}
