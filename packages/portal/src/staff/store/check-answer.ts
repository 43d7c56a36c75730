import { limitFaults, renderFaults } from '@torioki/event-store/adapter';
import { decodeStrictly } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';

/** The answer of a host's own store, if it has the right form. Throws otherwise; the message repeats no value. */
export const checkAnswer = <A>(verb: string, codec: t.Type<A, unknown>, answer: unknown): A => {
  const decoded = decodeStrictly(codec, answer);
  if (E.isRight(decoded)) return decoded.right;
  throw new Error(
    `The method ${verb} of \`staff\` returned a value of the wrong form: ${renderFaults(limitFaults(decoded.left))}. Correct the store of the staff.`,
  );
};
