import { z } from 'zod';
import type { Answer } from './answers.ts';
import { refusal } from './answers.ts';

/** What the reviewers make of a template. */
export interface Review {
  readonly status: string;
  readonly category?: string;
  readonly reason?: string;
}

export interface KeptTemplate {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  category: string;
  status: string;
  reason: string;
  components: readonly unknown[];
}

/** A WhatsApp Business account: whose numbers they are, and whose templates. */
export interface SimulatedBusiness {
  readonly id: string;
  readonly templates: KeptTemplate[];
  /** Decided at once here; at Meta it takes up to a day. */
  review: (template: {
    readonly name: string;
    readonly language: string;
    readonly category: string;
  }) => Review;
  /** How many may be made before "too many calls". */
  mayCreate: number;
  /** The real one takes up to 100 a page; fewer, so that pages are turned. */
  pageSize: number;
}

const text = z.string().min(1);
const Body = z
  .strictObject({
    type: z.literal('BODY'),
    text: text.max(1024).regex(/^[^{}\s][\s\S]*\{\{1\}\}[\s\S]*[^{}\s]$/, 'begins or ends with a parameter'),
    example: z.strictObject({ body_text: z.array(z.array(text)).length(1) }),
  })
  .refine((body) => !/[\n\t]/.test(body.text), 'has a line break');
const Part = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('HEADER'),
    format: z.literal('IMAGE'),
    example: z.strictObject({ header_handle: z.array(z.string().startsWith('4::')).length(1) }),
  }),
  Body,
  z.strictObject({
    type: z.literal('BUTTONS'),
    buttons: z
      .array(z.strictObject({ type: z.literal('QUICK_REPLY'), text: text.max(25) }))
      .min(1)
      .max(10),
  }),
]);
const Category = z.enum(['UTILITY', 'MARKETING', 'AUTHENTICATION']);
const Edited = z.strictObject({ category: Category.optional(), components: z.array(Part).min(1) });
const Created = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.enum(['en', 'es', 'de', 'fr', 'pt_BR']),
  category: Category,
  components: z.array(Part).min(1),
});

interface Asked {
  readonly method: string;
  /** Behind the version. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly raw: string;
  readonly fileOffset: string | undefined;
}

export type BusinessDesk = ReturnType<typeof makeBusinessDesk>;

/** The management side of the Graph API: templates of business accounts, and example pictures for them. */
export function makeBusinessDesk(violations: string[]) {
  const businesses = new Map<string, SimulatedBusiness>();
  const templatesById = new Map<string, { business: SimulatedBusiness; template: KeptTemplate }>();
  let ids = 1_000_000;
  const newId = (): string => String(++ids);

  function create(business: SimulatedBusiness, raw: string): Answer {
    const read = Created.safeParse(JSON.parse(raw));
    if (!read.success) return wrong(read.error, raw);
    const { name, language, category, components } = read.data;
    if (business.templates.some((one) => one.name === name && one.language === language))
      return refusal(400, 100, 'Invalid parameter', {
        error_subcode: 2388024,
        error_user_msg: 'There is already content in this language for this template.',
      });
    if (business.mayCreate <= 0)
      return refusal(400, 80008, 'There have been too many calls to this WhatsApp Business account.');
    business.mayCreate -= 1;
    const template: KeptTemplate = {
      id: newId(),
      name,
      language,
      category,
      status: '',
      reason: '',
      components,
    };
    reviewed(business, template);
    business.templates.push(template);
    templatesById.set(template.id, { business, template });
    const { id, status } = template;
    return { status: 200, body: { id, status, category: template.category } };
  }

  function edit(
    { business, template }: { business: SimulatedBusiness; template: KeptTemplate },
    raw: string,
  ): Answer {
    const read = Edited.safeParse(JSON.parse(raw));
    if (!read.success) return wrong(read.error, raw);
    template.components = read.data.components;
    reviewed(business, template);
    return { status: 200, body: { success: true } };
  }

  function reviewed(business: SimulatedBusiness, template: KeptTemplate): void {
    const { status, category = template.category, reason = 'NONE' } = business.review(template);
    Object.assign(template, { status, category, reason });
  }

  function wrong(error: z.ZodError, raw: string): Answer {
    violations.push(
      `${error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}: ${raw}`,
    );
    return refusal(400, 100, 'Invalid parameter');
  }

  return {
    business(id: string): SimulatedBusiness {
      const business: SimulatedBusiness = {
        id,
        templates: [],
        review: () => ({ status: 'APPROVED' }),
        mayCreate: 100,
        pageSize: 7,
      };
      businesses.set(id, business);
      return business;
    },
    /** null when it is not about businesses. */
    answer({ method, path, query, raw, fileOffset }: Asked): Answer | null {
      if (path === 'app' && method === 'GET') return { status: 200, body: { id: '99' } };
      if (path === '99/uploads' && method === 'POST')
        return query.get('file_type') === 'image/png' && Number(query.get('file_length')) > 0
          ? { status: 200, body: { id: `upload:${newId()}` } }
          : refusal(400, 100, 'Invalid parameter');
      if (path.startsWith('upload:') && method === 'POST')
        return fileOffset === '0' && raw.length > 0
          ? { status: 200, body: { h: `4::${newId()}` } }
          : refusal(400, 100, 'Invalid parameter');
      const [, id = '', edge] = /^(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
      const template = edge === undefined && method === 'POST' ? templatesById.get(id) : undefined;
      if (template) return edit(template, raw);
      const business = edge === 'message_templates' ? businesses.get(id) : undefined;
      if (!business) return null;
      return method === 'POST' ? create(business, raw) : pageOf(business, query);
    },
  };
}

function pageOf({ id, templates, pageSize }: SimulatedBusiness, query: URLSearchParams): Answer {
  const from = Number(query.get('after') ?? 0);
  const limit = Math.min(Number(query.get('limit') ?? 25), pageSize);
  const data = templates
    .slice(from, from + limit)
    .map(({ reason, ...one }) => ({ ...one, rejected_reason: reason }));
  const after = String(from + data.length);
  const more = from + limit < templates.length;
  // As Meta does: the address of the next page has the token in it, and nobody should follow it.
  const next = more
    ? { next: `https://graph.facebook.com/v24.0/${id}/message_templates?after=${after}` }
    : {};
  return { status: 200, body: { data, paging: { cursors: { before: String(from), after }, ...next } } };
}
