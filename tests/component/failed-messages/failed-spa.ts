import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { FailedMessage, Notice, OutboxMessage, SendOutcome } from '../../../api/contract.ts';
import { InboxTable, OutboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { failedMessages } from '../../../api/failed-messages/view-failed.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { type Send, sendDue } from '../../../api/outbox/send-due.ts';
import type { TestSpa } from '../../support/spa.ts';
import { type Chatter, chatter } from '../care/care-spa.ts';

export const APOLOGY = { text: 'Sorry, that went wrong.', choices: [], link: null, image: null };
/** As a provider's answer may say it: nothing of it is for a page. */
export const SECRET = 'EAAG-secret-token';

/** What a turn does with a message that it fails at, as often as it is asked to. */
export async function failTurns(spa: TestSpa, conversationId: string, times = 3): Promise<void> {
  const mailroom = makeMailroom(spa.core);
  for (let i = 0; i < times; i += 1) {
    const message = await mailroom.nextMessage(spa.tenantId, conversationId);
    if (!message) return;
    await mailroom.failTurn(spa.tenantId, message.id, `Error: ${SECRET}`, APOLOGY);
  }
}

/** A guest whose message was set aside. */
export async function setAside(spa: TestSpa, text = 'a poisonous message'): Promise<Chatter> {
  const guest = await chatter(spa, text);
  await failTurns(spa, guest.conversationId);
  return guest;
}

export async function tell(spa: TestSpa, conversationId: string, what: string | Notice): Promise<void> {
  const message =
    typeof what === 'string'
      ? { content: { text: what, choices: [], link: null, image: null } }
      : { notice: what };
  await writeInTenant(spa.core, spa.tenantId, { kind: 'system', name: 'test' }, async (unit) =>
    unit.tell({ conversationId, ...message }),
  );
}

/** A provider that refuses for good, in words that hold a secret. */
export const refusing: Send = async () => ({
  ok: false,
  error: 'give-up',
  detail: `(#131051) not with Bearer ${SECRET}`,
});

/** A provider that takes everything, and what of this spa it took. */
export function taking({ tenantId }: Pick<TestSpa, 'tenantId'>) {
  const taken: string[] = [];
  const send = async ({ id, content, notice, ...message }: OutboxMessage): Promise<SendOutcome> => {
    const said = content ?? { text: notice?.kind ?? '', choices: [], link: null, image: null };
    if (message.tenantId === tenantId) taken.push(said.text);
    return { ok: true, providerMessageId: `wamid.${id}.${taken.length}`, content: said };
  };
  return { taken, send };
}

export async function sendAll(spa: TestSpa, send: Send, owner = 'test'): Promise<void> {
  while ((await sendDue(spa.core, send, owner)) > 0);
}

/** A guest to whom a message of the house was given up. */
export async function givenUp(spa: TestSpa, what: string | Notice = 'Very well.'): Promise<Chatter> {
  const guest = await chatter(spa, 'hello');
  await tell(spa, guest.conversationId, what);
  await sendAll(spa, refusing);
  return guest;
}

export async function listed(spa: TestSpa): Promise<readonly FailedMessage[]> {
  return (await failedMessages(spa.core, spa.tenantId, { before: null, limit: 100 })).messages;
}

/** The one failed message of a conversation, or the test fails. */
export async function onlyOf(spa: TestSpa, { conversationId }: Pick<Chatter, 'conversationId'>) {
  const [one, ...more] = (await listed(spa)).filter((failed) => failed.conversationId === conversationId);
  if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} failed messages`);
  return one;
}

export async function statusOf({ core, tenantId }: TestSpa, id: string): Promise<string | undefined> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const row = (await scope.findOne(InboxTable, { id })) ?? (await scope.findOne(OutboxTable, { id }));
    return row?.status;
  });
}
