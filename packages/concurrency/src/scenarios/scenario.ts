import { inMemoryEventStore, type EventStore, type StoredEvent } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import { executeAll } from '../desk/desk.js';
import { openingCommands } from '@torioki/lending/samples';

/** A command that is decided after the given commands. Rivals are recorded during the decision. */
export interface Scenario {
  readonly name: string;
  readonly given: readonly LendingCommand[];
  readonly when: LendingCommand;
  /** Commands that are recorded between the reading and the appending of the decision about `when`. */
  readonly rival: readonly LendingCommand[];
}

export const librarySystem = 'library-1';

export const inMemory = (): EventStore => inMemoryEventStore({ librarySystem, clock: () => new Date(0) });

/** The history of the small library after some commands. Throws if one is not accepted. */
export const recordCommands = async (
  commands: readonly LendingCommand[],
): Promise<readonly StoredEvent[]> => {
  const store = inMemory();
  await executeAll(store, [...openingCommands, ...commands]);
  return unwrapAnswer(store.records());
};

const histories = new WeakMap<Scenario, Promise<readonly StoredEvent[]>>();

export const recordScenario = (scenario: Scenario): Promise<readonly StoredEvent[]> => {
  const history = histories.get(scenario) ?? recordCommands(scenario.given);
  histories.set(scenario, history);
  return history;
};
