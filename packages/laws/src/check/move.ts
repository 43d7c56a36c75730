import type { LocalHour, Order } from '../guide/index.js';
import type { Question } from '../system/lending-system.js';

/** The start of concurrent orders: in one tick, after random delays, or as a system's seams release them. */
export type Pace =
  { readonly is: 'lock-step' } | { readonly is: 'staggered' | 'seams'; readonly seed: number };

/** Whether people fetch their kept copies on the quiet days. */
export type Visitors = 'everybody comes' | 'nobody comes';

/**
 * One action of the kit on a system. It gives an order, the same order twice under one key, or several at the
 * same time; queries a view; lets days or minutes pass; waits for the next dispatch day or until the clock
 * shows an hour; kills and restarts the system; or lets only staff work until everything has ended.
 */
export type Move =
  | { readonly order: Order }
  | { readonly twice: Order }
  | { readonly together: readonly Order[]; readonly pace: Pace }
  | { readonly question: Question }
  | { readonly days: number }
  | { readonly minutes: number }
  | { readonly until: 'dispatch' | LocalHour }
  | { readonly restart: true }
  | { readonly quiet: Visitors };
