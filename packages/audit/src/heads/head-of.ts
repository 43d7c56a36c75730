import {
  pagesOfRecords,
  type Answer,
  type EventStore,
  type Place,
  type Position,
} from '@torioki/event-store';
import { continueAll, emptyChain, placeOf, type Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { rootOf, withLeaf, type Peaks } from '../tree/peaks.js';
import { headCode } from './code.js';

/** The head of a history: its last place, and what commits to everything up to there. */
export interface Head extends Place {
  /** The root of the tree over the hashes of all events (RFC 6962), in base64. */
  readonly root: string;
  readonly code: string;
}

/** A head, and the roots of the tree where it was smaller. */
export interface HeadAndRoots {
  readonly head: Head;
  readonly rootAt: (position: Position) => string | undefined;
}

/** Finds the head at a place, of a history whose chain is verified on the way, and the roots at earlier positions. */
export const headOf = async (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Place,
  earlier: readonly Position[] = [],
  onward: (position: Position) => void = () => undefined,
): Answer<HeadAndRoots> => {
  let tip: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
  let peaks: Peaks = [];
  const roots = new Map([[0, rootOf([])]]);
  for await (const page of pagesOfRecords(store, { upTo })) {
    if (E.isLeft(page)) return page;
    const end = continueAll(tip, page.right);
    if (E.isLeft(end)) return end;
    for (const { position, hash } of page.right) {
      peaks = withLeaf(peaks, hash);
      if (earlier.includes(position)) roots.set(position, rootOf(peaks));
    }
    tip = end.right;
    onward(tip.position);
  }
  const head = { ...placeOf(tip), root: rootOf(peaks), code: headCode(tip.hash) };
  return E.right({ head, rootAt: (position) => roots.get(position) });
};
