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

/** The instant at which every sample is recorded, so that its records are the same each time. */
const recordedAt = '2021-04-23T00:00:00.000Z';

/** Every decision of lending, with the type that the runner expects. */
export const allDecisions: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

export const findDecision = (type: string): (typeof allDecisions)[number] =>
  allDecisions.find((decision) => decision.type === type) ?? fail(`The decision for ${type} is missing.`);

export type Fields = Readonly<Record<string, unknown>>;
export type SampleOutcome = Outcome<LendingEvent, Refusal>;

/** A command, or an invalid one. */
export type CommandOrInvalid = LendingCommand | (Fields & { readonly type: string });

export const describeOutcome = (outcome: SampleOutcome): string => `it was ${JSON.stringify(outcome)}`;

const recordEvent = (event: LendingEvent) => ({
  ...lendingEventCodec.encode(event),
  id: randomUUID(),
  metadata: {},
});

export const send = async (store: EventStore, command: CommandOrInvalid): Promise<SampleOutcome> =>
  runner({ store, codec: lendingEventCodec })(findDecision(command.type), command);

/** Returns recorded events. They are computed only once. */
export type ReadEvents = () => Promise<readonly StoredEvent[]>;

export const computeOnce = (find: ReadEvents): ReadEvents => {
  let found: ReturnType<ReadEvents> | undefined;
  return () => (found ??= find());
};

export const openStoreWith = async (recorded: ReadEvents): Promise<EventStore> => {
  const store = inMemoryEventStore({ librarySystem: 'example', clock: () => new Date(recordedAt) });
  const history = await recorded();
  if (history.length > 0) orThrow(await store.copy(history));
  return store;
};

export const recordFacts = (before: ReadEvents, events: readonly LendingEvent[]) =>
  computeOnce(async () => {
    const store = await openStoreWith(before);
    if (events.length > 0) orThrow(await store.append(events.map(recordEvent)));
    return orThrow(await store.records());
  });

export const recordCommand = (before: ReadEvents, command: CommandOrInvalid) =>
  computeOnce(async () => {
    const store = await openStoreWith(before);
    const outcome = await send(store, command);
    return outcome.is === 'accepted'
      ? orThrow(await store.records())
      : fail(`${command.type}: ${describeOutcome(outcome)}`);
  });
