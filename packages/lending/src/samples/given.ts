import { deepStrictEqual, fail, strictEqual } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  inMemoryEventStore,
  lastPlace,
  reExecute,
  runner,
  type Command,
  type Decision,
  type EventStore,
  type Fault,
  type Outcome,
  type StoreErrorCode,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { decisions, type Refusal } from '../decisions/index.js';
import { lendingEventCodec, type LendingEvent } from '../events/index.js';
import type { LendingCommand } from '../decisions/index.js';

/** Every decision of the lending domain, as the runner takes them. */
export const allDecisions: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

const decisionOn = (type: string): Decision<Command, LendingEvent, Refusal> =>
  allDecisions.find((decision) => decision.type === type) ?? fail(`there is no command ${type}`);

/** What a verb of the store answered; its error fails the test. */
const answered = async <A>(answer: Promise<E.Either<Error, A>>): Promise<A> => {
  const either = await answer;
  if (E.isLeft(either)) throw either.left;
  return either.right;
};

const recordAll = async (store: EventStore, history: readonly LendingEvent[]): Promise<void> => {
  if (history.length === 0) return;
  const events = history.map((event) => ({
    ...lendingEventCodec.encode(event),
    id: randomUUID(),
    metadata: {},
  }));
  await answered(store.append(events));
};

type Came = Outcome<LendingEvent, Refusal>;

const told = (outcome: Came): string => `it was ${JSON.stringify(outcome)}`;

/** A command, or something that somebody takes for one. */
type Sent = LendingCommand | { readonly type: string; readonly [field: string]: unknown };

/**
 * A library with a history, to which commands are given, one after the other, by the decision runner over a store in
 * memory:
 *
 *     await given(...library, added, waiting).when(commands.secure(at, { copy })).then(secured(at, waiting, added));
 *
 * Every accepted command is also sent again, which must give the first outcome, and executed again from the recorded
 * history alone, which must give the same events. One that is refused or fails must leave the history as it was.
 */
export const given = (...history: readonly LendingEvent[]) => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  const run = runner({ store, codec: lendingEventCodec });
  const recorded = recordAll(store, history);

  const send = async (command: Sent) => {
    await recorded;
    const before = await answered(lastPlace(store));
    const outcome: Came = await run(decisionOn(command.type), command);
    const written = (await answered(lastPlace(store))).position - before.position;
    return { outcome, written };
  };

  return {
    /** Gives a command, well formed or not. The expectation that comes next sends it. */
    when: (command: Sent) => ({
      /** The command is accepted, and makes exactly these events. */
      then: async (...events: readonly LendingEvent[]): Promise<void> => {
        const { outcome, written } = await send(command);
        if (outcome.is !== 'accepted') return fail(told(outcome));
        deepStrictEqual(outcome.events, events);
        deepStrictEqual({ again: outcome.again, written }, { again: false, written: events.length });
        deepStrictEqual(await send(command), { outcome: { ...outcome, again: true }, written: 0 });
        const first = outcome.position - events.length + 1;
        const again = await reExecute(store, lendingEventCodec, allDecisions, first);
        deepStrictEqual(again, E.right({ is: 'same' }));
      },

      /** The command is refused for exactly these reasons, in this order. */
      thenRefused: async (...refusals: readonly Refusal[]): Promise<void> => {
        const { outcome, written } = await send(command);
        if (outcome.is !== 'refused') return fail(told(outcome));
        deepStrictEqual(outcome.refusals, refusals);
        strictEqual(written, 0);
      },

      /** The command fails with a code, because of the value at a path in it. Gives the reason. */
      thenFailed: async (code: StoreErrorCode, path: string): Promise<string> => {
        const { outcome, written } = await send(command);
        if (outcome.is !== 'failed') return fail(told(outcome));
        const { code: found, details } = outcome.error;
        deepStrictEqual({ found, written }, { found: code, written: 0 });
        const fault = details as Partial<Fault>;
        strictEqual(fault.path, path);
        return fault.reason ?? '';
      },
    }),
  };
};
