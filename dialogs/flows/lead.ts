/** What is said before the times. */
export interface Lead {
  /** What a correction changed: "90 minutes, €115.00". null says all of what is offered. */
  readonly what: string | null;
  /** Why these and not the ones wished for: "17:00 has just been taken." */
  readonly why: string | null;
  /** All that is said before the times, where the rest would not fit: "Later on Tue 3 Mar:" */
  readonly whole: string | null;
  /** Of a visit that is moved: when who has it now is free; empty where that goes without saying. */
  readonly hands: string;
}

export const noLead: Lead = { what: null, why: null, whole: null, hands: '' };

/** Leads in with the reason these are offered. */
export function because(why: string): Lead {
  return { ...noLead, why };
}
