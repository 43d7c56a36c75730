import { findFirstBreak } from '@torioki/audit';
import { placeNamesAt, zoneAt } from '@torioki/audit/words';
import { lastPlace, type EventStore, type Position, type StoreError } from '@torioki/event-store';
import { answering, innerOf, required } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, failureOf, type Failure } from '../failure.js';
import type { Heading } from '../telling/heading.js';
import type { Asked, Found } from '../verb.js';
import { kindOf } from './kind-of.js';
import { openStore } from './open-store.js';

/** A history for a verb: the store, and the data of the heading. Read it up to `heading.upTo`. */
export interface History {
  readonly store: EventStore;
  readonly heading: Heading;
  /** Reports to the user that a verb has reached a position. */
  readonly onward: (position: Position) => void;
}

/** A verb's use of a history. A store's error makes the verb fail. */
type Use<Data> = (history: History) => Promise<E.Either<StoreError | Failure, Found<Data>>>;

const isFailure = (error: StoreError | Failure): error is Failure => 'told' in error;

const told = E.mapLeft((error: StoreError | Failure) => (isFailure(error) ? error : failureOf(error)));

/** The position of `--upto`; undefined without it. */
export const upToOf = ({ text }: Asked): E.Either<Failure, number | undefined> => {
  const given = text('upto');
  if (given === undefined) return E.right(undefined);
  const position = Number(given);
  return Number.isSafeInteger(position) && position >= 0
    ? E.right(position)
    : E.left(failure(`--upto には位置を数で書いてください。`, '--upto takes a position, a number.'));
};

export const onwardTo =
  ({ progress }: Asked, last: Position) =>
  (position: Position): void =>
    progress({ ja: `位置 ${position} / ${last}`, en: `position ${position} of ${last}` });

const historyIn = (store: EventStore, upTo: number | undefined, question: Asked) =>
  answering<StoreError | Failure, History>(async function* () {
    const end = yield* required(await lastPlace(store));
    if (upTo !== undefined && upTo > end.position)
      yield* required(
        E.left(
          failure(
            `履歴は位置${end.position}で終わり、${upTo}はありません。`,
            `The history ends at position ${end.position}; there is no ${upTo}.`,
          ),
        ),
      );
    const head = upTo === undefined ? end : yield* required(await lastPlace(store, { upTo }));
    const [zone, places] = [await zoneAt(store, head), await placeNamesAt(store, head)];
    const heading = { librarySystem: store.librarySystem, upTo: head, zone, places };
    return { store, heading, onward: onwardTo(question, head.position) };
  });

/** A history with the first break of its chain, if any. An export was already verified when it was opened. */
const withFirstBreak = async (history: History, where: string): Promise<E.Either<StoreError, History>> => {
  if ((await kindOf(where)) === 'export') return E.right(history);
  const { store, heading, onward } = history;
  const traversed = innerOf(await findFirstBreak(store, heading.upTo, onward));
  return E.map((found: Pick<Heading, 'brokenAt'>): History => ({
    ...history,
    heading: { ...heading, ...found },
  }))(traversed);
};

/**
 * Opens a store for reading, uses its history and closes it, for verbs that examine the chain themselves. It
 * reads the head only once. So the same question at the same position always gets the same answer.
 */
export const withAnyHistory = async <Data>(
  question: Asked,
  where: string,
  use: Use<Data>,
): Promise<E.Either<Failure, Found<Data>>> => {
  const { text, terminal } = question;
  const upTo = upToOf(question);
  if (E.isLeft(upTo)) return upTo;
  const opened = await openStore({
    where,
    schema: text('schema'),
    stream: text('stream'),
    librarySystem: text('library-system'),
  });
  if (opened.is === 'failed') return told(E.left(opened.error));
  const { store } = opened;
  const stop = () => void store.close();
  terminal.interrupted.addEventListener('abort', stop);
  if (terminal.interrupted.aborted) stop();
  try {
    const history = await historyIn(store, upTo.right, question);
    if (E.isLeft(history)) return told(history);
    const { heading } = history.right;
    return told(E.map((found: Found<Data>) => ({ heading, ...found }))(await use(history.right)));
  } finally {
    terminal.interrupted.removeEventListener('abort', stop);
    await store.close();
  }
};

/** The same for all other verbs: the heading reports a broken chain. */
export const withHistory = <Data>(
  question: Asked,
  where: string,
  use: Use<Data>,
): Promise<E.Either<Failure, Found<Data>>> =>
  withAnyHistory(question, where, async (any) => {
    const history = await withFirstBreak(any, where);
    if (E.isLeft(history)) return history;
    const { heading } = history.right;
    return E.map((found: Found<Data>) => ({ heading, ...found }))(await use(history.right));
  });
