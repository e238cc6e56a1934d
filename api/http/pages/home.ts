import { type Html, html } from './html.ts';
import { page } from './layout.ts';

/** Where a tenant's landing page with its web chat is served. */
export function demoChatPath(slug: string): string {
  return `/spa/${encodeURIComponent(slug)}`;
}

/** Where a tenant's chat alone is served, to be put into a frame. */
export function framedChatPath(slug: string): string {
  return `${demoChatPath(slug)}/chat`;
}

/** Where a tenant's logo is served. */
export function logoPath(slug: string): string {
  return `${demoChatPath(slug)}/logo`;
}

export interface HomePage {
  readonly tenants: readonly { readonly slug: string; readonly name: string }[];
  readonly adminUrl: string;
}

/** The installation's front page: a door to each spa's chat, and one for the desk. */
export function homePage({ tenants, adminUrl }: HomePage): string {
  const body = html`<main>
<p class="mark">Stillwater</p>
<h1>A spa’s front desk in chat</h1>
<p class="lead">Guests book, pay and check in by message. The desk watches a live calendar.</p>
${tenants.length === 0 ? noTenants : doors(tenants)}
<p class="aside"><a href="${adminUrl}">Sign in to the desk</a></p>
</main>`;
  return page({ title: 'Stillwater', accent: null, shape: 'home', body });
}

const noTenants = html`<p class="empty">No spa is set up yet. Sign in to the desk to set up the first.</p>`;

function doors(tenants: HomePage['tenants']): Html {
  return html`<ul class="doors">
${tenants.map(
  ({
    slug,
    name,
  }) => html`<li><a href="${demoChatPath(slug)}"><span>${name}</span><small>Open the chat</small></a></li>
`,
)}</ul>`;
}

export interface DemoChatPage {
  readonly slug: string;
  readonly name: string;
  readonly accent: string;
}

/** A spa's landing page with its chat open, as it would be embedded in their own site. */
export function demoChatPage({ slug, name, accent }: DemoChatPage): string {
  const body = html`<header><p class="mark">${name}</p></header>
<main>
<h1>Time that is only yours</h1>
<p class="lead">Massages, facials and quiet rooms. Ask for a treatment and a time, and the front desk answers here, at any hour.</p>
<ol class="steps">
<li><strong>Say what you would like</strong> “Deep tissue on friday after 5” is enough.</li>
<li><strong>Choose a time and pay</strong> Your time is kept for you while you do.</li>
<li><strong>Show your code</strong> It comes in the chat; the desk scans it when you arrive.</li>
</ol>
</main>`;
  const scripts = html`<script src="/chat.js" data-spa="${slug}" data-open></script>`;
  return page({ title: name, accent, shape: 'landing', body, scripts });
}

/** The chat alone, filling the page. */
export function framedChatPage({ slug, name, accent }: DemoChatPage): string {
  const scripts = html`<script src="/chat.js" data-spa="${slug}" data-inline="main"></script>`;
  return page({ title: name, accent, shape: 'framed', body: html`<main></main>`, scripts });
}

export interface MessagePage {
  readonly title: string;
  readonly detail: string;
  /** The HTTP status that it is served with. */
  readonly status: number;
  /** BCP 47; English where it is left out. */
  readonly lang?: string;
  /** null leaves the way to the front page out. */
  readonly way?: null;
}

/** One plain message, for what was not found or went wrong: what happened and what to do. */
export function messagePage({ title, detail, status, lang, way }: MessagePage): string {
  const body = html`<main>
<p class="aside">${status}</p>
<h1>${title}</h1>
<p class="lead">${detail}</p>
${way !== null && html`<p><a class="action" href="/">Go to the front page</a></p>`}
</main>`;
  return page({ title, accent: null, shape: 'notice', body, lang });
}
