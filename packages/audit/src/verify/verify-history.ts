import { lendingEventCodec, type TimeZone } from '@torioki/lending';
import {
  continueAll,
  emptyChain,
  pagesOfRecords,
  storeError,
  type Answer,
  type EventStore,
  type Place,
  type Position,
  type StoredEvent,
  type StoreError,
  type StoreErrorCode,
  type Tip,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { FiledKey, NotedHead } from '../heads/noted.js';
import { judgeOf, type BackDated, type JudgedHead } from './judge-heads.js';

/** What was found out about a history. */
export interface Verification {
  /** How many events are right, from the first. */
  readonly events: number;
  /** The first thing that is wrong, at its position. */
  readonly fault?: StoreError;
  /** The heads that were noted, as far as the history is right. */
  readonly heads: readonly JudgedHead[];
  /** Events that were recorded later than they say. */
  readonly backDated: readonly BackDated[];
  /** How many events came after the last head that lies on the chain. */
  readonly sinceLastHead?: number;
}

export interface VerifyOptions {
  readonly upTo: Place;
  /** The zone in which heads were noted. */
  readonly zone: TimeZone;
  readonly heads?: readonly NotedHead[];
  /** The keys by which notes may be signed; without them signatures are not checked. */
  readonly keys?: readonly FiledKey[];
  readonly onward?: (position: Position) => void;
}

/** The errors that tell of the history, and not of reading it. */
const findings: readonly StoreErrorCode[] = [
  'chain-broken',
  'index-broken',
  'history-missing',
  'history-changed',
  'unreadable-event',
];

/** Whether an error is something that is wrong with the history. */
export const isFinding = ({ code }: StoreError): boolean => findings.includes(code);

/** The first event that this release cannot read. */
const unreadable = (events: readonly StoredEvent[]): StoreError | undefined => {
  for (const event of events) {
    const decoded = lendingEventCodec.decode(event);
    const { position, type, schemaVersion } = event;
    if (E.isLeft(decoded))
      return storeError('unreadable-event', { position, type, schemaVersion, ...decoded.left });
  }
  return undefined;
};

const continued = (tip: Tip, events: readonly StoredEvent[]): E.Either<StoreError, Tip> =>
  E.chain((end: Tip) => {
    const fault = unreadable(events);
    return fault ? E.left(fault) : E.right(end);
  })(continueAll(tip, events));

/** Whether anything is wrong. */
export const isWrong = ({ fault, heads, backDated }: Verification): boolean =>
  fault !== undefined || backDated.length > 0 || heads.some(({ is }) => is !== 'on-the-chain');

/**
 * Finds out whether a history is what was recorded: what the store gives out up to a place is hashed anew and read, the heads
 * that were noted must lie on it, and the store checks what it keeps.
 */
export const verifyHistory = async (
  store: Pick<EventStore, 'librarySystem' | 'check' | 'records'>,
  { upTo, zone, heads: noted = [], keys, onward = () => undefined }: VerifyOptions,
): Answer<Verification> => {
  const root = emptyChain(store.librarySystem);
  const judge = judgeOf(noted, root, { keys, zone });
  let tip: Tip = { ...root, recordedAt: '' };

  const found = (fault?: StoreError): Verification => {
    const { heads, backDated } = judge.end(tip.position === upTo.position);
    const last = heads.filter(({ is }) => is === 'on-the-chain').at(-1);
    return {
      events: tip.position,
      ...(fault && { fault }),
      heads,
      backDated,
      ...(last && { sinceLastHead: tip.position - last.position }),
    };
  };

  const failed = (error: StoreError): E.Either<StoreError, Verification> =>
    isFinding(error) ? E.right(found(error)) : E.left(error);

  for await (const page of pagesOfRecords(store, { upTo })) {
    if (E.isLeft(page)) return failed(page.left);
    const end = continued(tip, page.right);
    if (E.isLeft(end)) return failed(end.left);
    page.right.forEach(judge.pass);
    tip = end.right;
    onward(tip.position);
  }
  const checked = await store.check([upTo]);
  return E.isLeft(checked) ? failed(checked.left) : E.right(found());
};
