import { storeError, type EventBody, type StoreError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { encodeText } from './encode-text.js';

/**
 * The largest size of a type or tag, in bytes. An index entry with tag, type and position may have at most
 * 2,704 bytes.
 */
const mostBytes = 1_300;

const isTooLong = (text: string): boolean => Buffer.byteLength(encodeText(text)) > mostBytes;

/** The path of an event's first text (type or tag) that is too long for the index; undefined if none is. */
const tooLong = ({ type, tags }: EventBody): string | undefined => {
  if (isTooLong(type)) return 'type';
  const at = tags.findIndex(isTooLong);
  return at < 0 ? undefined : `tags[${at}]`;
};

/** Refuses events with a type or tag that is too long for the index. */
export const requireIndexable = (events: readonly EventBody[]): E.Either<StoreError, void> => {
  for (const [index, event] of events.entries()) {
    const path = tooLong(event);
    if (path !== undefined)
      return E.left(
        storeError('invalid-input', {
          path: `events[${index}].${path}`,
          ...because(
            'too-long',
            `is longer than ${mostBytes} bytes, the limit of PostgreSQL's index`,
            `${mostBytes}バイト以下にする`,
            { most: mostBytes },
          ),
        }),
      );
  }
  return E.right(undefined);
};
