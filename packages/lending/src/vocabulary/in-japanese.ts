import type * as t from 'io-ts';

/**
 * Adds the Japanese instruction for writing a value to a codec. The codec's name is the English instruction.
 */
export const inJapanese = <Codec extends object>(codec: Codec, ja: string): Codec =>
  Object.assign(codec, { ja });

/** The Japanese instruction of a codec; undefined if it has none. */
export const japaneseOf = (codec: t.Decoder<unknown, unknown> | undefined): string | undefined =>
  codec !== undefined && 'ja' in codec ? (codec.ja as string) : undefined;
