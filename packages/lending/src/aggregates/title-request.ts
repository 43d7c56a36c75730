import type { RequestId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** A request for a title that the library does not hold. */
export type TitleRequest =
  { readonly is: 'not-made' } | { readonly is: 'open' } | { readonly is: 'accepted' | 'declined' };

export const titleRequest = (id: RequestId) =>
  aggregate({
    name: 'title request',
    types: ['TitleRequested', 'TitleRequestAccepted', 'TitleRequestDeclined'],
    of: ['request', id],
    initial: { is: 'not-made' },
    evolve: (_: TitleRequest, { type }): TitleRequest => {
      switch (type) {
        case 'TitleRequested':
          return { is: 'open' };
        case 'TitleRequestAccepted':
          return { is: 'accepted' };
        case 'TitleRequestDeclined':
          return { is: 'declined' };
      }
    },
  });
