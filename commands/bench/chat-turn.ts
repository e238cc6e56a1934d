import type { BenchHouse } from './bench-house.ts';
import { compare, type Figure } from './compare.ts';
import { type Answer, echo } from './echo.ts';

/** A talk as guests have it: half of it leads to a search, none of it books. */
const TALK = [
  'hello',
  'I would like a deep tissue massage',
  'for one, tomorrow after 5 pm',
  'how much is it?',
  'rather on friday',
  'never mind',
] as const;

/** Messages received and answered by the house, beside the same messages and conversations answered with an echo. */
export async function chatTurn(house: BenchHouse): Promise<Figure> {
  const answer: Answer = (conversationId) => house.turns.handle(house.tenantId, conversationId);
  const parrot = echo(house);
  return compare('chat-turn', {
    rounds: 12,
    pieces: TALK.length,
    work: (round) => talk(house, `guest-${round}`, answer),
    floor: (round) => talk(house, `parrot-${round}`, parrot),
  });
}

async function talk({ mailroom, tenantId }: BenchHouse, address: string, answer: Answer): Promise<void> {
  for (const [place, text] of TALK.entries()) {
    const { conversationId } = await mailroom.receive({
      tenantId,
      channel: 'console',
      providerMessageId: `${address}-${place}`,
      address,
      profileName: 'Guest',
      locale: 'en',
      body: { kind: 'text', text },
    });
    await answer(conversationId);
  }
}
