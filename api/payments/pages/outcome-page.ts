import { type Html, html } from '../../http/pages/html.ts';
import { page } from '../../http/pages/layout.ts';
import type { Outcome } from './pay-words.ts';

export interface OutcomePage extends Outcome {
  readonly lang: string;
  readonly tenantName: string;
  readonly accent: string;
  readonly sign: 'paid' | 'failed' | 'expired';
  /** A way on, as a link. */
  readonly way: { readonly label: string; readonly path: string } | null;
}

/** Our page after the provider's: how the payment stands, and what is next. */
export function outcomePage(view: OutcomePage): string {
  const body = html`<main>
<section class="summary"><p class="mark">${view.tenantName}</p></section>
<section class="decision"><p class="sign ${view.sign}" aria-hidden="true">${SIGNS[view.sign]}</p>
<h1>${view.heading}</h1>
<p>${view.next}</p>
${wayOn(view.way)}</section>
</main>`;
  const title = `${view.heading} · ${view.tenantName}`;
  return page({ title, accent: view.accent, shape: 'checkout', body, lang: view.lang });
}

function wayOn(way: OutcomePage['way']): Html | null {
  return way && html`<p><a class="action" href="${way.path}">${way.label}</a></p>`;
}

const SIGNS = { paid: '✓', failed: '!', expired: '–' } as const;
