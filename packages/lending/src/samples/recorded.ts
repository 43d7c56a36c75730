import { fail } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  inMemoryEventStore,
  orThrow,
  runner,
  type Command,
  type Decision,
  type EventStore,
  type Outcome,
  type StoredEvent,
} from '@torioki/event-store';
import { decisions, type LendingCommand, type Refusal } from '../decisions/index.js';
import { lendingEventCodec, type LendingEvent } from '../events/index.js';

/** Every decision of lending, in the type that the runner takes. */
export const allDecisions: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

export const decisionOn = (type: string): (typeof allDecisions)[number] =>
  allDecisions.find((decision) => decision.type === type) ?? fail(`There is no decision on ${type}.`);

export type Fields = Readonly<Record<string, unknown>>;
export type Came = Outcome<LendingEvent, Refusal>;

/** A command, or an invalid one. */
export type Sent = LendingCommand | (Fields & { readonly type: string });

export const told = (outcome: Came): string => `it was ${JSON.stringify(outcome)}`;

const recording = (event: LendingEvent) => ({
  ...lendingEventCodec.encode(event),
  id: randomUUID(),
  metadata: {},
});

export const send = async (store: EventStore, command: Sent): Promise<Came> =>
  runner({ store, codec: lendingEventCodec })(decisionOn(command.type), command);

/** Gives recorded events; computed only once. */
export type Recorded = () => Promise<readonly StoredEvent[]>;

export const once = (find: Recorded): Recorded => {
  let found: ReturnType<Recorded> | undefined;
  return () => (found ??= find());
};

export const storeWith = async (recorded: Recorded): Promise<EventStore> => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  const history = await recorded();
  if (history.length > 0) orThrow(await store.copy(history));
  return store;
};

export const afterFacts = (before: Recorded, events: readonly LendingEvent[]) =>
  once(async () => {
    const store = await storeWith(before);
    if (events.length > 0) orThrow(await store.append(events.map(recording)));
    return orThrow(await store.records());
  });

export const afterCommand = (before: Recorded, command: Sent) =>
  once(async () => {
    const store = await storeWith(before);
    const outcome = await send(store, command);
    return outcome.is === 'accepted'
      ? orThrow(await store.records())
      : fail(`${command.type}: ${told(outcome)}`);
  });
