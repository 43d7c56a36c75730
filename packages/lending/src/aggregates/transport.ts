import type { DataOf } from '../events/index.js';
import type { Instant, LocalDate } from '../vocabulary/index.js';
import { fold } from './fold.js';
import { undoEvents } from './undo-events.js';

/** The way of a reservation's copy to its pickup place. */
export type Transport =
  | { readonly is: 'none' | 'arrived' }
  /** The instant when the copy was set aside. */
  | { readonly is: 'set-aside'; readonly since: Instant }
  | ({
      readonly is: 'under-way';
      readonly shippedOn: LocalDate;
      /** The instant when the copy left. */
      readonly since: Instant;
    } & Pick<DataOf<'Shipped'>, 'availableFrom'>);

export const transport = fold<Transport>({ is: 'none' })({
  Secured: (_, { at: since }) => ({ is: 'set-aside', since }),
  Shipped: (_, { at: since, on: shippedOn, availableFrom }) => ({
    is: 'under-way',
    shippedOn,
    availableFrom,
    since,
  }),
  ArrivedAtBranch: () => ({ is: 'arrived' }),
  Undone: undoEvents<Transport>({
    ArrivedAtBranch: (_, { back: { shippedOn, availableFrom, since } }) => ({
      is: 'under-way',
      shippedOn,
      availableFrom,
      since,
    }),
    Shipped: (_, { back: { since } }) => ({ is: 'set-aside', since }),
    Secured: () => ({ is: 'none' }),
  }),
});
