import { pagesOfRecords } from '@torioki/event-store';
import type { EventStore, Cursor, Position, StoreError } from '@torioki/event-store';
import {
  attemptAnswer,
  continueAll,
  emptyChain,
  toCursor,
  unwrap,
  type Tip,
} from '@torioki/event-store/adapter';
import { computeRoot, addLeaf, type Peaks } from '../tree/peaks.js';
import { renderHeadCode } from './code.js';

/** The head of a history: its last cursor, with a root and a code that cover all events up to it. */
export interface Head extends Cursor {
  /** The root of the tree over the hashes of all events (RFC 6962), in base64. */
  readonly root: string;
  readonly code: string;
}

/** A head, and the roots of the tree at earlier positions. */
export interface HeadAndRoots {
  readonly head: Head;
  readonly rootAt: (position: Position) => string | undefined;
}

/** Finds the head at a cursor, and the roots at earlier positions. Also verifies the chain. */
export const findHead = (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Cursor,
  earlier: readonly Position[] = [],
  onPosition: (position: Position) => void = () => undefined,
) =>
  attemptAnswer<StoreError, { readonly is: 'found' } & HeadAndRoots>(async function* () {
    let tip: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
    let peaks: Peaks = [];
    const roots = new Map([[0, computeRoot([])]]);
    for await (const page of pagesOfRecords(store, { upTo })) {
      const events = yield* unwrap(page);
      tip = yield* unwrap(continueAll(tip, events));
      for (const { position, hash } of events) {
        peaks = addLeaf(peaks, hash);
        if (earlier.includes(position)) roots.set(position, computeRoot(peaks));
      }
      onPosition(tip.position);
    }
    const head = { ...toCursor(tip), root: computeRoot(peaks), code: renderHeadCode(tip.hash) };
    return { is: 'found', head, rootAt: (position) => roots.get(position) };
  });
