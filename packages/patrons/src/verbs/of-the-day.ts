import type * as t from 'io-ts';

export interface OfTheDay {
  readonly isOfTheDay: true;
}

/**
 * Marks the codec of a field that the library fills in by the day of the command. Two requests with the same
 * id are the same command even if this field differs.
 */
export const ofTheDay = <Codec extends t.Mixed>(codec: Codec): Codec & OfTheDay =>
  Object.create(codec, { isOfTheDay: { value: true } }) as Codec & OfTheDay;

export const isOfTheDay = (codec: object | undefined): boolean =>
  codec !== undefined && 'isOfTheDay' in codec;
