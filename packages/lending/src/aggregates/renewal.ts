import type { LocalDate } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { undoEvents } from './undo-events.js';

/** The number of a loan's renewals, and the due date of the last one. */
export type Renewal =
  | { readonly is: 'not-renewed'; readonly times: 0 }
  | { readonly is: 'renewed'; readonly times: number; readonly dueDate: LocalDate };

export const renewal = aggregateOf(
  'renewal',
  'loan',
  fold<Renewal>({ is: 'not-renewed', times: 0 })({
    Renewed: ({ times }, { to }) => ({ is: 'renewed', times: times + 1, dueDate: to }),
    Undone: undoEvents({
      Renewed: (_, { back: { renewals, dueDate } }) =>
        renewals === 0 ? { is: 'not-renewed', times: 0 } : { is: 'renewed', times: renewals, dueDate },
    }),
  }),
);
