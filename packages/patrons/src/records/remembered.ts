import * as t from 'io-ts';

/** What is kept about a command that was done: the digest of its fields. */
export const Remembered = t.exact(t.type({ digest: t.string }), 'a command that was done');
export type Remembered = t.TypeOf<typeof Remembered>;
