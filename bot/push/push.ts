import type {
  Conversation,
  DeviceAddress,
  Devices,
  MessageContent,
  SendOutcome,
} from '../../api/contract.ts';
import type { Channel } from '../send.ts';
import { openFcm } from './fcm.ts';
import type { FcmAccount } from './google-credential.ts';
import type { Pushed, Service } from './service.ts';
import { openWebPush, type WebPushParts } from './web-push.ts';

export interface PushParts extends WebPushParts {
  readonly devices: Pick<Devices, 'forget'>;
  /** Firebase's account; null where there is none. */
  readonly firebase: FcmAccount | null;
  /** Where Google is reached; null for Google's own hosts. */
  readonly googleUrl: string | null;
  readonly publicUrl: string;
  readonly log: { warn(about: object, words: string): void };
  /** Counts what became of notifications. */
  counted(service: DeviceAddress['kind'], became: Pushed['became']): void;
}

/** Notifications on devices: by Firebase where it gave the token, else by the browser's own push service. */
export function openPush(parts: PushParts): Channel {
  const fcm = parts.firebase && openFcm(parts.firebase, parts.googleUrl, parts.patienceMs);
  const web = openWebPush(parts);
  return {
    async send(conversation, content) {
      const { alert } = content;
      // What is said in chats is not for a lock screen.
      if (!alert) return { ok: false, error: 'not-needed' };
      const now = parts.now();
      const endsAt = Math.min(now + MOST_MS, Date.parse(alert.until));
      const ttlSeconds = Math.floor((endsAt - now) / 1000);
      if (ttlSeconds <= 0) return { ok: false, error: 'not-needed' };
      const device = deviceOf(conversation);
      const service: Service | null = device.kind === 'fcm' ? fcm : web;
      if (service === null)
        return { ok: false, error: 'give-up', detail: 'no Firebase account is set up', why: 'channel-off' };
      const { title, tag, path } = alert;
      const url = `${parts.publicUrl}${path}`;
      const pushed = await service(device, { title, body: content.text, tag, url, ttlSeconds, endsAt });
      parts.counted(device.kind, pushed.became);
      return outcomeOf(parts, conversation, content, pushed);
    },
  };
}

/** Both take no more than four weeks. */
const MOST_MS = 28 * 86_400_000;

/** The keys are a browser's; a token needs none. */
function deviceOf({ address, replyTo }: Conversation): DeviceAddress {
  if (replyTo === null) return { kind: 'fcm', token: address };
  return { kind: 'web', endpoint: address, keys: JSON.parse(replyTo) };
}

async function outcomeOf(
  { devices, log }: PushParts,
  { tenantId, id }: Conversation,
  content: MessageContent,
  pushed: Pushed,
): Promise<SendOutcome> {
  switch (pushed.became) {
    case 'sent':
      // Nobody reads there what was shown, and it named a guest: one who is forgotten is looked for in chats only.
      return { ok: true, providerMessageId: pushed.id, content: { ...content, text: '' } };
    case 'gone':
      await devices.forget(tenantId, id);
      return { ok: false, error: 'not-needed' };
    case 'too-much':
      return { ok: false, error: 'retry', afterMs: pushed.afterMs, detail: pushed.detail, tooMuch: true };
    case 'failed':
      return { ok: false, error: 'retry', afterMs: pushed.afterMs, detail: pushed.detail };
    case 'refused':
      // Not the device's fault: somebody should look at the account.
      log.warn({ device: id, detail: pushed.detail }, 'a push service refuses our notifications');
      return { ok: false, error: 'give-up', detail: pushed.detail };
  }
}
