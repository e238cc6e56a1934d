import type { Provider, ProviderParts } from './provider.ts';
import { openTelegram } from './telegram/telegram.ts';
import { openWhatsapp } from './whatsapp/whatsapp.ts';

/** Where the providers' APIs are reached, without a slash at the end. */
export interface ProviderUrls {
  readonly whatsapp: string;
  readonly telegram: string;
}

/** Every channel that a provider stands behind. */
export function openProviders(parts: ProviderParts, urls: ProviderUrls): Provider[] {
  return [openWhatsapp(parts, urls.whatsapp), openTelegram(parts, urls.telegram)];
}
