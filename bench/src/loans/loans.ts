import { perSecond, type Measure } from '../rounds.js';

export interface Loans {
  /** Records so many loans with so many events each. */
  fill(loans: number, events: number): void | Promise<void>;
  /** Decides about the nth loan. */
  renew(n: number): void | Promise<void>;
  close(): void | Promise<void>;
}

/** The nth of some, not in their order, so that neighbours differ. */
const scattered = (n: number, all: number): number => (n * 919) % all;

/** How many decisions a second, on the same loans in each round. */
export const renewing = (loans: Loans, all: number, inFlight = 1): Measure =>
  perSecond(all, (n) => loans.renew(scattered(n, all)), inFlight);
