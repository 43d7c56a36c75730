import { recordedCommand, storeError } from '@torioki/event-store';
import type { Place, Position, StoredEvent, StoreError, StoreErrorCode } from '@torioki/event-store';
import { nextSays, continueChain, emptyChain, unreadableEvent, type Tip } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { rulesInForce } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';
import { stretches, type Stretch } from '../audit/stretches.js';
import { isOpenBy } from '../events/is-open-by.js';
import type { FiledKey, NotedHead } from '../heads/noted.js';
import { clockOfLibrary } from '../walk/clock-of-library.js';
import { judgeOf, type BackDated, type JudgedHead } from './judge-heads.js';
import { missedDays, type MissedDays } from './missed-days.js';
import { rewrittenIn } from './rewritten.js';

/** The result of the verification of a history. */
export interface Verification {
  /** The number of events that were checked. */
  readonly events: number;
  /** The faults, by position; only the first hundred. */
  readonly faults: readonly StoreError[];
  readonly faultCount: number;
  /** The parts that were not checked. */
  readonly unexamined: Unexamined;
  readonly heads: readonly JudgedHead[];
  /** The stretch that contains the first change, according to the heads. */
  readonly rewritten?: Stretch;
  /** Events that were recorded later than they claim. */
  readonly backDated: readonly BackDated[];
  /** The number of events after the last head that lies on the chain. */
  readonly sinceLastHead?: number;
  /** The open days without a noted head, between days with one. */
  readonly missedDays: readonly MissedDays[];
}

export interface Unexamined {
  /** Unreadable events. Their links to the next event are not checked either. */
  readonly events: readonly Stretch[];
  /** From here, the store's texts and index are not checked: its own check ends at the first break. */
  readonly keptFrom?: Position;
  /** True if the export has only hashes, and no content to check. */
  readonly contents?: true;
}

/** The external data that a history is checked against. */
export interface Judging {
  readonly heads?: readonly NotedHead[];
  /** The keys of permitted signers. Without them, signatures are not checked. */
  readonly keys?: readonly FiledKey[];
}

const mostFaults = 100;

/** The errors about the history itself, not about reading it. */
const findings: readonly StoreErrorCode[] = [
  'chain-broken',
  'index-broken',
  'schema-changed',
  'history-missing',
  'history-changed',
  'unreadable-event',
];

/** Whether an error is a fault of the history. */
export const isFinding = ({ code }: StoreError): boolean => findings.includes(code);

/** Whether a verification found any fault. */
export const isWrong = ({ faults, heads, backDated }: Verification): boolean =>
  faults.length > 0 || backDated.length > 0 || heads.some(({ is }) => is !== 'on-the-chain');

/** The position of a fault; undefined if the error has none. */
export const faultPosition = ({ details }: StoreError): Position | undefined =>
  'position' in details ? details.position : undefined;

/** The sort key of an error. Errors without a position come first. */
const placeIn = (error: StoreError): Position => faultPosition(error) ?? 0;

/** Checks a history while it passes. After a break, continues from the hash that is recorded there. */
export const verifying = (librarySystem: string, { heads = [], keys }: Judging) => {
  const root = emptyChain(librarySystem);
  const clock = clockOfLibrary();
  const judge = judgeOf(heads, root, { keys, zone: clock.zone });
  const faults: StoreError[] = [];
  const unread = stretches();
  let tip: Tip = { ...root, recordedAt: '' };
  let published = rulesInForce.initial;
  /** The last event that holds a command. */
  let begun: StoredEvent | undefined;
  let [faultCount, events] = [0, 0];
  /** Whether the hash before the next event is known. */
  let isLinked = true;
  /** Whether the last event stated an impossible position. The next event may then state any position. */
  let isAstray = false;

  const found = (fault: StoreError): void => {
    faultCount += 1;
    if (faults.length < mostFaults) faults.push(fault);
  };

  /** The error if this release cannot read an event. */
  const unreadable = (event: StoredEvent): StoreError | undefined => {
    const decoded = lendingEventCodec.decode(event);
    if ('command' in event.metadata) begun = event;
    if (E.isLeft(decoded))
      return unreadableEvent(
        { ...event, decidedBy: begun && recordedCommand(begun)?.decidedBy },
        decoded.left,
      );
    clock.hear(decoded.right);
    published = rulesInForce.evolve(published, decoded.right);
    return undefined;
  };

  /** Moves to an event. After a break, continues from the recorded values, except for the instant. */
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

  /** Whether an error is at or before a position, and no other fault has its position. */
  const isNews = (error: StoreError, upTo: Position): boolean =>
    placeIn(error) <= upTo && !faults.some((one) => placeIn(one) === placeIn(error));

  return {
    /** The zone of the policy that was published last. */
    zone: clock.zone,
    at: (): Place => ({ position: tip.position, hash: tip.hash }),
    found,
    event: (event: StoredEvent): void => {
      events += 1;
      moved(event);
      judge.pass(event, isAstray);
    },
    /** Passes an unreadable line instead of an event. Its hash may be readable. */
    unread: (fault: StoreError, hash: string | undefined): void => {
      const position = faultPosition(fault) ?? tip.position + 1;
      found(fault);
      judge.breaks();
      if (hash === undefined) unread.add(position);
      isLinked = hash !== undefined;
      tip = { ...tip, position, hash: hash ?? tip.hash };
      judge.skip(position, hash);
    },
    place: (place: Place): void => {
      events += 1;
      const next = tip.position + 1;
      if (place.position !== next)
        found(storeError('chain-broken', { position: next, ...nextSays(place.position) }));
      tip = { ...tip, ...place };
      judge.skip(place.position, place.hash);
    },
    /** The verification up to a place, with the store's own error if it is not about later events. */
    end: ({ position: upTo }: Place, own?: StoreError): Verification => {
      if (own && isNews(own, upTo)) found(own);
      const rest = tip.position < upTo ? [{ from: tip.position + 1, upTo }] : [];
      const { days, ...judged } = judge.end(tip.position);
      const rewritten = rewrittenIn(judged.heads);
      const last = judged.heads.filter(({ is }) => is === 'on-the-chain').at(-1);
      return {
        events,
        faults: faults.toSorted((one, other) => placeIn(one) - placeIn(other)),
        faultCount,
        unexamined: { events: [...unread.all, ...rest] },
        ...judged,
        ...(rewritten && { rewritten }),
        ...(last && { sinceLastHead: tip.position - last.position }),
        missedDays: missedDays(days, isOpenBy(published)),
      };
    },
  };
};

export type Verifying = ReturnType<typeof verifying>;
