import { storeError } from '@torioki/event-store';
import type { Answer, AppendOutcome, StoredEvent, StoreError } from '@torioki/event-store';
import { readClock, toCursor } from '@torioki/event-store/adapter';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import { createOverdueError, type AtHead } from './at-head.js';
import type { FollowedStream } from './catch-up.js';
import { failureOf } from './failure.js';
import type { RequestedAppend } from './judge-append.js';
import { sortAppends, type AppendResult, type SortedAppends } from './sort-appends.js';
import { storeErrorOf } from './store-error-of.js';
import type { TakePlaces } from './take-places.js';
import type { Turns } from './turns.js';
import { createWorker } from './create-worker.js';

interface Waiting extends RequestedAppend {
  /** The append waits until this instant of `performance.now`. */
  readonly until: number;
  isAnswered: boolean;
  /** Whether the replica has caught up with the server since the append was requested. */
  isFresh: boolean;
  /** Whether other events took the positions of the append's events. */
  wasLate: boolean;
  readonly answer: (recorded: AppendResult) => void;
}

export interface AppendQueueOptions extends Omit<FollowedStream, 'losses'> {
  readonly atHead: AtHead;
  readonly takePlaces: TakePlaces;
  readonly turns: Turns;
  readonly patienceMs: number;
  readonly clock: () => Date;
  /** Runs the work while no other append of this process is in progress. */
  readonly inTurn: <A>(work: () => Promise<A>) => Promise<A>;
}

export type AppendQueue = (wish: RequestedAppend) => Answer<AppendOutcome>;

/**
 * EventStoreDB's default limit for one append, in bytes. The store learns a smaller limit from the server.
 */
const mostBytesByDefault = 1_048_576;

const ignore = () => undefined;

const answerAll = (outcomes: readonly (readonly [Waiting, AppendResult])[]) =>
  outcomes.forEach(([{ answer }, recorded]) => answer(recorded));

const last = (group: readonly Waiting[]): number => Math.max(...group.map(({ until }) => until));

const recordedNow = (events: readonly StoredEvent[]): AppendResult =>
  E.right({ last: toCursor(events[events.length - 1] as StoredEvent), again: false });

const lastId = ({ events }: RequestedAppend): readonly string[] => events.slice(-1).map(({ id }) => id);

const refreshed = (group: readonly Waiting[]): readonly Waiting[] => {
  group.forEach((one) => (one.isFresh = true));
  return group;
};

const late = (group: readonly Waiting[]): readonly Waiting[] => {
  group.forEach((one) => (one.wasLate = true));
  return refreshed(group);
};

/**
 * Combines the appends of one moment into one append, which the server accepts or refuses as a whole. If
 * other writers were first, it reads their events and checks each append again. An append that is not
 * recorded gets its answer only after the replica has caught up with the server.
 */
