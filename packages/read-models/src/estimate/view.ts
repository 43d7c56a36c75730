import { localDate, type BorrowerId, type Instant, type Policy, type ReservationId } from '@torioki/lending';
import {
  dueAfterClosures,
  isReservable,
  policyAt,
  findSuspensionEnd,
  listWaiting,
  type Queue,
} from '@torioki/lending/aggregates';
import { documents, type RunningQuery } from '@torioki/projection';
import type { Cycle } from '../days-until-free/document.js';
import { daysUntilFreeModel } from '../days-until-free/fold.js';
import { readCycles, type Cycles } from '../days-until-free/view.js';
import { hashText } from '../hash-text.js';
import { holdingsModel, type HoldingsDocument, type KnownCopy } from '../holdings/fold.js';
import type { OpenReservation } from '../patron-queue/document.js';
import { patronQueueModel } from '../patron-queue/fold.js';
import { readRules, type RulesAt } from '../published-rules/rules-at.js';
import { titleQueueModel } from '../title-queue/fold.js';
import type { CopyToCome } from './copy-to-come.js';
import { estimate, noEstimate, type Estimate } from './estimate.js';
import type { Calendars } from './horizon.js';
import { office, view } from '../view.js';

/** The expectations for a waiting reservation: its position, and an estimate (A57). */
export interface Outlook {
  readonly reservation: ReservationId;
  /** The reservation's position in the title's queue, from 1; null unless the policy shows positions. */
  readonly queueRank: number | null;
  /**
   * The days when the book may be ready. Null if the policy shows no estimates, or if the pickup place is
   * unknown.
   */
  readonly estimate: Estimate | null;
}

const unknown: Cycle = { pickupClass: 'counter', securedAt: null, lent: null, handedInAt: null };

const ways = {
  'on-shelf': 'on-shelf',
  'set-aside': 'kept',
  'in-transit-out': 'kept',
  'at-branch': 'kept',
  'on-loan': 'lent',
  'to-send-back': 'back',
  'in-transit-back': 'back',
  'lent-to-library': 'away',
  removed: 'away',
  missing: 'away',
} as const satisfies Readonly<Record<KnownCopy['is'], CopyToCome['is']>>;

const wayOf = (held: KnownCopy): CopyToCome['is'] =>
  'removed' in held && held.removed !== null ? 'away' : ways[held.is];

const copyToCome = (
  held: KnownCopy,
  { pickupClass, securedAt, lent, handedInAt }: Cycle,
  { rules, zone, today }: RulesAt,
): CopyToCome => {
  const { copy } = held;
  const way = wayOf(held);
  if (way === 'on-shelf' || way === 'away') return { copy, is: way };
  if (way === 'lent')
    return { copy, is: way, pickupClass, dueDate: lent === null ? today : dueAfterClosures(rules, lent) };
  const since = way === 'kept' ? securedAt : handedInAt;
  return { copy, is: way, pickupClass, since: since === null ? today : localDate(since, zone) };
};

/** A title's queue, and its copies. */
interface TitleSituation {
  readonly queue: Queue;
  readonly copies: readonly CopyToCome[];
}

/**
 * The estimate for one reservation. Suspended reservations before it count too: their suspensions may end
 * before a copy comes.
 */
const estimateOf = (
  open: OpenReservation,
  { queue, copies }: TitleSituation,
  seen: Cycles,
  { rules, today, policy }: RulesAt & Calendars,
): Estimate | null => {
  const { reservation, title, location, pickupClass, turnCame } = open;
  if (!turnCame) return noEstimate('held-back');
  if (findSuspensionEnd(today, open) !== null) return noEstimate('suspended');
  const place = rules.locations.get(location);
  if (place === undefined) return null;
  return estimate({
    today,
    copies,
    ahead: queue.slice(
      0,
      queue.findIndex((one) => one.reservation === reservation),
    ),
    mine: { ...place, pickupClass },
    cycles: seen,
    calendars: { rules, policy },
    seed: hashText(title),
  });
};

function* copiesOf(held: HoldingsDocument, on: RulesAt): RunningQuery<readonly CopyToCome[]> {
  const own = held.filter(isReservable);
  const found = yield* documents(
    daysUntilFreeModel,
    own.map(({ copy }) => copy),
  );
  return own.map((one, index) => copyToCome(one, found[index]?.open ?? unknown, on));
}

type Waiting = readonly OpenReservation[];

function* estimatesOf(
  waiting: Waiting,
  queues: readonly Queue[],
  on: RulesAt & Calendars,
): RunningQuery<readonly (Estimate | null)[]> {
  const seen = yield* readCycles(on.at);
  const held = yield* documents(
    holdingsModel,
    waiting.map(({ title }) => title),
  );
  const estimates: (Estimate | null)[] = [];
  for (const [index, one] of waiting.entries()) {
    const copies = yield* copiesOf(held[index] ?? [], on);
    estimates.push(estimateOf(one, { queue: queues[index] ?? [], copies }, seen, on));
  }
  return estimates;
}

const rankIn = (queue: Queue = [], { reservation }: OpenReservation): number =>
  1 + queue.findIndex((one) => one.reservation === reservation);

const showsSomething = (policy: Policy | undefined): policy is Policy =>
  policy !== undefined && (policy.showQueueRank || policy.showEstimate);

/**
 * The positions and estimates of a patron's waiting reservations, as far as the policy shows them. Pass all
 * pseudonyms that are still linked to the patron.
 */
export const findOutlooks = (borrowers: readonly BorrowerId[], at: Instant) =>
  function* (): RunningQuery<readonly Outlook[]> {
    const on = yield* readRules(at);
    const policy = policyAt(on.rules, at);
    if (!showsSomething(policy)) return [];
    const waiting = (yield* documents(patronQueueModel, borrowers))
      .flat()
      .filter(({ progress }) => progress.is === 'waiting');
    const titles = waiting.map(({ title }) => title);
    const queues = (yield* documents(titleQueueModel, titles)).map(listWaiting);
    const estimates =
      policy.showEstimate && waiting.length > 0 ? yield* estimatesOf(waiting, queues, { ...on, policy }) : [];
    return waiting.map((one, index) => ({
      reservation: one.reservation,
      queueRank: policy.showQueueRank ? rankIn(queues[index], one) : null,
      estimate: estimates[index] ?? null,
    }));
  };

/**
 * The positions of a patron's waiting reservations in their queues, and the days when the books may be ready
 * (A57). The policy decides whether positions and days are shown. The days are guessed from the numbers of
 * people and copies, and do not show other patrons' dates.
 */
export const patronOutlooks = view(
  [
    '利用者の予約の順番と、受け取れるめやす',
    "the positions of a patron's reservations in their queues, and the days when the books may be ready",
  ],
  office,
  ['borrower'],
  ({ borrower }, at) => findOutlooks(borrower, at),
);
