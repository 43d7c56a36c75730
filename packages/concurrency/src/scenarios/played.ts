import type { EventStore, StoredEvent } from '@torioki/event-store';
import { canonicalJson } from '@torioki/event-store/adapter';
import { answered } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { allAccepted, deskOf, type AnyDecision, type Came } from '../desk/desk.js';
import { interposed } from '../desk/interposed.js';
import { recordedUnder } from '../oracle/recorded-under.js';
import { historyOf, inMemory, type Scenario } from './scenario.js';
import { unserializable } from '../oracle/serializable.js';

export interface Played {
  readonly store: EventStore;
  readonly outcome: Came;
  /** The events recorded between reading and appending. */
  readonly meanwhile: readonly StoredEvent[];
  /** Whether the append conflicted with them, so that the command was decided again. */
  readonly conflicted: boolean;
  readonly history: readonly StoredEvent[];
  /** The faults of the history. */
  readonly violations: readonly string[];
}

/** The differences between the events in the answer and the events recorded for the command. */
export const wronglyTold = (outcome: Came, recorded: readonly StoredEvent[]): readonly string[] => {
  if (outcome.is !== 'accepted') return [];
  const told = canonicalJson(outcome.events.map((event) => lendingEventCodec.encode(event).data));
  return told === canonicalJson(recorded.map(({ data }) => data)) ? [] : [`a sender received ${told}`];
};

export interface Playing {
  readonly alter?: (decision: AnyDecision) => AnyDecision;
  /** Runs between reading and appending. By default, executes the scenario's rivals. */
  readonly meanwhile?: (store: EventStore) => Promise<void>;
}

export const played = async (scenario: Scenario, { alter, meanwhile }: Playing = {}): Promise<Played> => {
  const store = inMemory();
  const before = await historyOf(scenario);
  await answered(store.copy(before));
  let conflicts = 0;
  const desk = deskOf({
    store: interposed(store, () => (meanwhile ? meanwhile(store) : allAccepted(store, scenario.rival))),
    ...(alter && { alter }),
    conflicted: () => (conflicts += 1),
  });
  const outcome = await desk(scenario.when);
  const history = await answered(store.records());
  const own = recordedUnder(scenario.when.id, history);
  return {
    store,
    outcome,
    meanwhile: history.slice(before.length).filter((event) => !own.includes(event)),
    conflicted: conflicts > 0,
    history,
    violations: [...unserializable(history), ...wronglyTold(outcome, own)],
  };
};
