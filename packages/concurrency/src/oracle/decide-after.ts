import type { Aggregate, StoredEvent } from '@torioki/event-store';
import { runGenerator, matches, runPlan } from '@torioki/event-store/adapter';
import { lendingEventCodec, type LendingCommand, type LendingEvent, type Refusal } from '@torioki/lending';
import { findDecision } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import type { AnyDecision, DeskOptions } from '../desk/desk.js';

export interface DecodedEvent {
  readonly stored: StoredEvent;
  readonly event: LendingEvent;
}

export const decodeEvent = (stored: StoredEvent): DecodedEvent => {
  const event = lendingEventCodec.decode(stored);
  if (E.isLeft(event)) throw new Error(`position ${stored.position}: ${event.left.reason}`);
  return { stored, event: event.right };
};

/** The outcome of a command, computed from a list of events: the new events, or the refusals. */
export type DecidedOutcome =
  | { readonly is: 'accepted'; readonly events: readonly LendingEvent[] }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] };

/** Decides commands from a list of events. Each state is folded only once. */
export const decideAfter = (history: readonly DecodedEvent[]) => {
  const states = new Map<string, unknown>();

  const folded = ({ query, initial, evolve }: Aggregate<unknown, unknown>): unknown =>
    history
      .filter(({ stored }) => matches(query, stored))
      .reduce((state, { event }) => evolve(state, event), initial);

  const stateOf = (aggregate: Aggregate<unknown, unknown>): unknown => {
    const key = JSON.stringify([aggregate.name, aggregate.query]);
    if (!states.has(key)) states.set(key, folded(aggregate));
    return states.get(key);
  };

  return (decision: AnyDecision, command: Parameters<AnyDecision['decode']>[0]): DecidedOutcome => {
    const decoded = decision.decode(command);
    if (E.isLeft(decoded)) throw new Error(`${decision.type}: ${JSON.stringify(decoded.left)}`);
    const verdict = runGenerator(runPlan(decision.plan(decoded.right)), ({ aggregates }) =>
      Object.fromEntries(
        Object.entries(aggregates).map(([name, aggregate]) => [name, stateOf(aggregate)] as const),
      ),
    );
    return E.isLeft(verdict)
      ? { is: 'refused', refusals: verdict.left }
      : { is: 'accepted', events: verdict.right };
  };
};

/** Decides commands from the events of a stored history. */
export const decideAfterStored = (
  history: readonly StoredEvent[],
  { alter = (decision) => decision }: Pick<DeskOptions, 'alter'> = {},
) => {
  const comesTo = decideAfter(history.map(decodeEvent));
  return (command: LendingCommand): DecidedOutcome => comesTo(alter(findDecision(command.type)), command);
};
