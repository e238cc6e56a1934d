import type { AccountTools, ProviderWord } from '../../api/contract.ts';
import type { ProviderParts } from '../provider.ts';
import { tokenOf } from './apps.ts';
import { MESSAGES_PATH } from './door.ts';
import { ConnectorError } from './errors.ts';
import type { BotFrameworkHosts } from './hosts.ts';

/** Signing an app in, told in words for who set it up. A bot may not write first, so there is no test message. */
export function teamsTools(
  { publicUrl }: Pick<ProviderParts, 'publicUrl'>,
  hosts: BotFrameworkHosts,
): AccountTools {
  return {
    async connect(account) {
      try {
        await tokenOf(hosts, account).get();
        const endpoint = `${publicUrl}${MESSAGES_PATH}`;
        return word(
          true,
          `Microsoft signs the app in. Its messaging endpoint (Azure bot, Configuration) must be ${endpoint}.`,
        );
      } catch (error) {
        if (!(error instanceof ConnectorError)) throw error;
        return word(false, `Microsoft: ${error.message}`, remedyIn(error));
      }
    },
  };
}

function remedyIn({ status }: ConnectorError): string {
  return status === null || status >= 500
    ? 'Microsoft did not answer as it should: try again, and check that this machine reaches the internet.'
    : 'Check the app id, the value (not the id) of a client secret that has not ended, and the tenant id of an app made for one tenant.';
}

function word(ok: boolean, words: string, remedy: string | null = null): ProviderWord {
  return { ok, words, remedy };
}
