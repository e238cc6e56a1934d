import { isGenuineToken } from '../../check-in/check-in.ts';
import { codeText } from '../../check-in/code-text.ts';
import { qrPng } from '../../check-in/qr-picture.ts';
import type { Core } from '../../core.ts';
import { payScript } from '../../payments/cashier/script.ts';
import { findTenant, listTenants } from '../../tenants/load-house.ts';
import { type ChatTenant, findChat, pictureOf } from '../../tenants/web-chat.ts';
import { frameablePolicy } from '../content-policy.ts';
import { demoChatPage, framedChatPage, homePage, logoPath, messagePage } from '../pages/home.ts';
import { pagesCss } from '../pages/style.ts';
import { json, page, problem, type Reply, type Route, route } from '../route.ts';

/** What a person may open in a browser, beside the desk's site. */
export function pageRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/',
      summary: 'Front page',
      permission: null,
      handle: async () => page(200, homePage({ tenants: await listTenants(core), adminUrl: '/admin/' })),
    }),
    route({
      method: 'get',
      path: '/spa/:slug',
      summary: "A spa's page with its chat",
      permission: null,
      async handle({ params }) {
        const tenant = await findTenant(core, params.slug ?? '');
        return tenant ? page(200, demoChatPage(tenant)) : noSuchPage();
      },
    }),
    route({
      method: 'get',
      path: '/spa/:slug/chat',
      summary: "A spa's chat alone, for frames of the sites on its list",
      permission: null,
      async handle({ params }) {
        const tenant = await findChat(core, params.slug ?? '');
        if (!tenant) return noSuchPage();
        const { slug, name, webChat } = tenant;
        const answer = page(200, framedChatPage({ slug, name, accent: webChat.accent }));
        const policy = { 'content-security-policy': frameablePolicy(webChat.origins) };
        return { ...answer, headers: { ...answer.headers, ...policy } };
      },
    }),
    route({
      method: 'get',
      path: '/spa/:slug/look',
      summary: "How a spa's chat looks, for the launcher on its own site",
      permission: null,
      async handle({ params }) {
        const tenant = await findChat(core, params.slug ?? '');
        if (!tenant) return problem({ status: 404, title: 'There is no such spa', reason: 'not-found' });
        // Nothing here is a secret: any site's script may read it.
        return json(200, lookOf(tenant), {
          'access-control-allow-origin': '*',
          'cache-control': 'public, max-age=300',
        });
      },
    }),
    route({
      method: 'get',
      path: '/spa/:slug/logo',
      summary: "A spa's logo",
      permission: null,
      async handle({ params }) {
        const logo = pictureOf((await findChat(core, params.slug ?? ''))?.webChat.logo ?? null);
        if (!logo) return problem({ status: 404, title: 'There is no logo', reason: 'not-found' });
        return { status: 200, ...logo, headers: { 'cache-control': 'public, max-age=300' } };
      },
    }),
    route({
      method: 'get',
      path: '/qr/:file',
      summary: 'The picture of a check-in code',
      permission: null,
      async handle({ params }) {
        const token = (params.file ?? '').replace(/\.png$/, '');
        // Only what this installation signed: not a picture maker for anybody's links.
        if (!(await isGenuineToken(core, token)))
          return problem({ status: 404, title: 'There is no such code', reason: 'not-found' });
        const body = await qrPng(codeText(core.publicUrl, token));
        return {
          status: 200,
          type: 'image/png',
          body,
          headers: { 'cache-control': 'private, max-age=86400' },
        };
      },
    }),
    asset('/pages.css', 'text/css; charset=utf-8', pagesCss),
    asset('/pay.js', 'text/javascript; charset=utf-8', payScript),
  ];
}

/** What the widget is told of a tenant: the logo is fetched like any picture. */
export function lookOf({ slug, name, webChat }: ChatTenant) {
  const { accent, logo, greetings, position } = webChat;
  return { name, accent, logo: logo === null ? null : logoPath(slug), greetings, position };
}

function asset(path: string, type: string, body: string): Route {
  return route({
    method: 'get',
    path,
    summary: 'Part of the pages',
    permission: null,
    handle: async () => ({ status: 200, type, body, headers: { 'cache-control': 'public, max-age=300' } }),
  });
}

export function noSuchPage(): Reply {
  return page(
    404,
    messagePage({
      title: 'There is nothing here',
      detail: 'The address may be old or mistyped.',
      status: 404,
    }),
  );
}
