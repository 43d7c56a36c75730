import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

/** Whether a pseudonym was forgotten, so that nobody knows any more whose it was. */
export const forgotten = aggregateOf(
  'forgotten',
  'borrower',
  fold<boolean>(false)({ BorrowerForgotten: () => true }),
);
