import { followed, matches, readingsOf, type StoredEvent } from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent, type Refusal } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { AnyDecision } from '../desk/desk.js';

interface Known {
  readonly stored: StoredEvent;
  readonly event: LendingEvent;
}

export const known = (stored: StoredEvent): Known => {
  const event = lendingEventCodec.decode(stored);
  if (E.isLeft(event)) throw new Error(`position ${stored.position}: ${event.left.reason}`);
  return { stored, event: event.right };
};

/** The outcome of a command, decided from a list of events alone: the events it makes, or its refusals. */
export type Decided =
  | { readonly is: 'accepted'; readonly events: readonly LendingEvent[] }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] };

/** Follows the plan of a decision on a command over a list of events. */
export const decided = (
  decision: AnyDecision,
  command: Parameters<AnyDecision['decode']>[0],
  history: readonly Known[],
): Decided => {
  const decoded = decision.decode(command);
  if (E.isLeft(decoded)) throw new Error(`${decision.type}: ${JSON.stringify(decoded.left)}`);
  const verdict = followed(readingsOf(decision.plan(decoded.right)), ({ aggregates }) => {
    const states = Object.entries(aggregates).map(([name, { query, initial, evolve }]) => {
      const own = history.filter(({ stored }) => matches(query, stored));
      return [name, own.reduce((state, { event }) => evolve(state, event as never), initial)] as const;
    });
    return Object.fromEntries(states);
  });
  return E.isLeft(verdict)
    ? { is: 'refused', refusals: verdict.left }
    : { is: 'accepted', events: verdict.right };
};
