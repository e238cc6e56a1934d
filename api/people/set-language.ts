import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable, GuestTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';

/** The language (BCP 47) of a guest, here and wherever else they are written to. Throws `RangeError` for no language. */
export async function setLanguage(
  core: Core,
  tenantId: Id,
  conversationId: Id,
  language: string,
): Promise<void> {
  const locale = new Intl.Locale(language).baseName;
  await core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    const conversation = await scope.findOne(ConversationTable, { id: conversationId });
    if (conversation === null) return;
    const { guestId } = conversation;
    await scope.update(ConversationTable, { guestId }, { locale });
    await scope.update(GuestTable, { id: guestId }, { locale });
  });
}
