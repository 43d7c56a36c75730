import {
  findLastCursor,
  runner,
  type EventStore,
  type Cursor,
  type Run,
  type StoreError,
} from '@torioki/event-store';
import { readClock } from '@torioki/event-store/adapter';
import { lendingEventCodec, localDate, release, type Instant, type LendingEvent } from '@torioki/lending';
import { policyAt, type RulesInForce } from '@torioki/lending/aggregates';
import { namePlaces } from '@torioki/lending/labels';
import { inMemoryDocuments, openProjection, type Projection } from '@torioki/projection';
import { readModels } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { asyncScheduler, BehaviorSubject } from 'rxjs';
import { limitPort, limitTitles, noteTitles, type HostCalls } from './ports/limit-host-calls.js';
import { observeRefusedLeases, observeSteps, type Observe } from './answers/observe.js';
import { measureAppends } from './answers/observe-command.js';
import { obstacleOf, type Obstacle } from './answers/closed-library.js';
import type { LibrarySpeaker, LibraryWords } from './answers/library-words.js';
import { now as instantNow } from './answers/now.js';
import { makePulses, type Pulses } from './jobs/pulses.js';
import type { Library } from './library.js';
import type { LibraryOptions } from './ports/library-options.js';
import type { Opening } from './opening-options.js';
import type { CheckedRule } from '@torioki/lending/host-rules';
import type { PolicyDiffers } from './answers/library-error.js';
import type { PolicyDifference } from './answers/policy-difference.js';
import { timeRules, type TimeRules } from './ports/time-rules.js';
import { settlePolicy } from './opening-policy.js';
import { makeHistoryReader, type ReadHistory } from './ports/read-history.js';
import { rulesOfHistory, type RulesOfHistory } from './ports/rules-of-history.js';
import { namingsBy, type Namings } from './answers/title-names.js';
import { viewMethods } from './views/generated/view-methods.js';
import { openOwnViews } from './views/own-views.js';
import { openViews, type ShowTo } from './views/view.js';
import { viewsOf } from './views/views.js';

/** The parts of every library. */
export interface LibraryParts
  extends Required<Pick<LibraryOptions, 'events' | 'clock' | 'scheduler'>>, Namings {
  readonly views: Library['views'];
  readonly showTo: ShowTo;
  readonly run: Run<LendingEvent>;
  readonly rehearse: Run<LendingEvent>;
  readonly rules: RulesOfHistory;
  readonly speaker: (rules: RulesInForce) => LibrarySpeaker;
  readonly words: LibraryWords;
  readonly readHistory: ReadHistory;
  readonly projection: Projection;
  readonly closed: BehaviorSubject<boolean>;
  readonly obstacle: Obstacle;
  readonly observe: Observe;
  readonly calls: HostCalls;
  readonly pulses: Pulses;
  readonly policyDifferences: readonly PolicyDifference[];
  readonly hostRules: readonly CheckedRule[];
  readonly timeRules: TimeRules;
}

/**
 * The present data for a library's texts: the policy, and the pickup locations that are open today. Before
 * the first policy is in force, it is the given policy.
 */
const speakerNow =
  ({ profile, policy, words }: Pick<LibrarySpeaker, 'profile' | 'policy' | 'words'>, clock: () => Date) =>
  (published: RulesInForce): LibrarySpeaker => {
    const at = instantNow({ clock });
    const inForce = policyAt(published, at) ?? policy;
    const today = localDate(at, inForce.timeZone);
    return { profile, policy: inForce, locations: namePlaces(today, published.locations), today, words };
  };

/** A history for rehearsals. Reads work. An append answers as if it had succeeded, but writes nothing. */
const readOnlyEvents = (events: EventStore): EventStore => ({
  ...events,
  append: async (_, condition) =>
    E.map((last: Cursor) => ({ last, again: false }))(
      condition ? E.right(condition.after) : await findLastCursor(events),
    ),
});

/** The options of a library, with time limits for the calls to the host. */
export type WithHostCalls<Given> = Given & { readonly calls: HostCalls };

export const openParts = async ({
  events: suppliedEvents,
  policy,
  mustBeInForce,
  profile,
  documents = inMemoryDocuments(suppliedEvents.librarySystem),
  updatesViews,
  models: ownModels,
  titles,
  clock = () => new Date(),
  scheduler = asyncScheduler,
  calls,
  hostRules,
  words,
}: WithHostCalls<Opening<LibraryOptions>>): Promise<E.Either<StoreError | PolicyDiffers, LibraryParts>> => {
  const events = limitPort(calls, 'events', suppliedEvents);
  const runOn = (store: EventStore) => runner({ store, codec: lendingEventCodec, decidedBy: release });
  const { observe } = calls;
  const run = runOn(measureAppends(observe, events));
  const rehearse = runOn(readOnlyEvents(events));
  const rules = rulesOfHistory(events);
  const now = readClock(clock);
  if (E.isLeft(now)) return now;
  const models = [...readModels, ...ownModels];
  const opened = await openProjection({
    store: events,
    codec: lendingEventCodec,
    models,
    documents: limitPort(calls, 'documents', documents),
    updates: updatesViews,
    scheduler,
    observe: observeSteps(observe),
    onLeaseRefused: observeRefusedLeases(observe),
  });
  if (opened.is === 'failed') return E.left(opened.error);
  const { projection } = opened;
  const settled = await settlePolicy({
    events,
    policy,
    mustBeInForce,
    now: now.right as Instant,
    run,
    rules,
    observe,
  });
  if (E.isLeft(settled)) {
    await projection.close();
    return settled;
  }
  const closed = new BehaviorSubject(false);
  const obstacle = obstacleOf(() => closed.value, clock);
  const namings = namingsBy(titles && limitTitles(calls, titles), noteTitles(calls));
  const { naming } = namings;
  const viewing = { clock, scheduler, obstacle, naming, words };
  const showTo = openViews(projection, viewing);
  const ownViewing = { ...viewing, store: events, codec: lendingEventCodec, models };
  const speaker = speakerNow({ profile, policy, words }, clock);
  return E.right({
    events,
    views: viewsOf(projection, obstacle, {
      ...viewMethods(showTo({ findRefusal: () => undefined })),
      ...openOwnViews(projection, ownViewing),
    }),
    showTo,
    run,
    rehearse,
    rules,
    readHistory: makeHistoryReader(events),
    speaker,
    words,
    ...namings,
    projection,
    clock,
    scheduler,
    closed,
    obstacle,
    observe,
    calls,
    pulses: makePulses(),
    policyDifferences: settled.right,
    hostRules,
    timeRules: timeRules(observe),
  });
};

/**
 * Closes a library after its running jobs have ended, or after the host has not answered for
 * `timeLimits.closing`.
 */
export const closeLibrary =
  ({ closed, projection, calls }: LibraryParts, settled: () => Promise<void>): Library['close'] =>
  async () => {
    closed.next(true);
    const patience = setTimeout(calls.giveUp, calls.limits.closing);
    await settled();
    await projection.close();
    clearTimeout(patience);
    calls.giveUp();
  };
