import { ArrowLeft, Plus } from 'lucide-react';
import type { HouseSheet } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { useMayChangeHouse } from '../house-change/api.ts';
import { Card } from '../house-change/card.tsx';
import { useFormats, useSession } from '../session/session-context.ts';
import { useHouseWords } from './house-words.ts';
import type { Treatment } from './treatment-draft.ts';
import { TreatmentForm } from './treatment-form.tsx';
import { houseAddress, toHouse } from './use-house-part.ts';

/** What is sold, group by group; or one of it. */
export function Treatments({ sheet, thing }: { sheet: HouseSheet; thing: string | null }) {
  const { words } = useHouseWords();
  const mayChange = useMayChangeHouse();
  if (thing === null || !mayChange) return <List sheet={sheet} />;
  const saved = sheet.treatments.find(({ id }) => id === thing) ?? null;
  return (
    <>
      <Link
        href={houseAddress('treatments')}
        className="-ml-2 mb-2 inline-flex h-11 items-center gap-2 rounded-lg px-2 text-muted hover:bg-hover"
      >
        <ArrowLeft className="size-4" aria-hidden /> {words.all}
      </Link>
      {saved === null && thing !== 'new' ? (
        <Notice title={words.gone} />
      ) : (
        <TreatmentForm key={thing} sheet={sheet} saved={saved} />
      )}
    </>
  );
}

function List({ sheet }: { sheet: HouseSheet }) {
  const { words } = useHouseWords();
  const mayChange = useMayChangeHouse();
  const sold = sheet.treatments.filter(({ active }) => active);
  const over = sheet.treatments.filter(({ active }) => !active);
  return (
    <div className="flex flex-col gap-6">
      {mayChange ? (
        <Button kind="primary" className="self-start" onClick={() => toHouse('treatments', 'new')}>
          <Plus className="size-4" aria-hidden /> {words.addTreatment}
        </Button>
      ) : null}
      {[...new Set(sold.map(({ category }) => category))].map((category) => (
        <Card key={category} title={category}>
          <Lines treatments={sold.filter((one) => one.category === category)} />
        </Card>
      ))}
      {over.length === 0 ? null : (
        <details>
          <summary className="flex h-11 cursor-pointer items-center text-muted">
            {words.notSold(over.length)}
          </summary>
          <Lines treatments={over} />
        </details>
      )}
    </div>
  );
}

function Lines({ treatments }: { treatments: readonly Treatment[] }) {
  const { currency } = useSession().tenant;
  const formats = useFormats('UTC');
  const mayChange = useMayChangeHouse();
  return (
    <ul className="mt-2 divide-y divide-line">
      {treatments.map(({ id, name, description, variants }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 py-2.5">
          <span className="min-w-0 grow">
            {mayChange ? (
              <Link
                href={houseAddress('treatments', id)}
                className="font-medium underline-offset-4 hover:underline"
              >
                {name}
              </Link>
            ) : (
              <span className="font-medium">{name}</span>
            )}
            <span className="block text-muted text-xs">{description}</span>
          </span>
          <span className="figures text-muted">
            {variants
              .map((one) => `${one.durationMinutes} min ${formats.money(one.priceMinor, currency)}`)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
