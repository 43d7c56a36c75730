import type { EventStore, StoredEvent } from '@torioki/event-store';
import { canonicalJson } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { executeAll, openDesk, type AnyDecision, type DeskOutcome } from '../desk/desk.js';
import { interposeBeforeAppend } from '../desk/interpose-before-append.js';
import { eventsOfCommand } from '../oracle/events-of-command.js';
import { recordScenario, inMemory, type Scenario } from './scenario.js';
import { findSerializationFaults } from '../oracle/serializable.js';

export interface PlayedScenario {
  readonly store: EventStore;
  readonly outcome: DeskOutcome;
  /** The events that were recorded between reading and appending. */
  readonly meanwhile: readonly StoredEvent[];
  /** Whether these events conflicted with the append, so that the command was decided again. */
  readonly conflicted: boolean;
  readonly history: readonly StoredEvent[];
  /** A text for each command with wrong events in the history, or with a wrong answer. */
  readonly violations: readonly string[];
}

/** A text if the events in an answer differ from the events recorded for the command; empty otherwise. */
export const findWrongAnswers = (
  outcome: DeskOutcome,
  recorded: readonly StoredEvent[],
): readonly string[] => {
  if (outcome.is !== 'accepted') return [];
  const data = canonicalJson(outcome.events.map((event) => lendingEventCodec.encode(event).data));
  return data === canonicalJson(recorded.map((event) => event.data)) ? [] : [`the sender received ${data}`];
};

export interface PlayOptions {
  readonly alter?: (decision: AnyDecision) => AnyDecision;
  /** Runs between reading and appending. By default, executes the scenario's rivals. */
  readonly meanwhile?: (store: EventStore) => Promise<void>;
}

export const playScenario = async (
  scenario: Scenario,
  { alter, meanwhile }: PlayOptions = {},
): Promise<PlayedScenario> => {
  const store = inMemory();
  const before = await recordScenario(scenario);
  await unwrapAnswer(store.copy(before));
  let conflicts = 0;
  const desk = openDesk({
    store: interposeBeforeAppend(store, () =>
      meanwhile ? meanwhile(store) : executeAll(store, scenario.rival),
    ),
    ...(alter && { alter }),
    conflicted: () => (conflicts += 1),
  });
  const outcome = await desk(scenario.when);
  const history = await unwrapAnswer(store.records());
  const own = eventsOfCommand(scenario.when.id, history);
  return {
    store,
    outcome,
    meanwhile: history.slice(before.length).filter((event) => !own.includes(event)),
    conflicted: conflicts > 0,
    history,
    violations: [
      ...findSerializationFaults(history, before.length, [scenario.when]),
      ...findWrongAnswers(outcome, own),
    ],
  };
};

/** Plays a scenario once, and returns the same result for each later call. */
const playOnce = (playing: PlayOptions) => {
  const before = new WeakMap<Scenario, Promise<PlayedScenario>>();
  return (scenario: Scenario): Promise<PlayedScenario> => {
    const played = before.get(scenario) ?? playScenario(scenario, playing);
    before.set(scenario, played);
    return played;
  };
};

/** Plays a scenario with its rivals, once in each process. */
export const playWithRivals = playOnce({});

/** Plays a scenario without its rivals, once in each process. */
export const playUndisturbed = playOnce({ meanwhile: () => Promise.resolve() });
