import * as t from 'io-ts';
import { inJapanese, japaneseOf } from './in-japanese.js';

/**
 * Gives a codec the Japanese instruction of another codec, with `otherwise` after it. Does nothing if the
 * other codec has none.
 */
export const withInstruction = <Codec extends t.Mixed>(
  one: t.Mixed,
  codec: Codec,
  otherwise: string,
): Codec => {
  const ja = japaneseOf(one);
  return ja === undefined ? codec : inJapanese(codec, `${ja}。${otherwise}`);
};

/** A codec for a value or null. */
export const orNull = <Value, Output>(codec: t.Type<Value, Output>): t.Type<Value | null, Output | null> =>
  withInstruction(codec, t.union([codec, t.null], `${codec.name}, or null`), 'ないときは空（null）にする');
