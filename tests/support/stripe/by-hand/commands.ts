import { ACCOUNT } from './open.ts';

export interface Pointing {
  /** Where the simulated Stripe is. */
  readonly url: string;
  readonly houseUrl: string;
  /** The house's own, where it is not its usual one. */
  readonly port: string | undefined;
}

/** What the command says first: how a house is pointed at it, command by command. */
export function pointingAHouse({ url, houseUrl, port }: Pointing): string {
  const settings = `STRIPE_API_URL=${url}${port ? ` PORT=${port}` : ''}`;
  const { secretKey, webhookSecret } = ACCOUNT;
  const secrets = JSON.stringify({ secretKey, webhookSecret });
  return `Simulated Stripe: ${url}
Its dashboard is there; guests pay on its pages; no money moves. Webhooks go to ${houseUrl}.

Start the house with it, in another terminal:
  ${settings} npm start
Once for each database, give the spa the account (with several spas add --tenant SLUG):
  echo '${secrets}' | ${settings} npm run -s channel -- add stripe --name "Simulated Stripe" --id ${ACCOUNT.id} --secrets -
To go back to the test cashier, turn it off with the id that list shows:
  npm run -s channel -- list
  npm run -s channel -- off ID

Ctrl-C ends it. Its payments are forgotten then; the account stays good for the next time.
`;
}
