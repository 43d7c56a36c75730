import { storeError } from '@torioki/event-store';
import type { Answer, Cursor, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { because, duplicateId, type ReasonTexts } from '@torioki/event-store/adapter';
import type { Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { filter, startWith, Subject, type Observable } from 'rxjs';
import type { RecordedEvent } from './esdb-client.js';
import { createWorkQueue } from './work-queue.js';
import { fromServerEvent } from './server-event.js';

/** Receives the events of a stream from the server, in order. */
export interface StreamIntake {
  /** The last event that was taken in. The next one must continue it. */
  readonly tip: () => Tip;
  readonly grown: Observable<readonly StoredEvent[]>;
  /** Emits as soon as all events up to a position are taken in, and again at each later growth. */
  readonly reached: (position: Position) => Observable<unknown>;
  /**
   * Takes in consecutive events of the stream, which may begin with known ones. Fails with `history-missing`
   * for a gap, with `history-changed` if a known event differs, and with `chain-broken` for events that no
   * event store wrote.
   */
  readonly take: (run: readonly RecordedEvent[]) => Answer<void>;
  /** Runs work after the events that are being taken in now. */
  readonly runAfterwards: <A>(work: () => Promise<A>) => Promise<A>;
}

export interface StreamIntakeOptions {
  /** The name of the stream in errors. */
  readonly name: string;
  readonly from: Tip;
  /** Stores the events that continue the chain. */
  readonly copy: (events: readonly StoredEvent[]) => Answer<unknown>;
}

const broken = (position: Position, why: ReasonTexts, cause?: unknown) =>
  storeError('chain-broken', { position, ...why }, cause);

const foreign = (what: string): ReasonTexts =>
  because(
    'foreign',
    `it was not written by an event store (${what})`,
    `別のプログラムが書いたものである（${what}）`,
  );

/** Turns an error of the store about its input into an error about the server's events. */
const asFound = (error: StoreError, first: Position): StoreError => {
  if (error.code === 'invalid-input') {
    const { path, reason } = error.details;
    const [, index = '0', part] = /^events\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const what = [part, reason].filter((text) => text !== undefined && text !== '').join(' ');
    return broken(first + Number(index), foreign(what), error);
  }
  if (error.code === 'event-id-reused') {
    const { id, position } = error.details;
    return broken(first, duplicateId(id, position), error);
  }
  return error;
};

/** Fails with `history-changed` if an event of a stream differs from the known event. */
export const requireSameEvent = (
  store: string,
  last: Cursor,
  { hash: found }: Cursor,
): E.Either<StoreError, void> => {
  const { position, hash: expected } = last;
  return found === expected
    ? E.right(undefined)
    : E.left(storeError('history-changed', { store, position, expected, found }));
};

export const createStreamIntake = ({ name, from, copy }: StreamIntakeOptions): StreamIntake => {
  const grown = new Subject<readonly StoredEvent[]>();
  const inTurn = createWorkQueue();
  let tip = from;

  const connected = (run: readonly RecordedEvent[]): E.Either<StoreError, readonly StoredEvent[]> => {
    const begins = Number(run[0]?.revision ?? 0) + 1;
    return begins > tip.position + 1
      ? E.left(
          storeError('history-missing', {
            store: name,
            position: tip.position + 1,
            ...because(
              'gap',
              `the server's next event is at position ${begins}`,
              `サーバーにある次の出来事は${begins}である`,
              { next: begins },
            ),
          }),
        )
      : E.right(run.filter(({ revision }) => Number(revision) + 1 >= tip.position).map(fromServerEvent));
  };

  const continued = (events: readonly StoredEvent[]): E.Either<StoreError, readonly StoredEvent[]> => {
    const [first] = events;
    if (first?.position !== tip.position) return E.right(events);
    return E.map(() => events.slice(1))(requireSameEvent(name, tip, first));
  };

  const copied = async (events: readonly StoredEvent[]): Answer<void> => {
    const end = events.at(-1);
    if (end === undefined) return E.right(undefined);
    const answer = await copy(events);
    if (E.isLeft(answer)) return E.left(asFound(answer.left, tip.position + 1));
    tip = end;
    grown.next(events);
    return E.right(undefined);
  };

  return {
    tip: () => tip,
    grown,
    reached: (position) =>
      grown.pipe(
        startWith(undefined),
        filter(() => tip.position >= position),
      ),
    take: (run) =>
      inTurn(async () => {
        const news = E.chain(continued)(connected(run));
        return E.isLeft(news) ? news : copied(news.right);
      }),
    runAfterwards: inTurn,
  };
};
