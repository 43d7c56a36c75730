import { findLastCursor } from '@torioki/event-store';
import type { Answer, EventStore, Cursor, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { attempt, attemptAnswer, unwrap } from '@torioki/event-store/adapter';
import type { CommandRecord, ReExecutionResult } from '@torioki/event-store/adapter';
import { lendingEventCodec, type Instant, type LocalDate, type Refusal } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { createLibraryClock } from '../walk/library-clock.js';
import { decideInOrder } from './decide-in-order.js';
import { changePolicy, type OtherKeys, createOtherPolicyCodec } from './other-policy.js';
import type { OrderOutcome, OtherOutcome } from './outcome.js';
import { traverseLending } from '../walk/traverse-lending.js';
import { findDifferingFields, type Decide } from './decide.js';

const toOutcome = (outcome: ReExecutionResult<Refusal>): OtherOutcome => {
  if (outcome.is === 'overtaken') return { is: 'same' };
  if (outcome.is !== 'different') return outcome;
  return { is: 'other', differences: findDifferingFields(outcome.recorded, outcome.decided) };
};

/** Decides each order at its own position, against the original history. */
const decideSeparately: Decide = async function* (store, { keys, upTo, counts }) {
  for await (const step of traverseLending(store, { upTo, chosen: counts }, createOtherPolicyCodec(keys))) {
    if (E.isLeft(step)) yield step;
    else if (step.right.is === 'decided')
      yield E.right({ record: step.right.record, outcome: toOutcome(step.right.execution) });
  }
};

export interface WhatIfOptions {
  readonly keys: OtherKeys;
  /** Only orders of these days count. */
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  /** The last position to count; by default the end of the history. */
  readonly upTo?: Position;
  /** Whether to decide the orders one after the other from an empty history, instead of each separately. */
  readonly inOrder?: boolean;
}

export interface DifferingOrder {
  readonly position: Position;
  readonly command: string;
  readonly at: string;
  readonly outcome: Exclude<OtherOutcome, { readonly is: 'same' }>;
}

/** The number of orders that a rule refuses, or whose events have another value in a field. */
export interface OrderCount {
  readonly name: string;
  readonly orders: number;
}

interface Sentence {
  readonly en: string;
  readonly ja: string;
}

export interface WhatIfResult {
  readonly upTo: Cursor;
  readonly orders: number;
  readonly same: number;
  /**
   * The refused orders by the code of the refusal. An order that several rules refuse counts under each code.
   */
  readonly refused: readonly OrderCount[];
  /** The orders with another value, by the type of the event and its field. */
  readonly other: readonly OrderCount[];
  /** The number of staff orders with another outcome. They are counted only with `inOrder`. */
  readonly noLongerFits: number;
  readonly differing: readonly DifferingOrder[];
  /** The sentences that must be shown with every figure. */
  readonly sentences: readonly Sentence[];
}

const unseen: Sentence = {
  en: 'Refused orders are not recorded. Orders that laxer rules would have accepted cannot be counted.',
  ja: '断られた申込みは記録されない。規則がゆるければ通ったものは数えられない。',
};

const forItself: Sentence = {
  en: 'Each order was decided separately, against the real history. The number of refused orders is an upper bound. Recorded due dates and ends of holds remain those of the old rules.',
  ja: '申込みは、実際の履歴に対して一件ずつ判断した。断られる件数は多めに出る。記録された返却期日と取置期限は元の規則のまま。',
};

const oneByOne: Sentence = {
  en: 'The recorded orders were repeated in an empty history, one after the other. Orders that nobody gave in reality are missing.',
  ja: '申込みを、空の履歴に順に与えた。実際になかった申込みは現れない。',
};

const countNames = (names: readonly string[]): readonly OrderCount[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, orders]) => ({ name, orders }))
    .toSorted((one, other) => other.orders - one.orders || (one.name < other.name ? -1 : 1));
};

const listNames = ({ outcome }: DifferingOrder, is: OtherOutcome['is']): readonly string[] => {
  if (outcome.is !== is) return [];
  if (outcome.is === 'refused') return [...new Set(outcome.refusals.map(({ code }) => code))];
  return outcome.is === 'other' ? [...new Set(outcome.differences.map(({ path }) => path))] : [];
};

const isByPatron = ({ command }: CommandRecord): boolean =>
  (command['actor'] as { readonly role?: unknown } | undefined)?.role === 'patron';

/** Fails if the keys are not valid in every published policy. */
const requireValidKeys = (store: EventStore, upTo: Cursor, keys: OtherKeys): Answer<void> =>
  attempt(async function* (): AsyncGenerator<StoreError, void, unknown> {
    const { events } = yield* unwrap(await store.read([{ types: ['PolicyPublished'] }], { upTo }));
    for (const stored of events) {
      const event = lendingEventCodec.decode(stored);
      if (E.isRight(event) && event.right.type === 'PolicyPublished')
        yield* unwrap(changePolicy(event.right.data.policy, keys));
    }
  });

type Days = Pick<WhatIfOptions, 'from' | 'until'>;

const isOnDays = ({ from, until }: Days, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

/** Selects the orders that count: those given on one of the days, except publications of policies. */
const createOrderFilter = (days: Days) => {
  const { hear, shows } = createLibraryClock();
  const listen = (stored: StoredEvent): void => {
    const event = lendingEventCodec.decode(stored);
    if (E.isRight(event)) hear(event.right);
  };
  return ({ command, events }: CommandRecord): boolean => {
    events.filter(({ type }) => type === 'PolicyPublished').forEach(listen);
    return command.type !== 'PublishPolicy' && isOnDays(days, shows(command.at as Instant).slice(0, 10));
  };
};

const createCounter = (inOrder: boolean) => {
  const differing: DifferingOrder[] = [];
  const figures = { orders: 0, same: 0, noLongerFits: 0 };
  return {
    count: ({ record, outcome }: OrderOutcome): void => {
      const { command, events } = record;
      figures.orders += 1;
      if (outcome.is === 'same') figures.same += 1;
      else if (inOrder && !isByPatron(record)) figures.noLongerFits += 1;
      else differing.push({ position: events[0].position, command: command.type, at: command.at, outcome });
    },
    result: () => ({
      ...figures,
      refused: countNames(differing.flatMap((one) => listNames(one, 'refused'))),
      other: countNames(differing.flatMap((one) => listNames(one, 'other'))),
      differing: differing.toSorted((one, other) => one.position - other.position),
      sentences: [unseen, inOrder ? oneByOne : forItself],
    }),
  };
};

/**
 * Compares the recorded outcomes of orders with their outcomes under other rules. Decides each order
 * separately against the original history or, with `inOrder`, one after the other from an empty history.
 */
export const compareOutcomes = (
  store: EventStore,
  { keys, inOrder: isInOrder = false, ...options }: WhatIfOptions,
) =>
  attemptAnswer<StoreError, { readonly is: 'compared' } & WhatIfResult>(async function* () {
    const range = options.upTo === undefined ? {} : { upTo: options.upTo };
    const upTo = yield* unwrap(await findLastCursor(store, range));
    yield* unwrap(await requireValidKeys(store, upTo, keys));
    const decide = isInOrder ? decideInOrder : decideSeparately;
    const { count, result } = createCounter(isInOrder);
    for await (const one of decide(store, { keys, upTo, counts: createOrderFilter(options) }))
      count(yield* unwrap(one));
    return { is: 'compared', upTo, ...result() };
  });
