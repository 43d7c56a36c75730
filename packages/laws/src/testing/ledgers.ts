import type { Move } from '../check/move.js';
import {
  atHour,
  type Fact,
  followOrder,
  laws,
  type Ledger,
  computeNightlyFacts,
  createLedger,
  type Order,
  type Readings,
  type Terms,
} from '../guide/index.js';
import { nightly } from '../stories/orders.js';
import { completeDeclaration } from '../system/complete-declaration.js';
import { createWorld } from '../worlds/library.js';

export const declares = completeDeclaration({
  name: 'the guide',
  levels: ['core', 'loan-classes', 'interlibrary', 'places', 'notices', 'reading-order'],
  clock: 'set',
});

/** The terms of a system that all laws bind, and whose refusals must give every reason. */
export const terms: Terms = { laws, free: [], reasons: 'all', ownReasons: [] };

export const keptFact = (copy: string, who: string): Fact => ({ copy, is: 'kept', for: who });

export const mailFact = (who: string, ...about: readonly string[]): Fact => ({
  mail: who,
  about,
  at: '2021-04-03T20:00',
});

export const orderOf = (move: Move): Order => {
  if ('order' in move) return move.order;
  throw new Error('This move is not an order.');
};

/** A step of a test. It is an order with its facts, an hour, or the nightly jobs with the guide's facts. */
export type Step = Move | readonly [Move, ...Fact[]] | string;

const applyStep = (ledgers: readonly Ledger[], step: Step): readonly Ledger[] => {
  if (typeof step === 'string') return ledgers.map((ledger) => atHour(ledger, step));
  const [move, ...facts] = 'length' in step ? step : [step];
  return ledgers.flatMap((ledger) =>
    followOrder(
      ledger,
      orderOf(move),
      move === nightly && facts.length === 0 ? computeNightlyFacts(ledger) : facts,
    ),
  );
};

/** The ledgers that are possible after some steps, in a library with these readings. */
export const ledgersAfter = (steps: readonly Step[], readings: Partial<Readings> = {}): readonly Ledger[] =>
  steps.reduce<readonly Ledger[]>(applyStep, [
    createLedger(createWorld(declares), { ...declares.readings, ...readings }, '2021-04-03T10:00'),
  ]);

export const linesOf = ({ reservations, loans, away, pastRanks, closures, rules }: Ledger): string =>
  [...reservations, ...loans, ...away, ...pastRanks, ...closures, ...rules]
    .map((one) => `\n${JSON.stringify(one)}`)
    .join('');
