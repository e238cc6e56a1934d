import { Between } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable } from '../database/entities/people.ts';
import { returnWithin } from './take-back.ts';

const BATCH = 200;
const ACTOR = { kind: 'system', name: 'conversations' } as const;

/** Gives the bot every conversation in which neither guest nor person wrote for so long. How many. */
export async function returnToBot(core: Core): Promise<number> {
  const over = await core.database.run((db) =>
    db.find(ConversationTable, {
      where: { withPersonUntil: Between(1, core.now()) },
      order: { withPersonUntil: 'ASC' },
      take: BATCH,
    }),
  );
  let returned = 0;
  for (const conversation of over) returned += Number(await returnOrLog(core, conversation));
  return returned;
}

/** One that cannot be given back is no reason to keep the others from their bot. */
async function returnOrLog(core: Core, { id, tenantId }: ConversationEntity): Promise<boolean> {
  try {
    return await writeInTenant(core, tenantId, ACTOR, (unit) =>
      // Looked at again: somebody may have written since.
      returnWithin(unit, id, Between(1, unit.now)),
    );
  } catch (error) {
    core.log.error({ err: error, conversation: id }, 'a conversation could not be given back to the bot');
    return false;
  }
}
