import { setTimeout as sleep } from 'node:timers/promises';

export interface Delivery {
  /** This share of activities is delivered twice. */
  readonly twice?: number;
  /** Each waits up to so long, so that later ones may overtake it. */
  readonly upToMs?: number;
}

interface Letter {
  readonly id: string;
  readonly authorization: string;
  readonly body: string;
}

/** Delivers an app's activities; what is answered with a fault of the house's is brought again. */
export class Postman {
  /** Each attempt's answer; 0 when nobody answered. */
  readonly attempts: { readonly id: string; readonly status: number }[] = [];
  how: Delivery = {};
  private readonly door: string;
  private readonly random: () => number;
  private readonly under = new Set<Promise<void>>();
  private stopped = false;

  constructor(door: string, random: () => number) {
    this.door = door;
    this.random = random;
  }

  send(letter: Letter): void {
    const times = this.random() < (this.how.twice ?? 0) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      const delivery = this.deliver(letter);
      this.under.add(delivery);
      void delivery.finally(() => this.under.delete(delivery));
    }
  }

  /** Resolves when everything was taken or refused. */
  async delivered(): Promise<void> {
    while (this.under.size > 0) await Promise.all(this.under);
  }

  stop(): void {
    this.stopped = true;
  }

  private async deliver(letter: Letter): Promise<void> {
    if (this.how.upToMs) await sleep(this.random() * this.how.upToMs);
    for (let attempt = 1; attempt <= 20 && !this.stopped; attempt += 1) {
      const status = await this.post(letter);
      this.attempts.push({ id: letter.id, status });
      if (status > 0 && status < 500) return;
      if (status === 501) return;
      await sleep(50 * attempt);
    }
  }

  private async post({ authorization, body }: Letter): Promise<number> {
    try {
      const answer = await fetch(this.door, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body,
        signal: AbortSignal.timeout(10_000),
      });
      return answer.status;
    } catch {
      return 0;
    }
  }
}