export const appendQueue = ({
  server,
  replica,
  confirmation,
  atHead,
  takePlaces,
  turns,
  patienceMs,
  clock,
  inTurn,
}: AppendQueueOptions): AppendQueue => {
  let waiting: readonly Waiting[] = [];
  let [isLate, pressed] = [false, false];
  let mostBytes = mostBytesByDefault;

  const failed = (group: readonly Waiting[], error: StoreError): readonly Waiting[] => {
    answerAll(group.map((one) => [one, E.left(error)]));
    return [];
  };

  /** Lets the replica catch up with the server. The next round then answers the settled appends. */
  const answerAtHead = async ({ settled }: SortedAppends<Waiting>): Promise<readonly Waiting[]> => {
    const group = settled.map(([one]) => one);
    const reached = await atHead(last(group));
    return E.isLeft(reached) ? failed(group, reached.left) : refreshed(group);
  };

  /** Lowers `mostBytes`, for smaller groups. A single append that is too large fails. */
  const splitTooLarge = (
    { settled, admitted, deferred }: SortedAppends<Waiting>,
    error: StoreError & { readonly code: 'append-too-large' },
  ): readonly Waiting[] => {
    const { bytes, limit = Infinity } = error.details;
    mostBytes = Math.min(mostBytes, limit < bytes ? limit : bytes / 2);
    const others = [...settled.map(([one]) => one), ...deferred];
    const large = admitted.map(([one]) => one);
    return large.length > 1 ? [...large, ...others] : [...failed(large, error), ...others];
  };

  /** Sends the admitted appends. Returns those that must be checked again. */
  const sendAdmitted = async (group: SortedAppends<Waiting>): Promise<readonly Waiting[]> => {
    const { settled, admitted, deferred } = group;
    const all = [...settled, ...admitted].map(([one]) => one).concat(deferred);
    const places = admitted.flatMap(([, events]) => events);
    const taking = takePlaces(places, last(all));
    turns.reportAppend(replica.tip().position + places.length);
    const taken = await taking;
    if (E.isLeft(taken))
      return taken.left.code === 'append-too-large'
        ? splitTooLarge(group, taken.left)
        : failed(all, taken.left);
    isLate = !taken.right;
    if (isLate) return late(all);
    answerAll([...settled, ...admitted.map(([one, events]) => [one, recordedNow(events)] as const)]);
    return refreshed(deferred);
  };

  /** Answers the appends of a group that can be answered now. Returns the other appends. */
  const round = async (group: readonly Waiting[]): Promise<readonly Waiting[]> => {
    const now = readClock(clock);
    if (E.isLeft(now)) return failed(group, now.left);
    const { settled, admitted, deferred } = await sortAppends(group, replica, mostBytes, now.right);
    answerAll(settled.filter(([{ isFresh }]) => isFresh));
    const rest = { settled: settled.filter(([{ isFresh }]) => !isFresh), admitted, deferred };
    return admitted.length > 0 ? sendAdmitted(rest) : rest.settled.length > 0 ? answerAtHead(rest) : [];
  };

  /** Lets other writers go first if they have waited longer. */
  const turn = async (): Promise<void> => {
    if (turns.areTaken() || waiting.some(({ wasLate }) => wasLate))
      await turns.take(waiting.flatMap(lastId), pressed, isLate);
    isLate = false;
  };

  /**
   * Tries once to record a group. Returns the appends that still wait. An unexpected error is the answer to
   * the whole group.
   */
  const attempt = async (group: readonly Waiting[]): Promise<readonly Waiting[]> => {
    const since = performance.now();
    const rest = await round(group).catch((thrown: unknown) =>
      failed(group, storeErrorOf(failureOf(thrown), server, replica.tip())),
    );
    turns.reportAttempt(performance.now() - since);
    return rest;
  };

  const step = () =>
    inTurn(async () => {
      await turn().catch(ignore);
      const group = waiting;
      waiting = [];
      waiting = [...(await attempt(group)), ...waiting].filter(({ isAnswered }) => !isAnswered);
      await nextTurn();
      pressed = waiting.some(({ wasLate }) => !wasLate);
      if (waiting.length === 0) turns.leave();
    });

  const work = createWorker(() => waiting.length > 0, step);

  return (wish) =>
    new Promise((resolve) => {
      const late = createOverdueError({ server, replica, confirmation });
      const doubts = confirmation.countDoubts().count;
      const answer = (recorded: AppendResult) => {
        clearTimeout(timer);
        one.isAnswered = true;
        resolve(recorded);
      };
      const until = performance.now() + patienceMs;
      const one: Waiting = { ...wish, until, isAnswered: false, isFresh: false, wasLate: false, answer };
      const isOthers = () => one.wasLate && confirmation.countDoubts().count === doubts;
      const busy = () => storeError('store-busy', { store: server.name, waitedMs: patienceMs });
      const timer = setTimeout(() => {
        waiting = waiting.filter((other) => other !== one);
        answer(E.left(isOthers() ? busy() : late()));
      }, patienceMs);
      waiting = [...waiting, one];
      work();
    });
};
