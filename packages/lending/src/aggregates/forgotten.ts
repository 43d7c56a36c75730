import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

/** Whether nobody knows any more whose a pseudonym was. */
export const forgotten = aggregateOf(
  'forgotten',
  'borrower',
  fold<boolean>(false)({ BorrowerForgotten: () => true }),
);
