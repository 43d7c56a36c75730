import { storeError, type Position } from '@torioki/event-store';

/** What the texts of the event at a position hold; throws `chain-broken` where they are not JSON. */
export const readable = <A>(position: Position, decoded: () => A): A => {
  try {
    return decoded();
  } catch (thrown) {
    throw storeError('chain-broken', { position, reason: 'its content is not JSON' }, thrown);
  }
};
