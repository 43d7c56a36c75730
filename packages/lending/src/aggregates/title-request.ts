import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

/** A request for a title that the library does not hold. */
export interface TitleRequest {
  readonly is: 'not-made' | 'open' | 'accepted' | 'declined';
}

export const titleRequest = aggregateOf(
  'title request',
  'request',
  fold<TitleRequest>({ is: 'not-made' })({
    TitleRequested: () => ({ is: 'open' }),
    TitleRequestAccepted: () => ({ is: 'accepted' }),
    TitleRequestDeclined: () => ({ is: 'declined' }),
  }),
);
