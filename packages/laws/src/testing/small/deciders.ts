import type { Command, Decision, StoredEvent } from '@torioki/event-store';
import { runGenerator, matches, runPlan } from '@torioki/event-store/adapter';
import { decisions, type LendingEvent, lendingEventCodec } from '@torioki/lending';
import { hokkaido } from 'torioki';
import type { LocalTime, Order, World } from '../../guide/index.js';
import { instantOf } from '../instant-of.js';
import { createRememberedIds } from '../torioki/remembered-ids.js';
import { uuidOf } from '../torioki/uuid-of.js';

/** An event, and its form in a store. */
interface RecordedEvent {
  readonly event: LendingEvent;
  readonly stored: StoredEvent;
}

export type History = readonly RecordedEvent[];

/** The result of a decision: its events and the history after them, or its refusals. */
export type DecisionOutcome =
  | { readonly is: 'accepted'; readonly events: readonly LendingEvent[]; readonly after: History }
  | { readonly is: 'refused'; readonly refusals: readonly { readonly code: string }[] };

interface CommandFields {
  readonly [field: string]: unknown;
  readonly asks: keyof typeof decisions;
  readonly actor: object;
}

const office = { role: 'general-materials', staff: 'G-01', location: 'HQ' };
const counter = { role: 'counter', staff: 'C-01', location: 'HQ' };
const patron = { role: 'patron' };
const cards = { prefectural: true, branch: true };

const appendEvents = (history: History, events: readonly LendingEvent[]): History => [
  ...history,
  ...events.map((event, index) => {
    const position = history.length + index + 1;
    const id = uuidOf(`event ${position}`);
    const stored = {
      ...lendingEventCodec.encode(event),
      id,
      metadata: {},
      position,
      recordedAt: event.data.at,
    };
    return { event, stored: stored as unknown as StoredEvent };
  }),
];

/** Decides a command from a list of events, without a store and a clock. */
const decideCommand = (
  history: History,
  now: LocalTime,
  { asks, ...fields }: CommandFields,
): DecisionOutcome => {
  const decision = decisions[asks] as unknown as Decision<
    Command,
    LendingEvent,
    { readonly code: string }
  > & {
    readonly type: string;
  };
  const at = instantOf(now).toISOString();
  const command = { type: decision.type, id: uuidOf(`command ${history.length}`), at, ...fields };
  const decoded = decision.decode(command);
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left));
  const verdict = runGenerator(runPlan(decision.plan(decoded.right)), ({ aggregates }) => {
    const states = Object.entries(aggregates).map(([key, { query, initial, evolve }]) => {
      const own = history.filter(({ stored }) => matches(query, stored));
      return [
        key,
        own.reduce((state: unknown, { event }) => evolve(state, event as never), initial),
      ] as const;
    });
    return Object.fromEntries(states);
  });
  return verdict._tag === 'Left'
    ? { is: 'refused', refusals: verdict.left }
    : { is: 'accepted', events: verdict.right, after: appendEvents(history, verdict.right) };
};

/** The first history of a library, with the copies, the limit and the loan days of a world. */
export const createHistory = ({ copies, numbers }: World, now: LocalTime): History => {
  const { limit, loanDays: days } = numbers;
  const policy = {
    ...hokkaido,
    reservationLimit: limit,
    loanDays: { normal: days, short: days },
    renewal: { ...hokkaido.renewal, days: { normal: days, short: days } },
  };
  const place = {
    location: 'HQ',
    name: '道立図書館',
    pickupClass: 'counter',
    headquarters: true,
    transitDays: null,
  };
  const given: readonly CommandFields[] = [
    { asks: 'publishPolicy', actor: office, from: now.slice(0, 10), policy },
    { asks: 'addPickupLocation', actor: office, ...place },
    ...copies.map((copy) => ({ asks: 'addCopy', actor: office, ...copy }) as const),
  ];
  return given.reduce<History>((history, one) => {
    const outcome = decideCommand(history, now, one);
    if (outcome.is === 'refused') throw new Error(JSON.stringify(outcome.refusals));
    return outcome.after;
  }, []);
};

type Commands = { readonly [Is in Order['is']]?: (order: Extract<Order, { is: Is }>) => CommandFields };

/** Turns orders of the core into commands. */
const commandsOf = (history: History, now: LocalTime): Commands => {
  const ids = createRememberedIds();
  for (const { event } of history)
    ids.remember(event, 'borrower' in event.data ? String(event.data.borrower) : '');
  const next = (what: string) => uuidOf(`${what} ${history.length}`);
  return {
    reserve: ({ who, lines }) => ({
      asks: 'reserve',
      actor: patron,
      borrower: uuidOf(who),
      lines: lines.map(({ title }) => ({ title, location: 'HQ', reservation: next(title) })),
    }),
    cancel: ({ who, title, by }) => {
      const reservation = ids.reservationOf(uuidOf(who), title);
      return by === 'staff'
        ? { asks: 'cancel', actor: office, reservation, borrower: null, reason: 'asked' }
        : { asks: 'cancel', actor: patron, reservation, borrower: uuidOf(who), reason: null };
    },
    fill: ({ copy }) => ({ asks: 'secure', actor: office, copy }),
    pickUp: ({ who, copy }) => {
      const by = { borrower: uuidOf(who), location: 'HQ', cards, loan: next('loan') };
      return { asks: 'pickUp', actor: counter, copy, ...by };
    },
    renew: ({ who, copy }) => {
      const clickedAt = instantOf(now).toISOString();
      return { asks: 'renew', actor: patron, loan: ids.loanOf(copy), borrower: uuidOf(who), clickedAt };
    },
    return: ({ copy }) => ({ asks: 'acceptReturn', actor: counter, copy, location: 'HQ', payer: null }),
  };
};

/** Torioki's decision on an order of the core, from a list of events. */
export const decide = (history: History, now: LocalTime, order: Order): DecisionOutcome => {
  const command = commandsOf(history, now)[order.is] as ((order: Order) => CommandFields) | undefined;
  if (command === undefined) throw new Error(`${order.is} is not an order of the core.`);
  return decideCommand(history, now, command(order));
};
