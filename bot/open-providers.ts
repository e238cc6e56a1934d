import type { Provider, ProviderParts } from './provider.ts';
import { openTeams } from './teams/teams.ts';
import { openTelegram } from './telegram/telegram.ts';
import { openWhatsapp } from './whatsapp/whatsapp.ts';

/** Where the providers' APIs are reached, without a slash at the end. */
export interface ProviderUrls {
  readonly whatsapp: string;
  readonly telegram: string;
  /** null: Microsoft's several hosts. */
  readonly teams: string | null;
}

/** Every channel that a provider stands behind. */
export function openProviders(parts: ProviderParts, urls: ProviderUrls): Provider[] {
  return [
    openWhatsapp(parts, urls.whatsapp),
    openTelegram(parts, urls.telegram),
    openTeams(parts, urls.teams),
  ];
}
