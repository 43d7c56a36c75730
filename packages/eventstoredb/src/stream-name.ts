import { storeError, type Answer, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Calls } from './calls.js';
import { failureOf, type Failure } from './failure.js';
import { turnsSuffix } from './turn-stream.js';
import { repeatPatiently, startPatience } from './patience.js';
import { storeErrorOf } from './store-error-of.js';

/** The name of a store in errors. */
export const storeNameOf = (stream: string): string =>
  stream === '' ? 'EventStoreDB' : `EventStoreDB (${stream})`;

/**
 * Matches a name in ASCII. For other names a real server gives unclear errors, because it sends error
 * messages in gRPC trailers, which must be ASCII.
 */
const ascii = /^[\x20-\x7e]*$/;

const formerNameOf = (librarySystem: string): string => `torioki-${librarySystem}`;

/** Matches an end that only names of streams of turns may have. `streamNameOf` changes this end. */
const ofTurns = new RegExp(`-(?=${turnsSuffix.slice(1)}$)`);

/** The name of a library system's stream: ASCII, unique for each id, never the name of a stream of turns. */
export const streamNameOf = (librarySystem: string): string =>
  formerNameOf(librarySystem)
    .toWellFormed()
    .replace(/[^\x20-\x24\x26-\x7e]+/g, encodeURIComponent)
    .replace(ofTurns, '%2D');

/** The library system whose stream has this name by default, or undefined for another name. */
export const librarySystemOf = (stream: string): string | undefined => {
  try {
    const librarySystem = decodeURIComponent(/^torioki-(.+)$/.exec(stream)?.[1] ?? '');
    return librarySystem !== '' && streamNameOf(librarySystem) === stream ? librarySystem : undefined;
  } catch {
    return undefined;
  }
};

const notOpened = (stream: string, reason: string) =>
  E.left(storeError('store-not-opened', { store: storeNameOf(stream), reason }));

/** The reason why a name is not valid for a stream; undefined for a valid name. */
const faultIn = (stream: string): string | undefined => {
  if (stream === '') return 'its name is empty';
  if (/\p{Cc}/u.test(stream)) return 'its name contains a control character, such as a tab';
  if (!ascii.test(stream)) return 'its name is not ASCII; for such a name, the server gives unclear answers';
  if (stream.startsWith('$')) return 'its name begins with $, which is reserved for the server';
  if (stream.endsWith(turnsSuffix))
    return `its name ends in ${turnsSuffix}, which is reserved for the streams of turns`;
  return undefined;
};

/** Fails with `store-not-opened` if a stream of this name cannot contain a history. */
export const requireValidName = (stream: string): E.Either<StoreError, void> => {
  const fault = faultIn(stream);
  return fault === undefined ? E.right(undefined) : notOpened(stream, fault);
};

/** Matches a real server's answers about a stream deleted for ever whose name is not ASCII. */
const unclear = /thrown by handler|HTTP status code 500/i;

const holdsEvents = async (calls: Calls, stream: string): Promise<E.Either<Failure, boolean>> => {
  try {
    for await (const _ of calls.read(stream, { from: 'end', direction: 'backwards', most: 1 }))
      return E.right(true);
    return E.right(false);
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.is === 'not-found' || failure.is === 'deleted') return E.right(false);
    return failure.is === 'unknown' && unclear.test(failure.reason) ? E.right(false) : E.left(failure);
  }
};

/**
 * Fails with `store-not-opened` if a library system has events under the former name of its stream. Only
 * names that are not ASCII have changed. An ASCII name is not checked, since it may belong to another library
 * system.
 */
export const requireNoFormerStream = async (
  calls: Calls,
  librarySystem: string,
  patienceMs: number,
): Answer<void> => {
  const [former, stream] = [formerNameOf(librarySystem), streamNameOf(librarySystem)];
  if (ascii.test(former)) return E.right(undefined);
  const found = await repeatPatiently(() => holdsEvents(calls, former), startPatience(patienceMs));
  if (E.isLeft(found))
    return E.left(storeErrorOf(found.left, { name: storeNameOf(former), user: calls.user }, { position: 1 }));
  return found.right
    ? notOpened(
        stream,
        `${librarySystem} has events in the stream ${former}, which has the former name; copy them from a replica, and delete that stream`,
      )
    : E.right(undefined);
};
