import { storeError, type Position } from '@torioki/event-store';
import { explainTexts } from '@torioki/event-store/adapter';

/** Decodes the texts of the event at a position. Throws `chain-broken` for texts that no store records. */
export const decodeTexts = <A>(position: Position, decoded: () => A): A => {
  try {
    return decoded();
  } catch (thrown) {
    throw storeError('chain-broken', { position, ...explainTexts(thrown) }, thrown);
  }
};
