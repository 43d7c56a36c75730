import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

/** Whether a pseudonym was forgotten. After that, its patron is unknown. */
export const forgottenBorrower = aggregateOf(
  'forgotten',
  'borrower',
  fold<boolean>(false)({ BorrowerForgotten: () => true }),
);
