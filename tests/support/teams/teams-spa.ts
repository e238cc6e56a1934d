import { type ServedHouse, serveHouse } from '../served.ts';
import type { SimulatedApp } from './app.ts';
import { type BotFramework, openBotFramework } from './bot-framework.ts';

/** The served installation beside a simulated Bot Framework. */
export interface TeamsSpa extends Omit<ServedHouse, 'refusals'> {
  readonly microsoft: BotFramework;
  /** Where all apps' activities go. */
  readonly door: string;
  /** A new app of a tenant, connected. */
  connect(tenantId: string): Promise<ConnectedApp>;
  /** How often the door refused, by reason. */
  refusals(reason: string): Promise<number>;
}

export interface ConnectedApp {
  readonly app: SimulatedApp;
  readonly accountId: string;
}

export async function openTeamsSpa(local: string): Promise<TeamsSpa> {
  let opened: BotFramework | undefined;
  const house = await serveHouse(local, async (now) => {
    opened = await openBotFramework(now);
    return { teams: opened.url };
  });
  if (!opened) throw new Error('the Bot Framework was not opened');
  const microsoft = opened;
  const door = `${house.url}/api/messages`;
  return {
    ...house,
    microsoft,
    door,
    async connect(tenantId) {
      const app = microsoft.addApp(door);
      const account = await house.served.house.accounts.add(tenantId, {
        channel: 'teams',
        externalId: app.appId,
        name: 'Front desk in Teams',
        secrets: { appPassword: app.password, tenantId: app.tenantId },
      });
      if (account === 'taken') throw new Error('the app is another account’s');
      return { app, accountId: account.id };
    },
    refusals: (reason) => house.refusals('teams', reason),
    async stop() {
      await microsoft.stop();
      await house.stop();
    },
  };
}
