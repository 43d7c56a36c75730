import { fail } from 'node:assert/strict';
import {
  inMemoryEventStore,
  orThrow,
  type EventStore,
  type JsonObject,
  type NewEvent,
  type StoredEvent,
} from '@torioki/event-store';
import { lendingEvents, type LendingEventType } from '@torioki/lending';
import { allDecisions } from '@torioki/lending/samples';
import { makeNameUuid } from '../../../../event-store/dist/name-uuid.js';
import { wholeHistory } from '../../../../lending/dist/samples/whole-history.js';

/** The whole history, and one more command of each kind that has earlier versions. */
const everyCommand = wholeHistory
  .at('2021-04-23 09:00')
  .submitTitleRequest(3)
  .declineTitleRequest(3)
  .withFields({ reason: undefined })
  .declareFound('f-1');

interface Ordered {
  readonly id: string;
  readonly type: string;
}

/** The command in an event's metadata; undefined unless the event is the first one of a command. */
const commandOf = ({ metadata }: Pick<StoredEvent, 'metadata'>): Ordered | undefined =>
  metadata['command'] as Ordered | undefined;

/** Replaces the random ids of commands by numbers, and the ids of their events by derived ones. */
const numberCommands = (events: readonly StoredEvent[]): readonly StoredEvent[] => {
  const ids = events.flatMap((event) => commandOf(event)?.id ?? []);
  const numberOf = (n: number) => `00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`;
  const numbered = ids.reduce((text, id, n) => text.replaceAll(id, numberOf(n)), JSON.stringify(events));
  let [command, index] = ['', 0];
  return (JSON.parse(numbered) as readonly StoredEvent[]).map((event) => {
    const begun = commandOf(event)?.id;
    [command, index] = begun === undefined ? [command, index + 1] : [begun, 0];
    return { ...event, id: makeNameUuid(String(index), command) };
  });
};

/** Makes the data of an earlier version of an event from the version after it. */
type StepBack = (data: JsonObject) => JsonObject;

/** The steps back of each event with earlier versions, from the newest version. */
const stepsBack: Partial<Record<LendingEventType, readonly StepBack[]>> = {
  TitleRequestDeclined: [({ reason: _, ...data }) => data],
};

const newestOfCommand = (type: string): number =>
  allDecisions.find((decision) => decision.type === type)?.version ?? fail(`${type} is no command.`);

/** Returns the version for the next value of a type: first the newest version, then each earlier one. */
const takeTurns = () => {
  const recorded = new Map<string, number>();
  return (type: string, newest: number): number => {
    const before = recorded.get(type) ?? 0;
    recorded.set(type, before + 1);
    return newest - Math.min(before, newest - 1);
  };
};

const inVersion = (event: StoredEvent, version: number): Pick<NewEvent, 'schemaVersion' | 'data'> => {
  const steps = stepsBack[event.type as LendingEventType] ?? [];
  const back = event.schemaVersion - version;
  if (steps.length < back) fail(`Add a step back of ${event.type} to stepsBack.`);
  return {
    schemaVersion: version,
    data: steps.slice(0, back).reduce((data, step) => step(data), event.data),
  };
};

/** The metadata, with the command in a version. Version 1 is not recorded. */
const withCommandVersion = ({ version: _, ...metadata }: JsonObject, version: number): JsonObject => ({
  ...metadata,
  ...(version > 1 && { version }),
});

/** A history with every event and every command in every version. Each call returns the same bytes. */
export const recordEveryVersion = async (): Promise<EventStore> => {
  const [eventVersion, commandVersion] = [takeTurns(), takeTurns()];
  const events = numberCommands(await everyCommand.recorded()).map((event): NewEvent => {
    const { id, type, tags, metadata } = event;
    const command = commandOf(event);
    const { version: newest } = lendingEvents[type as LendingEventType].form;
    return {
      ...{ id, type, tags, ...inVersion(event, eventVersion(type, newest)) },
      metadata: command
        ? withCommandVersion(metadata, commandVersion(command.type, newestOfCommand(command.type)))
        : metadata,
    };
  });
  const store = inMemoryEventStore({
    librarySystem: 'example',
    clock: () => new Date('2021-04-23T03:00:00.000Z'),
  });
  orThrow(await store.append(events));
  return store;
};
