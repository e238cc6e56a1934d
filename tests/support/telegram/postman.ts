import { setTimeout as sleep } from 'node:timers/promises';

export interface Delivery {
  /** This share of updates is delivered twice. */
  readonly twice?: number;
  /** Each waits up to so long, so that later ones may overtake it. */
  readonly upToMs?: number;
  /** Each waits this long at least. */
  readonly lateMs?: number;
}

interface Update {
  readonly update_id: number;
}

interface Door {
  readonly url: string;
  readonly secretToken: string;
  readonly how: Delivery;
}

/** Delivers a bot's updates until they are taken, or keeps them to be fetched. */
export class Postman {
  /** Each attempt's answer; 0 when nobody answered. */
  readonly attempts: { readonly updateId: number; readonly status: number }[] = [];
  /** Updates given up on after many attempts. */
  readonly lost: Update[] = [];
  private readonly random: () => number;
  private door: Door | null = null;
  private kept: Update[] = [];
  private readonly under = new Set<Promise<void>>();
  private stopped = false;

  constructor(random: () => number) {
    this.random = random;
  }

  get delivers(): boolean {
    return this.door !== null;
  }

  deliverTo(url: string, secretToken: string, how: Delivery): void {
    this.door = { url, secretToken, how };
    for (const update of this.kept.splice(0)) this.send(update);
  }

  keep(): void {
    this.door = null;
  }

  fetch(offset: number): readonly Update[] {
    this.kept = this.kept.filter(({ update_id }) => update_id >= offset);
    return this.kept.slice(0, 100);
  }

  send(update: Update): void {
    const { door } = this;
    if (door === null) {
      this.kept.push(update);
      return;
    }
    const times = this.random() < (door.how.twice ?? 0) ? 2 : 1;
    for (let time = 0; time < times; time += 1) this.start(this.deliver(door, update));
  }

  /** Resolves when everything was taken. */
  async delivered(): Promise<void> {
    while (this.under.size > 0) await Promise.all(this.under);
  }

  stop(): void {
    this.stopped = true;
  }

  private start(delivery: Promise<void>): void {
    this.under.add(delivery);
    void delivery.finally(() => this.under.delete(delivery));
  }

  private async deliver(door: Door, update: Update): Promise<void> {
    const { upToMs = 0, lateMs = 0 } = door.how;
    if (upToMs + lateMs > 0) await sleep(lateMs + this.random() * upToMs);
    for (let attempt = 1; attempt <= 40 && !this.stopped; attempt += 1) {
      const status = await post(door, update);
      this.attempts.push({ updateId: update.update_id, status });
      if (status >= 200 && status < 300) return;
      await sleep(50 * attempt);
    }
    this.lost.push(update);
  }
}

async function post({ url, secretToken }: Door, update: Update): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secretToken },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(10_000),
    });
    return answer.status;
  } catch {
    return 0;
  }
}
