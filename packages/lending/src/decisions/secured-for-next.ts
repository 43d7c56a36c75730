import type { Reading } from '@torioki/event-store';
import { nextIn, type Queue } from '../aggregates/index.js';
import type { Secured, TurnCame } from '../events/index.js';
import type { Policy } from '../policy/index.js';
import { isLendable, type Instant, type LoanClass } from '../vocabulary/index.js';
import { securedFor, type FreeCopy } from './secured-for.js';
import { withTurn } from './with-turn.js';

/** SECURE-3. A copy of the library's own that became free goes to who waits first and is not held back, if anybody (R45, A16, A19). */
export function* securedForNext(
  free: FreeCopy<LoanClass>,
  queue: Queue,
  { readingOrderRelease }: Policy,
  at: Instant,
): Generator<Reading, readonly (Secured | TurnCame)[], unknown> {
  const next = nextIn(queue);
  const { loanClass, source } = free;
  if (next === undefined || source !== 'own' || !isLendable(loanClass)) return [];
  return yield* withTurn(securedFor(next, { ...free, loanClass }, at), readingOrderRelease);
}
