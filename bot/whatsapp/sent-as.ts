import type { DeliveryReport } from '../../api/contract.ts';

/** What is sent along with a request and comes back with its statuses (`biz_opaque_callback_data`). */
export function sentAs(outboxId: string, part: number): string {
  return `${outboxId}.${part}`;
}

/** The request that it names; null when it is not ours. */
export function readSentAs(text: string | undefined): DeliveryReport['sentAs'] {
  const [, outboxId, part] = /^([\w-]{1,64})\.(\d{1,4})$/.exec(text ?? '') ?? [];
  return outboxId === undefined ? null : { outboxId, part: Number(part) };
}
