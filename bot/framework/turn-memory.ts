import { ConversationState, type Storage, type TurnContext } from 'botbuilder';
import { completed, emptyMemory } from '../../dialogs/memory.ts';
import type { Memory } from '../../dialogs/types.ts';

/** What a conversation remembers, kept as botbuilder's conversation state. */
export interface TurnMemory {
  read(context: TurnContext): Promise<Memory>;
  /** Gives the storage what is to be remembered; it is written in the turn's own transaction. */
  keep(context: TurnContext, memory: Memory): Promise<void>;
}

export function turnMemory(storage: Storage): TurnMemory {
  const state = new ConversationState(storage);
  const property = state.createProperty<Memory>('memory');
  return {
    read: async (context) => completed(await property.get(context, emptyMemory)),
    async keep(context, memory) {
      await property.set(context, memory);
      await state.saveChanges(context);
    },
  };
}
