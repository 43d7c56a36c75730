import * as E from 'fp-ts/lib/Either.js';
import type { Command, Decision, Plan, Reading, Verdict } from './decision.js';
import type { Cursor } from './event.js';
import type { ReadStates } from './folds.js';
import { runGeneratorAsync } from './run-generator.js';
import type { JsonObject } from './json.js';
import type { QueryItem } from './query.js';
import type { Answer, ReadOptions } from './store.js';

/** A verdict, its note, the cursor of its reads, and the query for the events that would invalidate it. */
export interface PlanResult<Event, Refusal> {
  readonly verdict: Verdict<Event, Refusal>;
  readonly note: JsonObject;
  readonly upTo: Cursor;
  readonly boundary: readonly QueryItem[];
}

/** Runs a plan to its verdict. Yields each reading, and expects its states. Passes each note to `record`. */
export function* runPlan<Event, Refusal>(
  plan: Plan<Event, Refusal>,
  record: (note: JsonObject) => void = () => undefined,
): Generator<Reading, Verdict<Event, Refusal>, unknown> {
  let step = plan.next();
  while (step.done !== true) {
    if (step.value.is === 'reading') step = plan.next(yield step.value);
    else if (step.value.is === 'noting') {
      record(step.value.note);
      step = plan.next(step.value.note);
    } else {
      const { ruling } = step.value;
      if (E.isLeft(ruling)) return ruling;
      step = plan.next(ruling.right);
    }
  }
  return E.right(step.value);
}

/** The same decision, but each of its notes is replaced with the recorded note. */
export const recallNote = <Given extends Command, Event, Refusal>(
  decision: Decision<Given, Event, Refusal>,
  recorded: JsonObject,
): Decision<Given, Event, Refusal> => ({
  ...decision,
  *plan(command, version) {
    const plan = decision.plan(command, version);
    let step = plan.next();
    while (step.done !== true) {
      const { value } = step;
      step = plan.next(yield value.is === 'noting' ? { ...value, note: recorded } : value);
    }
    return step.value;
  },
});

/** Runs a plan to its verdict. All its reads are as of the cursor of the first read. */
export const followPlan = async <Event, Refusal>(
  plan: Plan<Event, Refusal>,
  read: ReadStates,
  at: Pick<ReadOptions, 'upTo' | 'remembered'> = {},
): Answer<PlanResult<Event, Refusal>> => {
  const boundary: QueryItem[] = [];
  const notes: JsonObject[] = [];
  let upTo: Cursor | undefined;
  const followed = await runGeneratorAsync(
    runPlan(plan, (note) => notes.push(note)),
    async ({ aggregates }) => {
      const reached = await read(aggregates, upTo ? { ...at, upTo } : at);
      if (E.isLeft(reached)) return reached;
      ({ upTo } = reached.right);
      boundary.push(...Object.values(aggregates).flatMap(({ query, undoneBy }) => undoneBy ?? query));
      return E.right(reached.right.states);
    },
  );
  if (E.isLeft(followed)) return followed;
  const end = upTo ? E.right({ upTo }) : await read({}, at);
  return E.map((place: { readonly upTo: Cursor }) => ({
    verdict: followed.right,
    note: Object.assign({}, ...notes) as JsonObject,
    boundary,
    upTo: place.upTo,
  }))(end);
};
