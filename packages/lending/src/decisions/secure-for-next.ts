import type { Reading } from '@torioki/event-store';
import { listSecurable, type Queue } from '../aggregates/index.js';
import type { LendingEvent } from '../events/index.js';
import { rule, isLendable, type Instant, type LoanClass } from '../vocabulary/index.js';
import type { InForce } from './preconditions/policy-in-force.js';
import { secureFor, type FreeCopy } from './secure-for.js';
import { addTurn } from './add-turn.js';

export const secureForNext = rule(
  {
    id: 'SECURE-3',
    en: "If one of the library's own copies becomes free, it goes to the first waiting reservation that is neither held back nor suspended.",
    ja: '空いた自館の資料は、読みたい順で待たされず、休止もしていない人のうち、最も早く予約した人がいれば、その人のために用意する。',
    guide: ['R45', 'A16', 'A19'],
  },
  function* (
    free: FreeCopy<LoanClass>,
    queue: Queue,
    { policy: { readingOrderRelease }, today }: InForce,
    at: Instant,
  ): Generator<Reading, readonly LendingEvent<'Secured' | 'TurnCame'>[], unknown> {
    const [next] = listSecurable(queue, today);
    const { loanClass, source } = free;
    if (next === undefined || source !== 'own' || !isLendable(loanClass)) return [];
    return yield* addTurn(secureFor(next, { ...free, loanClass }, at), readingOrderRelease);
  },
);
