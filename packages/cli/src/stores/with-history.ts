import { findFirstBreak } from '@torioki/audit';
import { findLocationNames, findZone } from '@torioki/audit/words';
import { findLastCursor, type EventStore, type Position, type StoreError } from '@torioki/event-store';
import { attempt, toEither, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, toFailure, type Failure } from '../failure.js';
import type { Heading } from '../rendering/heading.js';
import type { VerbRequest, VerbResult } from '../verb.js';
import { findStoreKind } from './find-store-kind.js';
import { openStore } from './open-store.js';

/** A history for a verb: the store, and the data of the heading. Read it up to `heading.upTo`. */
export interface History {
  readonly store: EventStore;
  readonly heading: Heading;
  /** Reports to the user that a verb has reached a position. */
  readonly reportPosition: (position: Position) => void;
}

/** The work of a verb with a history. A store's error makes the verb fail. */
type Use<Data> = (history: History) => Promise<E.Either<StoreError | Failure, VerbResult<Data>>>;

const isFailure = (error: StoreError | Failure): error is Failure => !('code' in error);

/** Turns the errors of a store into the failures of a verb. */
export const toFailureOrSame = E.mapLeft((error: StoreError | Failure) =>
  isFailure(error) ? error : toFailure(error),
);

/** The position of `--upto`; undefined without it. */
export const readUpTo = ({ text }: VerbRequest): E.Either<Failure, number | undefined> => {
  const given = text('upto');
  if (given === undefined) return E.right(undefined);
  const position = Number(given);
  return Number.isSafeInteger(position) && position >= 0
    ? E.right(position)
    : E.left(failure(`--upto には位置を数で書いてください。`, '--upto requires a position, a number.'));
};

export const reportProgress =
  ({ progress }: VerbRequest, last: Position) =>
  (position: Position): void =>
    progress({ ja: `位置 ${position} / ${last}`, en: `position ${position} of ${last}` });

/** The history of an open store, up to a position or to its end. */
export const readHistory = (store: EventStore, upTo: number | undefined, question: VerbRequest) =>
  attempt<StoreError | Failure, History>(async function* () {
    const end = yield* unwrap(await findLastCursor(store));
    if (upTo !== undefined && upTo > end.position)
      yield* unwrap(
        E.left(
          failure(
            `履歴は位置${end.position}で終わり、${upTo}はありません。`,
            `The history ends at position ${end.position}, before ${upTo}. Pass a position up to the end.`,
          ),
        ),
      );
    const head = upTo === undefined ? end : yield* unwrap(await findLastCursor(store, { upTo }));
    const [zone, places] = [await findZone(store, head), await findLocationNames(store, head)];
    const heading = { librarySystem: store.librarySystem, upTo: head, zone, places };
    return { store, heading, reportPosition: reportProgress(question, head.position) };
  });

/** Adds the first break of the chain to the heading. Skips exports: opening them verifies them. */
const withFirstBreak = async (history: History, where: string): Promise<E.Either<StoreError, History>> => {
  if ((await findStoreKind(where)) === 'export') return E.right(history);
  const { store, heading, reportPosition } = history;
  const traversed = toEither(await findFirstBreak(store, heading.upTo, reportPosition));
  return E.map((found: Pick<Heading, 'brokenAt'>): History => ({
    ...history,
    heading: { ...heading, ...found },
  }))(traversed);
};

/**
 * Opens a store for reading, uses its history and closes it. Use this for verbs that examine the chain
 * themselves. Reads the head only once, so events that arrive later do not change the answer.
 */
export const withAnyHistory = async <Data>(
  question: VerbRequest,
  where: string,
  use: Use<Data>,
): Promise<E.Either<Failure, VerbResult<Data>>> => {
  const { text, terminal } = question;
  const upTo = readUpTo(question);
  if (E.isLeft(upTo)) return upTo;
  const opened = await openStore({
    where,
    schema: text('schema'),
    stream: text('stream'),
    librarySystem: text('library-system'),
  });
  if (opened.is === 'failed') return toFailureOrSame(E.left(opened.error));
  const { store } = opened;
  const stop = () => void store.close();
  terminal.interrupted.addEventListener('abort', stop);
  if (terminal.interrupted.aborted) stop();
  try {
    const history = await readHistory(store, upTo.right, question);
    if (E.isLeft(history)) return toFailureOrSame(history);
    const { heading } = history.right;
    return toFailureOrSame(
      E.map((found: VerbResult<Data>) => ({ heading, ...found }))(await use(history.right)),
    );
  } finally {
    terminal.interrupted.removeEventListener('abort', stop);
    await store.close();
  }
};

/**
 * Opens and uses a history like `withAnyHistory`, for all other verbs. The heading reports a broken chain.
 */
export const withHistory = <Data>(
  question: VerbRequest,
  where: string,
  use: Use<Data>,
): Promise<E.Either<Failure, VerbResult<Data>>> =>
  withAnyHistory(question, where, async (any) => {
    const history = await withFirstBreak(any, where);
    if (E.isLeft(history)) return history;
    const { heading } = history.right;
    return E.map((found: VerbResult<Data>) => ({ heading, ...found }))(await use(history.right));
  });
