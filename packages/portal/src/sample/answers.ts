import * as E from 'fp-ts/lib/Either.js';
import type { Looked } from 'torioki';

type Unasked =
  | { readonly is: 'refused'; readonly refusals: readonly { readonly code: string }[] }
  | {
      readonly is: 'failed';
      readonly error: { readonly message: string };
    };

const why = (answer: Unasked): Error =>
  new Error(
    answer.is === 'failed' ? answer.error.message : answer.refusals.map(({ code }) => code).join(', '),
  );

interface Accepted {
  readonly is: 'accepted';
}

const isAccepted = <Answer extends Accepted | Unasked>(answer: Answer): answer is Extract<Answer, Accepted> =>
  answer.is === 'accepted';

/** An accepted answer; the sample cannot go on without it. */
export const accepted = <Answer extends Accepted | Unasked>(answer: Answer): Extract<Answer, Accepted> => {
  if (isAccepted(answer)) return answer;
  throw why(answer as Unasked);
};

/** What was shown; the sample cannot go on without it. */
export const shown = <What>(answer: Awaited<Looked<What>>): What => {
  if (answer.is === 'shown') return answer.shown;
  throw why(answer);
};

/** What did not fail; the sample cannot go on without it. */
export const right = <A>(answer: E.Either<{ readonly message: string }, A>): A => {
  if (E.isRight(answer)) return answer.right;
  throw new Error(answer.left.message);
};
