import { perSecond, type Measure } from '../rounds.js';

export interface Loans {
  /** Records a number of loans with a number of events each. */
  fill(loans: number, events: number): void | Promise<void>;
  /** Renews the nth loan. */
  renew(n: number): void | Promise<void>;
  close(): void | Promise<void>;
}

/** Spreads numbers over all loans, so that consecutive numbers give distant loans. */
const scattered = (n: number, all: number): number => (n * 919) % all;

/** Measures decisions a second, on the same loans in each round. */
export const measureRenewals = (loans: Loans, all: number, inFlight = 1): Measure =>
  perSecond(all, (n) => loans.renew(scattered(n, all)), inFlight);
