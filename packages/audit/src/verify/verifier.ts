import { readRecordedCommand, storeError } from '@torioki/event-store';
import type { Cursor, Position, StoredEvent, StoreError, StoreErrorCode } from '@torioki/event-store';
import {
  otherPosition,
  continueChain,
  emptyChain,
  unreadableEvent,
  type Tip,
} from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { rulesInForce } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';
import { collectStretches, type Stretch } from '../audit/stretches.js';
import { openDayTest } from '../events/is-open-by.js';
import type { FiledKey, NotedHead } from '../heads/noted-head.js';
import { createLibraryClock } from '../walk/library-clock.js';
import { createHeadJudge, type BackDatedEvent, type JudgedHead } from './judge-heads.js';
import { findMissedDays, type MissedDays } from './missed-days.js';
import { findRewritten } from './find-rewritten.js';

/** The result of the verification of a history. */
export interface Verification {
  /** The number of events that were checked. */
  readonly events: number;
  /** The faults, by position; only the first hundred. */
  readonly faults: readonly StoreError[];
  readonly faultCount: number;
  /** The parts that were not checked. */
  readonly unexamined: UncheckedParts;
  readonly heads: readonly JudgedHead[];
  /** The stretch that contains the first change, according to the heads. */
  readonly rewritten?: Stretch;
  /** Events after a noted head that claim to be recorded before the head was noted. */
  readonly backDated: readonly BackDatedEvent[];
  /** The number of events after the last head that matches the chain. */
  readonly sinceLastHead?: number;
  /** The open days without a noted head, between days with a noted head. */
  readonly missedDays: readonly MissedDays[];
}

export interface UncheckedParts {
  /** Unreadable events. The link from each of them to the next event is not checked either. */
  readonly events: readonly Stretch[];
  /**
   * From this position on, the store's texts and index are not checked, because the store's own check stops
   * at its first break.
   */
  readonly indexFrom?: Position;
  /** True if the export has only hashes, and no content to check. */
  readonly contents?: true;
}

/** The external data that a history is checked against. */
export interface ExternalEvidence {
  readonly heads?: readonly NotedHead[];
  /** The keys of permitted signers. Without them, signatures are not checked. */
  readonly keys?: readonly FiledKey[];
}

const mostFaults = 100;

/** The errors about the history itself, not about reading it. */
const historyFaultCodes: readonly StoreErrorCode[] = [
  'chain-broken',
  'index-broken',
  'schema-changed',
  'history-missing',
  'history-changed',
  'unreadable-event',
];

export const isHistoryFault = ({ code }: StoreError): boolean => historyFaultCodes.includes(code);

export const hasFaults = ({ faults, heads, backDated }: Verification): boolean =>
  faults.length > 0 || backDated.length > 0 || heads.some(({ is }) => is !== 'on-the-chain');

/** The position of a fault; undefined if the error has none. */
export const findFaultPosition = ({ details }: StoreError): Position | undefined =>
  'position' in details ? details.position : undefined;

/** The sort key of an error. Errors without a position come first. */
const findSortKey = (error: StoreError): Position => findFaultPosition(error) ?? 0;

/** Checks a history, whose events you pass in order. After a break, continues from the recorded hash. */
export const createVerifier = (librarySystem: string, { heads = [], keys }: ExternalEvidence) => {
  const root = emptyChain(librarySystem);
  const clock = createLibraryClock();
  const judge = createHeadJudge(heads, root, { keys, zone: clock.zone });
  const faults: StoreError[] = [];
  const unread = collectStretches();
  let tip: Tip = { ...root, recordedAt: '' };
  let published = rulesInForce.initial;
  /** The last event with a command. */
  let begun: StoredEvent | undefined;
  let [faultCount, events] = [0, 0];
  /** Whether the hash before the next event is known. */
  let isLinked = true;
  /**
   * Whether the last event stated an impossible position. Then any position of the next event is accepted.
   */
  let isAstray = false;

  const found = (fault: StoreError): void => {
    faultCount += 1;
    if (faults.length < mostFaults) faults.push(fault);
  };

  /** The error if this release cannot read an event; otherwise undefined. */
  const unreadable = (event: StoredEvent): StoreError | undefined => {
    const decoded = lendingEventCodec.decode(event);
    if ('command' in event.metadata) begun = event;
    if (E.isLeft(decoded))
      return unreadableEvent(
        { ...event, decidedBy: begun && readRecordedCommand(begun)?.decidedBy?.release },
        decoded.left,
      );
    clock.hear(decoded.right);
    published = rulesInForce.evolve(published, decoded.right);
    return undefined;
  };

  /**
   * Checks an event and moves to it. After a break, continues from the recorded values, except for the
   * instant.
   */
  const moved = (event: StoredEvent): void => {
    const { position, hash } = event;
    const before = isAstray ? { ...tip, position: position - 1 } : tip;
    const next = isLinked ? continueChain(before, event) : E.right(event);
    const fault = E.isLeft(next) ? next.left : unreadable(event);
    if (fault) found(fault);
    if (E.isLeft(next)) judge.breaks();
    if (!isLinked) unread.add(position);
    isAstray = position !== before.position + 1;
    isLinked = true;
    tip = { position, hash, recordedAt: E.isLeft(next) ? tip.recordedAt : event.recordedAt };
  };

  /** Whether an error is at or before a position, and no listed fault has the same position. */
  const isNews = (error: StoreError, upTo: Position): boolean =>
    findSortKey(error) <= upTo && !faults.some((one) => findSortKey(one) === findSortKey(error));

  return {
    /** The zone of the policy that was published last. */
    zone: clock.zone,
    at: (): Cursor => ({ position: tip.position, hash: tip.hash }),
    found,
    event: (event: StoredEvent): void => {
      events += 1;
      moved(event);
      judge.pass(event, isAstray);
    },
    /** Passes an unreadable line instead of an event. The hash in the line may be readable. */
    unread: (fault: StoreError, hash: string | undefined): void => {
      const position = findFaultPosition(fault) ?? tip.position + 1;
      found(fault);
      judge.breaks();
      if (hash === undefined) unread.add(position);
      isLinked = hash !== undefined;
      tip = { ...tip, position, hash: hash ?? tip.hash };
      judge.skip(position, hash);
    },
    place: (place: Cursor): void => {
      events += 1;
      const next = tip.position + 1;
      if (place.position !== next)
        found(storeError('chain-broken', { position: next, ...otherPosition(place.position) }));
      tip = { ...tip, ...place };
      judge.skip(place.position, place.hash);
    },
    /** The verification up to a cursor. Includes the store's own error, unless it concerns later events. */
    end: ({ position: upTo }: Cursor, own?: StoreError): Verification => {
      if (own && isNews(own, upTo)) found(own);
      const rest = tip.position < upTo ? [{ from: tip.position + 1, upTo }] : [];
      const { days, ...judged } = judge.end(tip.position);
      const rewritten = findRewritten(judged.heads);
      const last = judged.heads.filter(({ is }) => is === 'on-the-chain').at(-1);
      return {
        events,
        faults: faults.toSorted((one, other) => findSortKey(one) - findSortKey(other)),
        faultCount,
        unexamined: { events: [...unread.all, ...rest] },
        ...judged,
        ...(rewritten && { rewritten }),
        ...(last && { sinceLastHead: tip.position - last.position }),
        missedDays: findMissedDays(days, openDayTest(published)),
      };
    },
  };
};

export type Verifier = ReturnType<typeof createVerifier>;
