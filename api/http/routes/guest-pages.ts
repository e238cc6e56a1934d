import { z } from 'zod';
import type { GuestPage, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { tenantScope } from '../../database/scope.ts';
import { presentGuest } from '../../identities/view-identities.ts';
import { consents } from '../../offers/consents.ts';
import { setOffers } from '../../offers/set-offers.ts';
import { exportGuest } from '../../people/export-guest.ts';
import { findGuests } from '../../people/find-guests.ts';
import { forgetGuest } from '../../people/forget-guest.ts';
import { readHealthNotes, removeNote, writeNote } from '../../people/guest-notes.ts';
import { setMessages } from '../../people/set-messages.ts';
import { viewGuest } from '../../people/view-guest.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Search = z.object({ search: z.string().trim().max(100).default('') });
const Note = z.strictObject({ text: z.string().trim().min(1).max(2_000) });
const Consent = z.strictObject({
  what: z.enum(['offers-wanted', 'offers-declined', 'messages-stopped', 'messages-resumed']),
  /** How the guest told it. */
  how: z.enum(['in-person', 'phone', 'paper', 'email']),
});

/** The desk's page of a guest: who they are, what the house notes of them, what they agree to, their data out and away. */
export function guestPageRoutes(core: Core): Route[] {
  return [
    searchRoute(core),
    pageRoute(core),
    ...noteRoutes(core, 'note'),
    ...noteRoutes(core, 'health'),
    healthRoute(core),
    consentRoute(core),
    exportRoute(core),
    forgetRoute(core),
  ];
}

function searchRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/guests',
    summary:
      'Guests by part of a name, a whole phone number or mail address, or a visit’s code; the newest without any',
    permission: 'keep-guests',
    where: 'theirs',
    query: Search,
    answers: 'At most 50, with their chats and when they were and will be here.',
    handle: async (request) =>
      json(200, { guests: await findGuests(core, staffOn(request), request.query.search) }),
  });
}

function pageRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/guests/:id',
    summary: 'A guest: contact, ordinary notes, feedback, receipts; of notes of health how many there are',
    permission: 'keep-guests',
    where: 'theirs',
    answers: 'The guest whom this id leads to by now.',
    async handle(request) {
      const found: GuestPage | null = await viewGuest(core, staffOn(request), request.params.id ?? '');
      return found === null ? noGuest() : json(200, found);
    },
  });
}

/** The same for both kinds, under permissions and addresses of their own. */
function noteRoutes(core: Core, kind: 'note' | 'health'): Route[] {
  const name = kind === 'note' ? 'notes' : 'health-notes';
  const permission = kind === 'note' ? 'keep-guests' : 'see-health-notes';
  const what =
    kind === 'note' ? 'an ordinary note' : 'a note of a guest’s health; that it was written is in the log';
  return [
    route({
      method: 'post',
      path: `/api/v1/guests/:id/${name}`,
      summary: `Write ${what}`,
      permission,
      where: 'anywhere',
      body: Note,
      answers: 'The note.',
      async handle(request) {
        const staff = staffOn(request);
        const note = { guestId: request.params.id ?? '', kind, text: request.body.text };
        const written = await writeNote(core, staff.tenantId, actorOf(staff), note);
        return written === null ? noGuest() : json(200, { note: written });
      },
    }),
    route({
      method: 'del',
      path: `/api/v1/guest-${name}/:id`,
      summary: `Take away ${what}`,
      permission,
      where: 'anywhere',
      answers: 'Nothing more.',
      async handle(request) {
        const staff = staffOn(request);
        const note = { id: request.params.id ?? '', kind };
        const removed = await removeNote(core, staff.tenantId, actorOf(staff), note);
        return removed
          ? json(200, { ok: true })
          : problem({ status: 404, title: 'There is no such note', reason: 'not-found' });
      },
    }),
  ];
}

function healthRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/guests/:id/health-notes',
    summary: 'Notes of a guest’s health; that they were read, and by whom, is in the log',
    permission: 'see-health-notes',
    where: 'anywhere',
    answers: 'The notes, newest first.',
    async handle(request) {
      const staff = staffOn(request);
      const id = request.params.id ?? '';
      const notes = await readHealthNotes(core, staff.tenantId, actorOf(staff), id);
      return notes === null ? noGuest() : json(200, { notes });
    },
  });
}

function consentRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/guests/:id/consents',
    summary: 'Write down what a guest told the desk of what they may be sent, and how they told it',
    permission: 'keep-guests',
    where: 'anywhere',
    body: Consent,
    answers: 'What they may be sent now, with the log.',
    async handle(request) {
      const staff = staffOn(request);
      const guest = await presentId(core, staff.tenantId, request.params.id ?? '');
      if (guest === null) return noGuest();
      const { what, how } = request.body;
      const actor = actorOf(staff);
      if (what === 'offers-wanted' || what === 'offers-declined') {
        const wanted = what === 'offers-wanted' ? 'yes' : 'no';
        await setOffers(core, staff.tenantId, actor, { guestId: guest, wanted, how });
      } else {
        const wanted = what === 'messages-resumed' ? 'all' : 'answers-only';
        await setMessages(core, staff.tenantId, actor, { guestId: guest, wanted, saidAt: undefined, how });
      }
      return json(200, await consents(core, staff.tenantId, guest));
    },
  });
}

function exportRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/guests/:id/export',
    summary: 'Everything the house has of a guest, to be handed to them; that it was made is in the log',
    permission: 'handle-privacy',
    answers: 'A JSON file.',
    async handle(request) {
      const staff = staffOn(request);
      const all = await exportGuest(core, staff.tenantId, actorOf(staff), request.params.id ?? '');
      if (all === null) return noGuest();
      return {
        status: 200,
        type: 'application/json',
        body: JSON.stringify(all, null, 2),
        headers: {
          'cache-control': 'no-store',
          'content-disposition': `attachment; filename="guest-${request.params.id?.replaceAll(/\W/g, '')}.json"`,
        },
      };
    },
  });
}

function forgetRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/guests/:id/forget',
    summary: 'Forget a guest: refused while a visit, a refund or a fee needs to know who they are',
    permission: 'handle-privacy',
    answers: 'Nothing more: they are forgotten as soon as what is being said to them is said.',
    async handle(request) {
      const staff = staffOn(request);
      const guest = await presentId(core, staff.tenantId, request.params.id ?? '');
      if (guest === null) return noGuest();
      const outcome = await forgetGuest(core, staff.tenantId, actorOf(staff), guest, keyOf(request));
      if (outcome.ok) return json(200, { ok: true });
      return outcome.reason === 'not-found' ? noGuest() : notPossible({ reason: outcome.reason });
    },
  });
}

/** Of a guest whom the tenant has, and has not forgotten. */
async function presentId(core: Core, tenantId: Id, id: Id): Promise<Id | null> {
  return core.database.run(async (db) => {
    const guest = await presentGuest(tenantScope(db, tenantId), id);
    return guest === null || guest.erasedAt !== null ? null : guest.id;
  });
}

function noGuest(): Reply {
  return problem({ status: 404, title: 'There is no such guest', reason: 'not-found' });
}
