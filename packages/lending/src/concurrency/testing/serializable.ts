import {
  canonicalJson,
  matches,
  recordedCommand,
  type EventBody,
  type Plan,
  type RecordedCommand,
  type StoredEvent,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { lendingEventCodec, type LendingEvent } from '../../events/index.js';
import { decisionOn } from './desk.js';

interface Known {
  readonly stored: StoredEvent;
  readonly event: LendingEvent;
}

const known = (stored: StoredEvent): Known => {
  const event = lendingEventCodec.decode(stored);
  if (E.isLeft(event)) throw new Error(`position ${stored.position}: ${event.left.reason}`);
  return { stored, event: event.right };
};

/** Follows a plan over a list of events: the events it makes, or its refusals. */
const decided = (plan: Plan<LendingEvent, unknown>, history: readonly Known[]): unknown => {
  let step = plan.next();
  while (step.done !== true) {
    if (step.value.is === 'refusing') return step.value.refusals;
    const states = Object.entries(step.value.aggregates).map(([name, { query, initial, evolve }]) => {
      const own = history.filter(({ stored }) => matches(query, stored));
      return [name, own.reduce((state, { event }) => evolve(state, event as never), initial)] as const;
    });
    step = plan.next(Object.fromEntries(states));
  }
  return step.value.map(lendingEventCodec.encode).map(factOf);
};

const factOf = ({ type, data }: Pick<EventBody, 'type' | 'data'>) => ({ type, data });

const decidedAgain = ({ command }: RecordedCommand, history: readonly Known[]): unknown => {
  const decision = decisionOn(command.type);
  const decoded = decision.decode(command);
  if (E.isLeft(decoded)) return decoded.left;
  return decided(decision.plan(decoded.right), history);
};

/**
 * The oracle. A history is strictly serializable when each accepted command, decided again from exactly what stands
 * before its first event, gives the events that follow there. Each exception is told in a line.
 */
export const unserializable = (history: readonly StoredEvent[]): readonly string[] => {
  const all = history.map(known);
  return history.flatMap((first, index) => {
    const recorded = recordedCommand(first);
    if (recorded === undefined) return [];
    const { type, id } = recorded.command;
    const again = decidedAgain(recorded, all.slice(0, index));
    const count = history.filter(({ tags }) => tags.includes(`command:${id}`)).length;
    const facts = history.slice(index, index + count).map(factOf);
    return canonicalJson(again) === canonicalJson(facts)
      ? []
      : [`${type} at ${first.position}: decided again it gives ${canonicalJson(again)}`];
  });
};
