import type { Answer, Position, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Confirmation } from './confirmation.js';
import type { RecordedEvent } from './esdb-client.js';
import { failureOf, type Failure } from './failure.js';
import type { Losses } from './losses.js';
import { repeatPatiently, startPatience, type Patience } from './patience.js';
import type { Replica } from './replica.js';
import type { ServerStream } from './server-stream.js';
import { endsBefore, storeErrorOf } from './store-error-of.js';
import type { StreamIntake } from './stream-intake.js';

export interface FollowedStream {
  readonly server: ServerStream;
  readonly replica: Replica;
  readonly confirmation: Confirmation;
  readonly losses: Losses;
}

const batchSize = 500;

/** Collects events into batches, since the replica commits each batch as a whole. */
async function* batches(
  events: AsyncIterable<RecordedEvent>,
): AsyncGenerator<readonly RecordedEvent[], void> {
  let batch: RecordedEvent[] = [];
  for await (const event of events) {
    batch.push(event);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Reads up to the server's present head. All waiting shares the given patience, or one that begins with the
 * call. It is renewed whenever events arrive.
 */
export type CatchUp = (patience?: Patience) => Answer<void>;

export interface CatchUpOptions extends FollowedStream {
  readonly patienceMs: number;
  readonly isClosing: () => boolean;
}

/**
 * Makes a function that catches up. Each read begins at the position of the last known event: if the server
 * has the same event there, it still has the history.
 */
export const createCatchUp = ({
  server,
  replica,
  confirmation,
  losses,
  patienceMs,
  isClosing,
}: Omit<CatchUpOptions, 'replica'> & { readonly replica: Pick<StreamIntake, 'tip' | 'take'> }): CatchUp => {
  const missed = (): Failure => {
    confirmation.doubt('the last known event was missing');
    return losses.reportMissing('tip', { position: replica.tip().position, ...endsBefore });
  };

  const taken = async (batch: readonly RecordedEvent[]): Promise<E.Either<Failure, void>> => {
    const answer = await replica.take(batch);
    if (E.isRight(answer)) return answer;
    confirmation.doubt(answer.left.message);
    return E.left(losses.reportReplicaError(answer.left));
  };

  /** Takes in the server's events from the tip on. Fails if the server does not have the tip. */
  const takenFrom = async (from: Position, progress: () => void): Promise<E.Either<Failure, void>> => {
    let isThere = from === 0;
    for await (const batch of batches(server.read(from))) {
      isThere ||= Number(batch[0]?.revision) + 1 === from;
      const answer = isThere ? await taken(batch) : E.left(missed());
      if (E.isLeft(answer)) return answer;
      progress();
      if (isClosing()) return E.left({ is: 'unknown', reason: 'the store is closing', cause: undefined });
    }
    return isThere ? E.right(undefined) : E.left(missed());
  };

  const failed = (failure: Failure): Failure => {
    switch (failure.is) {
      case 'deleted':
        return losses.reportDeleted(storeErrorOf(failure, server, replica.tip()));
      case 'not-found':
        return missed();
      case 'overtaken':
      case 'too-large':
      case 'denied':
      case 'untrusted':
      case 'lost':
      case 'unknown':
        return failure;
    }
  };

  const attempt = async (progress: () => void): Promise<E.Either<Failure, void>> => {
    const from = replica.tip().position;
    const tipIsThere = confirmation.beginLook();
    const reached = await takenFrom(from, progress).catch((thrown: unknown) => {
      const failure = failureOf(thrown);
      return from === 0 && failure.is === 'not-found' ? E.right(undefined) : E.left(failed(failure));
    });
    if (E.isLeft(reached)) return reached;
    tipIsThere();
    losses.reportPresent('tip');
    return reached;
  };

  const toldFrom = (failure: Failure): StoreError => {
    const { position } = replica.tip();
    return storeErrorOf(
      failure.is === 'unknown'
        ? { ...failure, reason: `${failure.reason}, at position ${position}` }
        : failure,
      server,
      { position },
    );
  };

  return async (patience = startPatience(patienceMs, isClosing)) => {
    const outcome = await repeatPatiently(() => attempt(patience.renew), patience);
    return E.mapLeft(toldFrom)(outcome);
  };
};
