import { expect } from '@jest/globals';
import type { Profile, SimulatedGuest } from '../teams/guest.ts';
import type { Shown } from '../teams/shown.ts';
import { openTeamsSpa } from '../teams/teams-spa.ts';
import { phoneOver } from './phone-over.ts';
import type { Heard, Phone, Stage } from './stage.ts';

/** On Teams, or with a client of Direct Line. */
export async function onTeams(local: string, channel: Profile['channel']): Promise<Stage> {
  const spa = await openTeamsSpa(local);
  return {
    served: spa.served,
    url: spa.url,
    setClock: spa.setClock,
    async arrives() {
      const { tenantId } = await spa.tenant();
      const { app } = await spa.connect(tenantId);
      const guest = app.guest({ channel });
      guest.arrives();
      await guest.sees(/Sage House/);
      return {
        phone: phoneOf(guest),
        tenantId,
        async endsWell() {
          await app.post.delivered();
          expect(spa.microsoft.violations).toEqual([]);
        },
      };
    },
    stop: spa.stop,
  };
}

function phoneOf(guest: SimulatedGuest): Phone {
  const heard = ({ text, taps, link, picture }: Shown): Heard => ({
    text,
    taps: taps.map(({ title }) => title),
    link,
    picture,
  });
  return phoneOver(guest, heard);
}
