import { type Activity, ActivityTypes, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';

/**
 * The Bot Framework's adapter for channels of our own. What a turn sends is collected, not sent: replies go
 * into the outbox in the transaction that ends the turn.
 */
export class TurnAdapter extends BotAdapter {
  /** Runs one activity through the middleware and the bot; what the turn wants to send, in order. */
  async run(
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<readonly Partial<Activity>[]> {
    const context = new TurnContext(this, activity);
    const sent: Partial<Activity>[] = [];
    context.turnState.set(SENT, sent);
    await this.runMiddleware(context, logic);
    return sent;
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: Partial<Activity>[] = context.turnState.get(SENT);
    sent.push(...activities.filter((activity) => activity.type === ActivityTypes.Message));
    return activities.map(() => ({ id: '' }));
  }

  override async continueConversation(): Promise<void> {
    throw new Error('what the house says unasked goes through the outbox');
  }

  override async updateActivity(): Promise<void> {
    throw new Error('a turn changes nothing that was sent: the channel does, when it sends');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('a turn deletes nothing that was sent');
  }
}

const SENT = Symbol('activities sent in this turn');
