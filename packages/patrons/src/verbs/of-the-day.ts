import * as t from 'io-ts';

/** The codec of a field whose value the library fills in, by the day on which the command is sent. */
export type OfTheDay<Value, Output> = t.Type<Value, Output> & { readonly isOfTheDay: true };

/** Marks such a field. If the command is sent again on another day, it is the same command even if the field differs. */
export const ofTheDay = <Value, Output>({
  name,
  is,
  validate,
  encode,
}: t.Type<Value, Output>): OfTheDay<Value, Output> =>
  Object.assign(new t.Type<Value, Output>(name, is, validate, encode), { isOfTheDay: true as const });

export const isOfTheDay = (codec: object | undefined): boolean =>
  codec !== undefined && 'isOfTheDay' in codec;
