import type { Branded } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';
import { Text } from '../record/text.js';

/** The codec for the cells of a column; `form` completes the sentence "must be …". */
export interface Cell<Value> {
  readonly form: string;
  readonly read: (written: string) => Value | undefined;
}

/** A cell whose text is first corrected, and then decoded by a codec. */
export const cellOf = <Brand extends string>(
  codec: t.Type<Branded<Brand>, string>,
  putRight: (written: string) => string = (written) => written.trim(),
): Cell<string> => ({
  form: codec.name,
  read: (written) => (codec.is(putRight(written)) ? putRight(written) : undefined),
});

export const text = cellOf(Text);

/** Makes a codec that reads an empty cell as null. */
export const orEmpty = <Value>({ form, read }: Cell<Value>): Cell<Value | null> => ({
  form: `${form}, or empty`,
  read: (written) => (written.trim() === '' ? null : read(written)),
});
