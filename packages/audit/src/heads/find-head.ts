import { pagesOfRecords } from '@torioki/event-store';
import type { EventStore, Place, Position, StoreError } from '@torioki/event-store';
import { answerOf, continueAll, emptyChain, placeOf, required, type Tip } from '@torioki/event-store/adapter';
import { rootOf, withLeaf, type Peaks } from '../tree/peaks.js';
import { headCode } from './code.js';

/** The head of a history: its last place, with a root and a code that cover everything before it. */
export interface Head extends Place {
  /** The root of the tree over the hashes of all events (RFC 6962), in base64. */
  readonly root: string;
  readonly code: string;
}

/** A head, and the roots of the tree at earlier sizes. */
export interface HeadAndRoots {
  readonly head: Head;
  readonly rootAt: (position: Position) => string | undefined;
}

/** Finds the head at a place, and the roots at earlier positions. Verifies the chain meanwhile. */
export const findHead = (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Place,
  earlier: readonly Position[] = [],
  onward: (position: Position) => void = () => undefined,
) =>
  answerOf<StoreError, { readonly is: 'found' } & HeadAndRoots>(async function* () {
    let tip: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
    let peaks: Peaks = [];
    const roots = new Map([[0, rootOf([])]]);
    for await (const page of pagesOfRecords(store, { upTo })) {
      const events = yield* required(page);
      tip = yield* required(continueAll(tip, events));
      for (const { position, hash } of events) {
        peaks = withLeaf(peaks, hash);
        if (earlier.includes(position)) roots.set(position, rootOf(peaks));
      }
      onward(tip.position);
    }
    const head = { ...placeOf(tip), root: rootOf(peaks), code: headCode(tip.hash) };
    return { is: 'found', head, rootAt: (position) => roots.get(position) };
  });
