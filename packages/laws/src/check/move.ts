import type { LocalHour, Order } from '../guide/index.js';
import type { Question } from '../system/lending-system.js';

/** Whether orders given at once begin in the same tick, by chance a little later, or go on as seams let them. */
export type Pace =
  { readonly is: 'lock-step' } | { readonly is: 'staggered' | 'seams'; readonly seed: number };

/** Whether people come for what is kept for them, once it is quiet. */
export type Comes = 'everybody comes' | 'nobody comes';

/**
 * What the kit does to a system: it gives an order, the same twice under one key, or several at once, asks a question, lets
 * days or minutes pass, waits for the next dispatch day or until the clock shows an hour, kills it and begins it again, or lets
 * staff alone do their work until all has ended.
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
  | { readonly quiet: Comes };
