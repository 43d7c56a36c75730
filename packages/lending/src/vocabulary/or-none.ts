import * as t from 'io-ts';
import { inJapanese, japaneseOf } from './in-japanese.js';

/** A codec with the Japanese of another one, if that has any, and what may be there in its place. */
export const orIn = <Codec extends t.Mixed>(one: t.Mixed, codec: Codec, otherwise: string): Codec => {
  const ja = japaneseOf(one);
  return ja === undefined ? codec : inJapanese(codec, `${ja}。${otherwise}`);
};

/** A value, or null where there is none. */
export const orNone = <Value, Output>(codec: t.Type<Value, Output>): t.Type<Value | null, Output | null> =>
  orIn(codec, t.union([codec, t.null], `${codec.name}, or null`), 'ないときは「null」');
