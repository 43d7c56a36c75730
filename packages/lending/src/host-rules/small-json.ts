import type { Json } from '@torioki/event-store';
import { because, canonicalJson, isJson, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

/** The largest size of facts, in bytes of JSON. */
const mostBytes = 1_024;

/** A copy of a value; or the reason if the value is too large, or is not plain data. */
export const readSmallJson = (value: unknown): E.Either<ReasonTexts, Json> => {
  if (!isJson(value))
    return E.left(because('not-plain', 'its facts are not plain data', '事実がデータだけでない'));
  const text = canonicalJson(value);
  return Buffer.byteLength(text) > mostBytes
    ? E.left(
        because('facts-too-large', `its facts have more than ${mostBytes} bytes`, '事実が大きすぎる', {
          most: mostBytes,
        }),
      )
    : E.right(JSON.parse(text) as Json);
};
