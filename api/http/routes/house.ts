import { z } from 'zod';
import type { HouseChange, HouseEditor } from '../../contract.ts';
import { newId } from '../../database/ids.ts';
import { permissionFor } from '../../tenants/change-house.ts';
import { isOfALocation } from '../../tenants/changes-at.ts';
import {
  EquipmentShape,
  LocationShape,
  PolicyShape,
  RoomShape,
  TermsShape,
  TextsShape,
  TherapistShape,
  TreatmentShape,
} from '../../tenants/house-shapes.ts';
import { TaxIdentityShape } from '../../tenants/plan-tax-identity.ts';
import { ClosureShape, RotaShape, readChange, TimeOffShape } from '../../tenants/read-change.ts';
import { WebChatShape } from '../../tenants/web-chat.ts';
import { keyOf } from '../call-key.ts';
import { json, type Reply, type Route, type RouteRequest, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';
import { houseReply } from './house-reply.ts';

const Preview = z.object({ preview: z.enum(['true', 'false']).optional() });
type Request = RouteRequest<unknown, z.output<typeof Preview>>;

interface Noun {
  readonly path: string;
  readonly what: string;
  readonly shape: z.ZodType;
  readonly save: HouseChange['kind'];
  readonly end: HouseChange['kind'];
  readonly ended: string;
}

const NOUNS: readonly Noun[] = [
  noun('locations', 'location', LocationShape, ['save-location', 'remove-location', 'Remove']),
  noun('treatments', 'treatment', TreatmentShape, ['save-treatment', 'retire-treatment', 'No longer sell']),
  noun('therapists', 'therapist', TherapistShape, ['save-therapist', 'retire-therapist', 'Retire']),
  noun('rooms', 'room', RoomShape, ['save-room', 'retire-room', 'Retire']),
  noun('equipment', 'piece of equipment', EquipmentShape, ['save-equipment', 'retire-equipment', 'Retire']),
  noun('time-off', 'time off', TimeOffShape, ['save-time-off', 'remove-time-off', 'Take back']),
  noun('closures', 'closure or special hours', ClosureShape, ['save-closure', 'remove-closure', 'Take back']),
];

const ANSWERS =
  'What was saved, warnings, and the visits in conflict with what is free instead. 422 lists `problems`.';

/**
 * The house, changed over HTTP. `?preview=true` writes nothing. Bodies are checked by the service, which knows what
 * other rows say to them: all that is wrong is told at once, as `problems`, with status 422.
 */
export function houseRoutes(editor: HouseEditor): Route[] {
  return [
    ...NOUNS.flatMap((one) => nounRoutes(editor, one)),
    ...rotaRoutes(editor),
    changeRoute(editor, 'post', '/api/v1/house/terms', 'Another version of the terms', {
      kind: 'save-terms',
      shape: TermsShape,
      input: ({ body }) => ({ draft: body }),
    }),
    changeRoute(editor, 'post', '/api/v1/house/policy', 'The rules of booking', {
      kind: 'save-policy',
      shape: PolicyShape,
      input: ({ body }) => ({ draft: body }),
    }),
    changeRoute(editor, 'post', '/api/v1/house/texts', 'The spa’s own words in one language', {
      kind: 'save-texts',
      shape: TextsShape,
      input: ({ body }) => ({ draft: body }),
    }),
    changeRoute(
      editor,
      'post',
      '/api/v1/house/web-chat',
      'The web chat’s looks and the sites that may show it',
      {
        kind: 'save-web-chat',
        shape: WebChatShape,
        input: ({ body }) => ({ draft: body }),
      },
    ),
    changeRoute(
      editor,
      'post',
      '/api/v1/house/tax-identity',
      'Who the spa is to the tax office, and its VAT',
      {
        kind: 'save-tax-identity',
        shape: TaxIdentityShape,
        input: ({ body }) => ({ draft: body }),
      },
    ),
  ];
}

function noun(
  path: string,
  what: string,
  shape: z.ZodType,
  [save, end, ended]: [HouseChange['kind'], HouseChange['kind'], string],
): Noun {
  return { path: `/api/v1/house/${path}`, what, shape, save, end, ended };
}

function nounRoutes(editor: HouseEditor, { path, what, shape, save, end, ended }: Noun): Route[] {
  const idOf = (request: Request): string => request.params.id ?? '';
  return [
    changeRoute(editor, 'post', path, `Make a ${what}`, {
      kind: save,
      shape,
      input: ({ body }) => ({ id: null, draft: body }),
    }),
    changeRoute(editor, 'post', `${path}/:id`, `Change a ${what}`, {
      kind: save,
      shape,
      input: (request) => ({ id: idOf(request), draft: request.body }),
    }),
    changeRoute(editor, 'del', `${path}/:id`, `${ended} a ${what}`, {
      kind: end,
      input: (request) => ({ id: idOf(request) }),
    }),
  ];
}

function rotaRoutes(editor: HouseEditor): Route[] {
  const path = '/api/v1/house/rotas';
  return [
    changeRoute(editor, 'post', path, "A therapist's week from a day on", {
      kind: 'save-rota',
      shape: RotaShape,
      input: ({ body }) => ({ draft: body }),
    }),
    changeRoute(editor, 'del', `${path}/:therapistId/:validFrom`, 'Take a rota out', {
      kind: 'remove-rota',
      input: ({ params }) => ({ therapistId: params.therapistId, validFrom: params.validFrom }),
    }),
  ];
}

interface Change {
  readonly kind: HouseChange['kind'];
  readonly shape?: z.ZodType;
  readonly input: (request: Request) => object;
}

function changeRoute(
  editor: HouseEditor,
  method: 'post' | 'del',
  path: string,
  summary: string,
  { kind, shape, input }: Change,
): Route {
  return route({
    method,
    path,
    summary,
    permission: permissionFor(kind),
    ...(isOfALocation(kind) ? { where: 'theirs' as const } : {}),
    query: Preview,
    ...(shape ? { body: described(shape) } : {}),
    answers: ANSWERS,
    handle: (request) => answer(editor, request, { kind, ...input(request) }),
  });
}

/** Told in the API's description, checked by the service: it names every field, the schema's error is one line. */
function described(shape: z.ZodType): z.ZodType {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return z.unknown().meta(schema);
}

async function answer(editor: HouseEditor, request: Request, input: object): Promise<Reply> {
  const read = readChange(input);
  if (!read.ok) return houseReply(read);
  const staff = staffOn(request);
  const outcome =
    request.query.preview === 'true'
      ? await editor.preview(staff.tenantId, actorOf(staff), read.change)
      : await editor.change(staff.tenantId, actorOf(staff), read.change, keyOf(request) ?? newId());
  return outcome.ok ? json(200, outcome) : houseReply(outcome);
}
