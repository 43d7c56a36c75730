import type { Came, Looked } from 'torioki';

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

/** An accepted answer; the sample cannot go on without it. */
export const accepted = <Asked extends object>(answer: Came<Asked>): Asked => {
  if (answer.is === 'accepted') return answer;
  throw why(answer);
};

/** What was shown; the sample cannot go on without it. */
export const shown = <What>(answer: Awaited<Looked<What>>): What => {
  if (answer.is === 'shown') return answer.shown;
  throw why(answer);
};
