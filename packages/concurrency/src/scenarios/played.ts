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
  /** What was recorded between reading and recording. */
  readonly meanwhile: readonly StoredEvent[];
  /** Whether that was noticed, and decided again. */
  readonly conflicted: boolean;
  readonly history: readonly StoredEvent[];
  /** What the history must not hold, but does. */
  readonly violations: readonly string[];
}

/** The sender must be told exactly what is recorded under the command's id. */
export const wronglyTold = (outcome: Came, recorded: readonly StoredEvent[]): readonly string[] => {
  if (outcome.is !== 'accepted') return [];
  const told = canonicalJson(outcome.events.map((event) => lendingEventCodec.encode(event).data));
  return told === canonicalJson(recorded.map(({ data }) => data)) ? [] : [`a sender is told ${told}`];
};

export interface Playing {
  readonly alter?: (decision: AnyDecision) => AnyDecision;
  /** Happens between reading and recording. By default, the scenario's rivals act. */
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
