import type { Reserved } from '../events/index.js';
import type { TitleId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

export type Waiting = Omit<Reserved['data'], 'at'>;

/** Who waits for a title (予約中), first come first (A16). */
export type Queue = readonly Waiting[];

export const queue = (title: TitleId) =>
  aggregate({
    name: 'queue',
    types: ['Reserved', 'Secured', 'Cancelled'],
    of: ['title', title],
    initial: [] as Queue,
    evolve: (waiting, event): Queue => {
      switch (event.type) {
        case 'Reserved':
          return [...waiting, event.data];
        case 'Secured':
        case 'Cancelled':
          return waiting.filter(({ reservation }) => reservation !== event.data.reservation);
      }
    },
  });
