import type { WayOfCopy } from '../events/index.js';
import { fold } from './fold.js';
import { undoEvents } from './undo-events.js';

/** The transport of a reservation's copy to its pickup place. */
export type Transport = { readonly is: 'none' } | WayOfCopy;

export const transport = fold<Transport>({ is: 'none' })({
  Secured: (_, { at: since }) => ({ is: 'set-aside', since }),
  Shipped: (_, { at: since, on: shippedOn, availableFrom }) => ({
    is: 'under-way',
    shippedOn,
    availableFrom,
    since,
  }),
  ArrivedAtBranch: (_, { on: arrivedOn }) => ({ is: 'arrived', arrivedOn }),
  Undone: undoEvents<Transport>({
    ArrivedAtBranch: (_, { back: { shippedOn, availableFrom, since } }) => ({
      is: 'under-way',
      shippedOn,
      availableFrom,
      since,
    }),
    Shipped: (_, { back: { since } }) => ({ is: 'set-aside', since }),
    Secured: () => ({ is: 'none' }),
    CameBack: (_, { back: { reservation } }) => reservation.progress.transport,
  }),
});
