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

/** What was found out about a history. */
export interface Verification {
  /** How many events were looked at. */
  readonly events: number;
  /** What is wrong, each at its position: the first hundred. */
  readonly faults: readonly StoreError[];
  readonly faultCount: number;
  /** What could not be looked at. */
  readonly unexamined: Unexamined;
  readonly heads: readonly JudgedHead[];
  /** Where the first change lies that they tell. */
  readonly rewritten?: Stretch;
  /** Events that were recorded later than they say. */
  readonly backDated: readonly BackDated[];
  /** How many events came after the last head that lies on the chain. */
  readonly sinceLastHead?: number;
  /** The days on which no head was noted, though one was before and afterwards. */
  readonly missedDays: readonly MissedDays[];
}

export interface Unexamined {
  /** Events that nobody can read, each with the link to the next. */
  readonly events: readonly Stretch[];
  /** From here on, whether a store keeps its texts and its index as it should: its own check ends at the first break. */
  readonly keptFrom?: Position;
  /** Whether only hashes were there, and so nothing of what happened. */
  readonly contents?: true;
}

/** By what a history is judged, beyond itself. */
export interface Judging {
  readonly heads?: readonly NotedHead[];
  /** The keys by which notes may be signed; without them signatures are not checked. */
  readonly keys?: readonly FiledKey[];
}

const mostFaults = 100;

/** The errors that tell of the history, and not of reading it. */
const findings: readonly StoreErrorCode[] = [
  'chain-broken',
  'index-broken',
  'schema-changed',
  'history-missing',
  'history-changed',
  'unreadable-event',
];

/** Whether an error is something that is wrong with the history. */
export const isFinding = ({ code }: StoreError): boolean => findings.includes(code);

/** Whether anything is wrong. */
export const isWrong = ({ faults, heads, backDated }: Verification): boolean =>
  faults.length > 0 || backDated.length > 0 || heads.some(({ is }) => is !== 'on-the-chain');

/** Where an error says that something is wrong. */
export const faultPosition = ({ details }: StoreError): Position | undefined =>
  'position' in details ? details.position : undefined;

/** Where an error stands among others: what has no position comes first. */
const placeIn = (error: StoreError): Position => faultPosition(error) ?? 0;

/** Looks at a history while it passes, and goes on behind a break from the hash that is recorded there. */
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
  /** Whether the last event said a position at which it cannot stand. That of the next is taken as it says it. */
  let isAstray = false;

  const found = (fault: StoreError): void => {
    faultCount += 1;
    if (faults.length < mostFaults) faults.push(fault);
  };

  /** What this release cannot read in an event. */
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

  /** Moves over an event: behind a break from what is recorded, but for its instant, which may be false. */
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

  /** Whether an error is not beyond a position, and nothing was found where it is. */
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
    /** Something that is no event and stands where one should be; of some the hash is known. */
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
    /** What it came to up to a place, with what a store found out about itself. What that says of later events is left out. */
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
