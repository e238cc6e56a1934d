import type { HouseSheet } from '../../../../api/contract.ts';
import { Initials } from '../../app/initials.tsx';
import { useMayChangeHouse } from '../house-change/api.ts';
import { Card } from '../house-change/card.tsx';
import { kindText } from '../house-change/chips-field.tsx';
import { AboutForm } from './about-form.tsx';
import { givenWith, type Person } from './place.ts';
import { Retire } from './retire.tsx';
import { useTeamWords } from './team-words.ts';
import { TimeOffCard } from './time-off-card.tsx';
import { WeekCard } from './week-card.tsx';

type Props = { sheet: HouseSheet; person: Person };

/** One of the team: their week, their time off, who they are. */
export function PersonView({ sheet, person }: Props) {
  const { words } = useTeamWords();
  const mayChange = useMayChangeHouse();
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-center gap-4">
        <Initials name={person.name} faded={!person.active} />
        <div className="min-w-0">
          <h2 className="truncate font-semibold text-lg">{person.name}</h2>
          <p className="text-muted">
            {[words.genders[person.gender], ...(person.active ? [] : [words.isRetired])].join(' · ')}
          </p>
        </div>
      </div>
      <WeekCard sheet={sheet} person={person} />
      <TimeOffCard sheet={sheet} person={person} />
      <Card title={words.about}>
        {mayChange ? (
          <AboutForm sheet={sheet} person={person} />
        ) : (
          <AboutFacts sheet={sheet} person={person} />
        )}
      </Card>
      {mayChange ? <Retire person={person} /> : null}
    </div>
  );
}

function AboutFacts({ sheet, person }: Props) {
  const { words } = useTeamWords();
  return (
    <dl className="mt-3 grid gap-3">
      <div>
        <dt className="text-muted text-xs">{words.skills}</dt>
        <dd>{person.skills.map(kindText).join(', ') || words.noSkills}</dd>
      </div>
      <div>
        <dt className="text-muted text-xs">{words.gives}</dt>
        <dd>{givenWith(sheet, person.skills).join(', ') || words.givesNothing}</dd>
      </div>
    </dl>
  );
}
