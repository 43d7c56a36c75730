import { storeError, type Position } from '@torioki/event-store';
import { textsReason } from '@torioki/event-store/adapter';

/** What the texts of the event at a position hold; throws `chain-broken` where no store records such texts. */
export const readable = <A>(position: Position, decoded: () => A): A => {
  try {
    return decoded();
  } catch (thrown) {
    throw storeError('chain-broken', { position, ...textsReason(thrown) }, thrown);
  }
};
