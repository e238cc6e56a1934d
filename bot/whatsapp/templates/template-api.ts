import { z } from 'zod';
import type { ChannelAccount } from '../../../api/contract.ts';
import { answered, fetchFrom, HOST, VERSION } from '../graph-http.ts';
import type { GraphTemplate } from './graph-templates.ts';

/** A template as Meta keeps it. */
export interface StoredTemplate {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly status: string;
  /** Why it was rejected. */
  readonly reason: string | null;
  readonly components: readonly unknown[];
}

/** The templates of a WhatsApp Business account (`businessId` among the account's secrets). Rejects with `GraphError`. */
export interface TemplateApi {
  list(account: ChannelAccount): Promise<StoredTemplate[]>;
  /** The state that Meta gives it at once. */
  create(
    account: ChannelAccount,
    template: GraphTemplate,
  ): Promise<Pick<StoredTemplate, 'status' | 'category'>>;
  /** Gives one other words; Meta looks at it anew. */
  edit(account: ChannelAccount, id: string, template: GraphTemplate): Promise<void>;
  /** An example picture for the reviewers; its handle goes into a template. */
  upload(account: ChannelAccount, picture: Uint8Array): Promise<string>;
}

const PAGE = 100;

const Page = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      language: z.string(),
      category: z.string(),
      status: z.string(),
      rejected_reason: z.string().optional(),
      components: z.array(z.unknown()).default([]),
    }),
  ),
  paging: z
    .object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() })
    .optional(),
});
const Created = z.object({ status: z.string().default('PENDING'), category: z.string().default('') });
const WithId = z.object({ id: z.string().min(1) });
const Uploaded = z.object({ h: z.string().min(1) });

export function openTemplateApi(apiUrl: string): TemplateApi {
  const call = callGraph(apiUrl);
  return {
    list: (account) => answered(() => listAll(call, account)),
    create: (account, template) =>
      answered(async () =>
        Created.parse(await call(account, `${businessOf(account)}/message_templates`, jsonBody(template))),
      ),
    async edit(account, id, { components }) {
      await call(account, id, jsonBody({ components }));
    },
    upload: (account, picture) =>
      answered(async () => {
        const app = WithId.parse(await call(account, 'app'));
        const about = new URLSearchParams({
          file_name: 'code.png',
          file_length: String(picture.length),
          file_type: 'image/png',
        });
        const session = WithId.parse(await call(account, `${app.id}/uploads?${about}`, { method: 'POST' }));
        const sent = await call(account, session.id, {
          method: 'POST',
          headers: { authorization: `OAuth ${account.secrets.accessToken}`, file_offset: '0' },
          body: Buffer.from(picture),
        });
        return Uploaded.parse(sent).h;
      }),
  };
}

/** Page by page, as far as there is one. */
async function listAll(
  call: ReturnType<typeof callGraph>,
  account: ChannelAccount,
): Promise<StoredTemplate[]> {
  const found: StoredTemplate[] = [];
  for (let after: string | undefined; ; ) {
    const asked = new URLSearchParams({
      fields: 'name,language,category,status,rejected_reason,components',
      limit: String(PAGE),
      ...(after === undefined ? {} : { after }),
    });
    const page = Page.parse(await call(account, `${businessOf(account)}/message_templates?${asked}`));
    found.push(...page.data.map(({ rejected_reason: reason = 'NONE', ...rest }) => stored(rest, reason)));
    after = page.paging?.next === undefined ? undefined : page.paging.cursors?.after;
    if (after === undefined) return found;
  }
}

function callGraph(apiUrl: string) {
  const fetchGraph = fetchFrom(apiUrl);
  return ({ secrets }: ChannelAccount, path: string, init: RequestInit = {}): Promise<unknown> =>
    answered(async () => {
      const headers = { authorization: `Bearer ${secrets.accessToken}`, ...init.headers };
      return (await fetchGraph(`${HOST}/${VERSION}/${path}`, { ...init, headers })).json();
    });
}

function jsonBody(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function businessOf({ secrets }: ChannelAccount): string {
  return secrets.businessId ?? '';
}

function stored(one: Omit<StoredTemplate, 'reason'>, reason: string): StoredTemplate {
  return { ...one, reason: reason === 'NONE' ? null : reason };
}
