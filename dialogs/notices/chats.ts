import type { Notice } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { appName, undoDays } from '../flows/link-chats.ts';
import { sentences } from '../flows/slot-list.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { Reply } from '../types.ts';

type OfChats = Extract<Notice, { kind: 'chats-joined' | 'chats-parted' }>;

/** To a chat, when another was joined to it or parted from it: of that one only the app is named. */
export function chatsNotice({ texts }: Scene, notice: OfChats): Reply {
  const app = appName(texts, notice.channel);
  if (notice.kind === 'chats-parted') return say(texts('chatsParted', { app }));
  const text = sentences(texts('chatsJoined', { app }), texts('wasNotMe', { days: undoDays }));
  return say(text, [choice(texts('button.wasNotMe'), { kind: 'unlink', mergeId: notice.mergeId })]);
}
