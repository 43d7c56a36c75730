import type { Move } from '../check/move.js';
import {
  atHour,
  type Fact,
  followed,
  type Ledger,
  nightlyFacts,
  opened,
  type Readings,
} from '../guide/index.js';
import { nightly } from '../stories/orders.js';
import { declared } from '../system/declared.js';
import { libraryFor } from '../worlds/library.js';

export const declares = declared({
  name: 'the guide',
  levels: ['core', 'loan-classes', 'interlibrary', 'places', 'notices', 'reading-order'],
  clock: 'set',
});

/** An order and the facts that came of it; an hour; or the jobs of the evening, with what the guide says comes of them. */
export type Step = Move | readonly [Move, ...Fact[]] | string;

const stepped = (ledgers: readonly Ledger[], step: Step): readonly Ledger[] => {
  if (typeof step === 'string') return ledgers.map((ledger) => atHour(ledger, step));
  const [move, ...facts] = 'length' in step ? step : [step];
  if (!('order' in move)) throw new Error('Here moves are orders.');
  return ledgers.flatMap((ledger) =>
    followed(ledger, move.order, move === nightly && facts.length === 0 ? nightlyFacts(ledger) : facts),
  );
};

/** The ledgers that are possible after steps, in a library of these readings. */
export const after = (steps: readonly Step[], readings: Partial<Readings> = {}): readonly Ledger[] =>
  steps.reduce<readonly Ledger[]>(stepped, [
    opened(libraryFor(declares), { ...declares.readings, ...readings }, '2021-04-03T10:00'),
  ]);

/** What a ledger says, a line each. */
export const linesOf = ({ reservations, loans, away, pastRanks, closures, rules }: Ledger): string =>
  [...reservations, ...loans, ...away, ...pastRanks, ...closures, ...rules]
    .map((one) => `\n${JSON.stringify(one)}`)
    .join('');
