import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import * as z from 'zod/mini';
import type { MemberView, Role } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { shellWords } from '../../app/shell-words.ts';
import { useHouse } from '../calendar/api.ts';
import { SelectField } from '../house-change/select-field.tsx';
import { useSession } from '../session/session-context.ts';
import { useAccessWords } from './access-words.ts';
import { refusalText, useAccessAct } from './api.ts';
import type { NewLink } from './link-dialog.tsx';
import { MemberLocations } from './member-locations.tsx';
import type { AccessWords } from './words/types.ts';

type Props = { member: MemberView | null; onDone: () => void; onLink: (link: NewLink) => void };

/** Name, address and role of somebody: to invite them, or to change what they are. */
export function MemberForm({ member, onDone, onLink }: Props) {
  const { lang, words } = useAccessWords();
  const { user, tenant } = useSession();
  const roleNames = shellWords(tenant.locale).words.roles;
  const act = useAccessAct();
  const form = useForm({
    resolver: zodResolver(shapeOf(words)),
    defaultValues: {
      name: member?.name ?? '',
      email: member?.email ?? '',
      role: member?.role ?? 'desk',
      therapistId: member?.therapistId ?? '',
      locationIds: member?.locationIds ? [...member.locationIds] : null,
    },
  });
  const { errors } = form.formState;
  const [role, therapistId] = [form.watch('role'), form.watch('therapistId')];
  const locationIds = form.watch('locationIds');
  const roles: readonly Role[] =
    user.role === 'owner' ? ['owner', 'manager', 'desk', 'therapist'] : ['manager', 'desk', 'therapist'];
  const submit = form.handleSubmit(({ name, email, ...rest }) => {
    const locationIds = rest.role === 'owner' ? null : rest.locationIds;
    const draft = { name, role: rest.role, therapistId: rest.therapistId || null, locationIds };
    act.mutate(
      member === null
        ? { kind: 'invite', draft: { ...draft, email } }
        : { kind: 'change', id: member.id, draft },
      {
        onSuccess: ({ link, expiresAt }) => {
          onDone();
          if (link && expiresAt) onLink({ link, expiresAt, name, email });
          else toast.success(words.changed);
        },
      },
    );
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={words.name} maxLength={120} error={errors.name?.message} {...form.register('name')} />
        {member === null ? (
          <Field
            label={words.email}
            type="email"
            maxLength={200}
            autoComplete="off"
            error={errors.email?.message}
            {...form.register('email')}
          />
        ) : null}
        <SelectField
          label={words.role}
          value={role}
          choices={roles.map((value) => ({ value, name: roleNames[value] }))}
          onValue={(value) => form.setValue('role', roles.find((one) => one === value) ?? 'desk')}
        />
        <Therapist
          value={therapistId}
          isShown={role === 'therapist' || therapistId !== ''}
          onValue={(value) => form.setValue('therapistId', value)}
        />
      </div>
      {role === 'owner' ? null : (
        <MemberLocations
          value={locationIds}
          error={errors.locationIds?.message}
          onValue={(value) =>
            form.setValue('locationIds', value, { shouldValidate: form.formState.isSubmitted })
          }
        />
      )}
      <p role="alert" className="text-danger empty:hidden">
        {act.isError ? refusalText(words, act.error, lang) : null}
      </p>
      <div className="flex justify-end gap-2">
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" kind="primary" busy={act.isPending}>
          {member === null ? words.makeLink : words.save}
        </Button>
      </div>
    </form>
  );
}

type TherapistProps = { value: string; isShown: boolean; onValue: (id: string) => void };

function Therapist({ value, isShown, onValue }: TherapistProps) {
  const { words } = useAccessWords();
  const therapists = useHouse().data?.therapists ?? [];
  if (!isShown) return null;
  return (
    <SelectField
      label={words.therapist}
      value={value}
      choices={[
        { value: '', name: words.chooseTherapist },
        ...therapists.map(({ id, name }) => ({ value: id, name })),
      ]}
      onValue={onValue}
    />
  );
}

function shapeOf(words: AccessWords) {
  return z.object({
    name: z.string().check(z.trim(), z.minLength(1, words.noName)),
    email: z.string().check(z.trim(), z.email(words.badEmail)),
    role: z.enum(['owner', 'manager', 'desk', 'therapist']),
    therapistId: z.string(),
    locationIds: z.nullable(z.array(z.string()).check(z.minLength(1, words.refusals['which-location']))),
  });
}
