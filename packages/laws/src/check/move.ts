import type { LocalHour, Order } from '../guide/index.js';
import type { Question } from '../system/lending-system.js';

/**
 * `lock-step`: orders start in one tick. `staggered`: after random delays. `pauses`: in one tick, and the
 * check then chooses the sequence of the system's calls.
 */
export type Pace =
  { readonly is: 'lock-step' } | { readonly is: 'staggered' | 'pauses'; readonly seed: number };

/** Whether people fetch their kept copies on the quiet days. */
export type Visitors = 'everybody comes' | 'nobody comes';

/**
 * One action of the check. It sends an order, the same order twice under one key, or several orders at the
 * same time. It queries a view. It lets days or minutes pass, or waits for the next dispatch day or until the
 * clock shows an hour. It kills and restarts the system. Or it lets only staff work until everything has
 * ended.
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
