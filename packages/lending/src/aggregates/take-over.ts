import type { Instant, Label } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';
import { fold } from './fold.js';

/** Whether the data of an old system may be migrated now. */
export type TakeOver =
  { readonly is: 'not-open' } | { readonly is: 'open'; readonly oldSystem: Label; readonly since: Instant };

export const takeOver = aggregate(
  'take-over',
  fold<TakeOver>({ is: 'not-open' })({
    TakeOverOpened: (_, { at, oldSystem }) => ({ is: 'open', oldSystem, since: at }),
    TakeOverClosed: () => ({ is: 'not-open' }),
  }),
);
