import type { Order } from '../guide/index.js';
import type { Question } from '../system/lending-system.js';

/** Whether orders given at once begin in the same tick, by chance a little later, or go on as seams let them. */
export type Pace =
  { readonly is: 'lock-step' } | { readonly is: 'staggered' | 'seams'; readonly seed: number };

/** What the kit does to a system: it gives an order, or several at once, asks a question, or lets days or minutes pass. */
export type Move =
  | { readonly order: Order }
  | { readonly together: readonly Order[]; readonly pace: Pace }
  | { readonly question: Question }
  | { readonly days: number }
  | { readonly minutes: number };
