import type { ComponentChildren, JSX } from 'preact';
import type { CardFact, MessageCard } from '../../../api/contract.ts';
import { ChoiceButton } from './choices.tsx';
import { Icon, type IconName } from './icons.tsx';
import type { WidgetTexts } from './texts/types.ts';
import type { Entry } from './transcript.ts';
import { useView } from './view.ts';

interface CardProps {
  readonly card: MessageCard;
  readonly entry: Entry;
  /** The picture of the code, where the message has one. */
  readonly children: ComponentChildren;
}

/** A visit or a receipt, drawn. */
export function Card({ card, entry, children }: CardProps): JSX.Element {
  return card.kind === 'receipt' ? (
    <Receipt card={card} />
  ) : (
    <Visit card={card} entry={entry}>
      {children}
    </Visit>
  );
}

function Visit({ card, entry, children }: CardProps): JSX.Element {
  const { texts } = useView();
  const { status, title, facts, code, actions } = card;
  const state = status === null ? undefined : texts.status[status];
  return (
    <article class="card" data-status={status} aria-label={title}>
      {state && <p class="state">{state}</p>}
      <h3>{title}</h3>
      <dl>
        {facts.map((fact) => (
          <Fact key={fact.text} fact={fact} />
        ))}
      </dl>
      {status === 'confirmed' && (
        <p class="code">
          {texts.code} <strong>{code}</strong>
        </p>
      )}
      {children}
      {actions.length > 0 && (
        <div class="choices">
          {actions.map((choice) => (
            <ChoiceButton key={choice.id} choice={choice} entry={entry} />
          ))}
        </div>
      )}
    </article>
  );
}

function Fact({ fact }: { fact: CardFact }): JSX.Element | null {
  const { texts } = useView();
  const mark: Mark | undefined = marks(texts)[fact.kind];
  // A newer server may say more than this script knows.
  if (!mark) return null;
  const { icon, name } = mark;
  return (
    <div>
      <dt>
        <Icon name={icon} />
        <span class="unseen">{name}</span>
      </dt>
      <dd>{fact.text}</dd>
    </div>
  );
}

function Receipt({ card: { title, facts, code } }: { card: MessageCard }): JSX.Element {
  const { texts } = useView();
  const fact = (kind: CardFact['kind']) => facts.find((one) => one.kind === kind)?.text ?? '';
  const back = fact('refunded');
  return (
    <article class="card receipt" aria-label={`${texts.receipt} ${code}`}>
      <Icon name="receipt" />
      <div>
        <h3>{title}</h3>
        <p>{fact('when')}</p>
        {fact('price') !== '' && <p>{texts.paidOn(fact('price'), fact('paid-on'))}</p>}
        {back !== '' && <p>{texts.givenBack(back)}</p>}
      </div>
      <span class="number">{code}</span>
    </article>
  );
}

interface Mark {
  readonly icon: IconName;
  readonly name: string;
}

/** What stands before each line, for eyes and for ears. */
function marks(texts: WidgetTexts): Readonly<Record<CardFact['kind'], Mark>> {
  const { when, who, where, price } = texts;
  return {
    when: { icon: 'calendar', name: when },
    part: { icon: 'clock', name: when },
    who: { icon: 'person', name: who },
    for: { icon: 'person', name: who },
    where: { icon: 'place', name: where },
    price: { icon: 'price', name: price },
    'paid-on': { icon: 'price', name: price },
    refunded: { icon: 'price', name: price },
  };
}
