import type * as t from 'io-ts';

/** Gives a codec the Japanese for how a value is written, which its faults repeat. Its name says it in English. */
export const inJapanese = <Codec extends object>(codec: Codec, ja: string): Codec =>
  Object.assign(codec, { ja });

/** The Japanese of a codec; undefined if it has none. */
export const japaneseOf = (codec: t.Decoder<unknown, unknown> | undefined): string | undefined =>
  codec !== undefined && 'ja' in codec ? (codec.ja as string) : undefined;
