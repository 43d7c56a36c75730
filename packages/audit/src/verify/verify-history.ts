import {
  pagesOfRecords,
  type Answer,
  type EventStore,
  type Place,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import {
  faultPosition,
  isFinding,
  verifying,
  type Judging,
  type Verification,
  type Verifying,
} from './verifying.js';

export interface VerifyOptions extends Judging {
  readonly upTo: Place;
  readonly onward?: (position: Position) => void;
}

/** The position that cannot be read, if that is why; else 0. */
const unreadAt = (error: StoreError): Position => (isFinding(error) ? (faultPosition(error) ?? 0) : 0);

/** The pages of a history up to a place, and what cannot be read where it stands: it goes on behind that. */
async function* pagesAndFaults(
  store: Pick<EventStore, 'records'>,
  upTo: Place,
): AsyncGenerator<E.Either<StoreError, readonly StoredEvent[]>, void> {
  let after = 0;
  for (let isOver = false; !isOver;) {
    isOver = true;
    for await (const page of pagesOfRecords(store, { after, upTo })) {
      if (E.isRight(page)) {
        after = page.right.at(-1)?.position ?? after;
        yield page;
        continue;
      }
      const position = unreadAt(page.left);
      if (position > after + 1) yield* pagesOfRecords(store, { after, upTo: position - 1 });
      yield page;
      isOver = position <= after;
      after = position;
    }
  }
}

/** What it came to, with what the store found out about itself: its check ends at the first break. */
const withOwn = (end: Verifying['end'], upTo: Place, own: StoreError): Verification => {
  const found = end(upTo, own);
  const keptFrom = faultPosition(own) ?? 0;
  if (own.code !== 'chain-broken' || keptFrom > upTo.position) return found;
  return { ...found, unexamined: { ...found.unexamined, keptFrom } };
};

/**
 * Finds out whether a history is what was recorded: what the store gives out up to a place is hashed anew and read, the heads
 * that were noted must lie on it, and the store checks what it keeps. Behind a break it goes on from the hash that is
 * recorded there.
 */
export const verifyHistory = async (
  store: Pick<EventStore, 'librarySystem' | 'check' | 'records'>,
  { upTo, onward = () => undefined, ...judging }: VerifyOptions,
): Answer<Verification> => {
  const { event, unread, at, end } = verifying(store.librarySystem, judging);
  for await (const page of pagesAndFaults(store, upTo)) {
    if (E.isRight(page)) page.right.forEach(event);
    else if (isFinding(page.left)) unread(page.left, undefined);
    else return page;
    onward(at().position);
  }
  const checked = await store.check([upTo]);
  if (E.isRight(checked)) return E.right(end(upTo));
  return isFinding(checked.left) ? E.right(withOwn(end, upTo, checked.left)) : checked;
};
