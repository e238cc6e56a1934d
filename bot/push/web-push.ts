import webPush from 'web-push';
import { retryAfter } from '../retry-after.ts';
import { PATIENCE_MS, type Pushed, type Service } from './service.ts';

export interface WebPushParts {
  /** The installation's VAPID keys, base64url. */
  webKeys(): Promise<{ readonly publicKey: string; readonly privateKey: string }>;
  /** Where we are reached: push services want to know whom to write to. */
  readonly publicUrl: string;
  now(): number;
  /** How long an answer is waited for. */
  readonly patienceMs?: number;
}

/** The push services of browsers (RFC 8030), with messages sealed for the browser (RFC 8291) and signed by us (RFC 8292). */
export function openWebPush({ webKeys, publicUrl, patienceMs = PATIENCE_MS }: WebPushParts): Service {
  const subject = publicUrl.startsWith('https:') ? publicUrl : 'mailto:push@stillwater.invalid';
  return async (device, { title, body, tag, url, ttlSeconds }) => {
    if (device.kind !== 'web') throw new Error('a token is not for web push');
    const { endpoint, keys } = device;
    const request = webPush.generateRequestDetails(
      { endpoint, keys },
      JSON.stringify({ title, body, tag, url }),
      {
        vapidDetails: { subject, ...(await webKeys()) },
        TTL: ttlSeconds,
        urgency: 'high',
        contentEncoding: 'aes128gcm',
        // One that waits for the device is replaced by the next of the same visit.
        topic: topicOf(tag),
      },
    );
    return ask(endpoint, request, patienceMs);
  };
}

/** At most 32 letters of base64url (RFC 8030, section 5.4). */
function topicOf(tag: string): string {
  return tag.replace(/[^\w-]/g, '').slice(-32);
}

async function ask(
  endpoint: string,
  { method, headers, body }: ReturnType<typeof webPush.generateRequestDetails>,
  patienceMs: number,
): Promise<Pushed> {
  try {
    const answer = await fetch(endpoint, {
      method,
      headers: Object.fromEntries(
        Object.entries(headers)
          .filter(([name]) => name.toLowerCase() !== 'content-length')
          .map(([name, value]) => [name, String(value)]),
      ),
      body: new Uint8Array(body ?? Buffer.alloc(0)),
      // Whoever answers with another address would have us call it.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const words = answer.ok ? '' : (await answer.text()).slice(0, 300);
    await answer.body?.cancel().catch(() => undefined);
    return pushedOf(answer, words);
  } catch (error) {
    return { became: 'failed', afterMs: null, detail: `no answer: ${describe(error)}` };
  }
}

function pushedOf({ ok, status, headers }: Response, words: string): Pushed {
  const detail = `${status} ${words}`;
  const afterMs = retryAfter(headers.get('retry-after'));
  if (ok) return { became: 'sent', id: headers.get('location')?.slice(0, 300) ?? null };
  if (status === 404 || status === 410) return { became: 'gone' };
  if (status === 429) return { became: 'too-much', afterMs, detail };
  if (status >= 500 || status === 408) return { became: 'failed', afterMs, detail };
  return { became: 'refused', detail };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.message} ${error.cause ?? ''}`.trim() : String(error);
}
