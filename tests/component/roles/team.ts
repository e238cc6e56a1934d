import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { signIn } from '../../../api/people/sessions.ts';
import type { ServedHouse } from '../../support/served.ts';

/** Somebody of each role, and a device at the door. */
export const CALLERS = ['owner', 'manager', 'desk', 'therapist', 'kiosk', 'nobody'] as const;
export type Caller = (typeof CALLERS)[number];

export interface Team {
  /** A session of its own each time: some calls end theirs. */
  cookie(caller: Caller): Promise<string>;
}

/** The demo spa's people and a manager, whom it has not. */
export async function openTeam({ served }: ServedHouse, demo: DemoSpa): Promise<Team> {
  const { core, service } = served.house;
  const managerEmail = `manager@${demo.slug}.example`;
  await core.database.run(async (db) => {
    const scope = tenantScope(db, demo.tenantId);
    const owner = await scope.findOne(StaffTable, { role: 'owner' });
    if (owner === null) throw new Error('the demo spa has no owner');
    const { tenantId: _, ...like } = owner;
    await scope.insert(StaffTable, [
      { ...like, id: newId(), role: 'manager', name: 'Mika', email: managerEmail },
    ]);
  });
  const ownerPassword = demo.signIns.find(({ role }) => role === 'owner')?.password ?? '';
  const { locations } = await service.house(demo.tenantId);
  const open = async (email: string, password: string): Promise<string> => {
    const session = await signIn(core, email, password);
    if (session === null) throw new Error(`${email} was not let in`);
    return `session=${session.token}`;
  };
  return {
    async cookie(caller) {
      if (caller === 'nobody') return 'session=forged';
      if (caller === 'manager') return open(managerEmail, ownerPassword);
      const role = caller === 'kiosk' ? 'desk' : caller;
      const one = demo.signIns.find((known) => known.role === role);
      const cookie = await open(one?.email ?? '', one?.password ?? '');
      if (caller !== 'kiosk') return cookie;
      const limited = await fetch(`${served.url}/api/v1/session/kiosk`, {
        method: 'POST',
        headers: { cookie, 'x-stillwater': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ locationId: locations[0]?.id, device: 'door-tablet-1' }),
      });
      if (!limited.ok) throw new Error(`the tablet was not made a kiosk: ${limited.status}`);
      return cookie;
    },
  };
}
