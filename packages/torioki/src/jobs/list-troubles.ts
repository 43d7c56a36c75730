import type { StoreError } from '@torioki/event-store';
import type { AnyRefusal, RefusalCode, RefusalWith } from '../answers/answer.js';

type AnswerOf<Of extends AnyRefusal> =
  | { readonly is: 'accepted' }
  | { readonly is: 'refused'; readonly refusals: readonly Of[] }
  | { readonly is: 'failed'; readonly error: StoreError };

/** The codes of a command's refusals that a job does not expect. A job always has the right role. */
export type UnexpectedCode<Of extends AnyRefusal, Expected> = Exclude<
  Of['code'],
  Expected | 'actor-not-allowed'
>;

type Unexpected<Of extends AnyRefusal, Expected> = RefusalWith<UnexpectedCode<Of, Expected>, Of>;

/** The troubles of a command's outcome. An expected refusal is no trouble. */
export const listTroubles = <Of extends AnyRefusal, Expected extends RefusalCode>(
  outcome: AnswerOf<Of>,
  expected: readonly Expected[],
): readonly (StoreError | Unexpected<Of, Expected>)[] => {
  switch (outcome.is) {
    case 'accepted':
      return [];
    case 'refused':
      return outcome.refusals.filter((one): one is Of & Unexpected<Of, Expected> =>
        expected.every((code) => code !== one.code),
      );
    case 'failed':
      return [outcome.error];
  }
};
