import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failureOf, type Failure } from './failure.js';
import type { CheckPart } from './check-parts.js';
import type { ServerStream } from './server-stream.js';

/** The settings that make the server drop events of a stream. A deleted stream also has `$tb`. */
const limits = ['$maxCount', '$maxAge', '$tb'];

/**
 * The settings that limit how long the server keeps events of the stream. The server reads them from the last
 * event of the metadata stream. This event may have any type, but must be JSON.
 */
export const readRetentionLimits = async (
  server: ServerStream,
): Promise<E.Either<Failure, readonly string[]>> => {
  try {
    for await (const { data } of server.readMetadata()) {
      if (typeof data !== 'object' || data === null) return E.right([]);
      const metadata = data as Readonly<Record<string, unknown>>;
      return E.right(limits.filter((limit) => Number(metadata[limit]) > 0));
    }
  } catch (thrown) {
    const failure = failureOf(thrown, 'read its metadata ($mr)');
    if (failure.is !== 'not-found') return E.left(failure);
  }
  return E.right([]);
};

/** The reason why a stream with limits is not reliable. */
export const describeLimits = (set: readonly string[]): ReasonTexts =>
  because(
    'limited',
    `the server may drop some of its events: its metadata sets ${set.join(' and ')}`,
    `サーバーがすべての出来事を残さない設定（${set.join('、')}）になっている`,
    { set: set.join(' ') },
  );

/** Checks that the stream has no retention limit, so that the server keeps all events. */
export const checkRetention: CheckPart = async ({ server, losses }) => {
  const set = await readRetentionLimits(server);
  if (E.isLeft(set)) return set;
  if (set.right.length > 0)
    return E.left(losses.reportMissing('keeping', { position: 1, ...describeLimits(set.right) }));
  losses.reportPresent('keeping');
  return E.right(undefined);
};

const laterBeginning = because(
  'no-stream',
  'the stream is missing, or begins at a later position',
  'ストリームがないか、途中までしかない',
);

/**
 * Checks the first event. No other check notices that events were removed from the beginning of the stream.
 */
export const checkFirstEvent: CheckPart = async ({ server, replica, losses }) => {
  const missed = () => losses.reportMissing('first', { position: 1, ...laterBeginning });
  if (replica.tip().position === 0) return E.right(undefined);
  try {
    for await (const event of server.read(0, 1)) {
      if (event.revision !== 0n) return E.left(missed());
      const same = await replica.beginsWith(event);
      if (E.isLeft(same)) return E.left(losses.reportReplicaError(same.left));
      losses.reportPresent('first');
      return E.right(undefined);
    }
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.is !== 'not-found') return E.left(failure);
  }
  return E.left(missed());
};
