import * as E from 'fp-ts/lib/Either.js';
import type { StoredEvent } from './event.js';
import { isNextOf, readRecordedCommand } from './record-of-command.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';

/**
 * The largest number of events of one command. Only the command's first event names the release that recorded
 * it. So the event that names the release is at most this many positions before an unreadable event.
 */
const mostEvents = 1_000;

const releaseIn = (before: readonly StoredEvent[], unreadable: StoredEvent): string | undefined => {
  const begun = before.findLastIndex((event) => readRecordedCommand(event) !== undefined);
  const first = before[begun];
  const record = first && readRecordedCommand(first);
  return record && isNextOf(record.command.id, before.length - 1 - begun, unreadable)
    ? record.decidedBy?.release
    : undefined;
};

/**
 * Adds to the error of an unreadable event the release that recorded it, if the history names this release.
 */
export const addRecordingRelease = async (
  store: Pick<EventStore, 'records'>,
  error: StoreError,
): Promise<StoreError> => {
  if (error.code !== 'unreadable-event' || error.details.decidedBy !== undefined) return error;
  const { position } = error.details;
  const read = await store.records({ after: Math.max(0, position - mostEvents), upTo: position });
  const last = E.isRight(read) ? read.right.at(-1) : undefined;
  const decidedBy = E.isRight(read) && last?.position === position ? releaseIn(read.right, last) : undefined;
  return decidedBy === undefined ? error : storeError('unreadable-event', { ...error.details, decidedBy });
};
