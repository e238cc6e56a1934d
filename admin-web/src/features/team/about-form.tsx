import { type FormEvent, useState } from 'react';
import type { Gender, HouseSheet, Id, TherapistDraft } from '../../../../api/contract.ts';
import { ChangeButtons } from '../house-change/change-buttons.tsx';
import { ChipsField } from '../house-change/chips-field.tsx';
import { SelectField } from '../house-change/select-field.tsx';
import { stillTyped } from '../house-change/still-typed.ts';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { SettingField } from '../money-settings/setting-field.tsx';
import { givenWith, type Person, skillsIn } from './place.ts';
import { useTeamWords } from './team-words.ts';

const GENDERS: readonly Gender[] = ['female', 'male', 'other'];
const NOBODY: TherapistDraft = { name: '', gender: 'female', skills: [], active: true };

type Props = {
  sheet: HouseSheet;
  /** null: somebody new. */
  person: Person | null;
  onSaved?: (id: Id) => void;
  onCancel?: () => void;
};

/** Name, gender and skills; with what they can give by them. */
export function AboutForm({ sheet, person, onSaved, onCancel }: Props) {
  const { words } = useTeamWords();
  const [typed, setTyped] = useState<Partial<TherapistDraft>>({});
  const { form, submit } = useChangeForm();
  const { name, gender, skills, active }: TherapistDraft = { ...(person ?? NOBODY), ...typed };
  const given = givenWith(sheet, skills);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const draft = { name, gender, skills, active };
    const fate = await submit({ change: { kind: 'save-therapist', id: person?.id ?? null, draft } });
    if (fate.is !== 'made') return;
    setTyped((now) => stillTyped(now, typed));
    if (fate.id !== null) onSaved?.(fate.id);
  };
  return (
    <form onSubmit={save} noValidate className="mt-4 flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SettingField
          label={words.name}
          error={form.problems.name}
          value={name}
          maxLength={120}
          onText={(next) => setTyped({ ...typed, name: next })}
        />
        <SelectField
          label={words.gender}
          help={words.genderHelp}
          error={form.problems.gender}
          value={gender}
          choices={GENDERS.map((one) => ({ value: one, name: words.genders[one] }))}
          onValue={(next) => setTyped({ ...typed, gender: GENDERS.find((one) => one === next) ?? gender })}
        />
      </div>
      <ChipsField
        label={words.skills}
        help={words.skillsHelp}
        error={form.problems.skills}
        known={skillsIn(sheet)}
        value={skills}
        onValue={(next) => setTyped({ ...typed, skills: next })}
        another={{ label: words.anotherSkill, add: words.addSkill }}
      />
      <p className="text-muted" aria-live="polite">
        {words.gives}: {given.join(', ') || words.givesNothing}
      </p>
      <div>
        <ChangeButtons form={form} onCancel={onCancel} />
      </div>
    </form>
  );
}
