import { randomUUID } from 'node:crypto';
import type { Reading, StoredEvent } from '@torioki/event-store';
import { aggregateKey, matches, runGenerator, runPlan } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { copy as copyAggregate } from '../aggregates/index.js';
import {
  findSituation,
  scanAtDesk,
  scanDecisions,
  type ScannedCopy,
  type ScanSituation,
  type StaffActor,
} from '../decisions/index.js';
import { lendingEventCodec } from '../events/index.js';
import type { CopyId, Instant } from '../vocabulary/index.js';
import { loanId, reservationId } from './ids.js';
import { findDecision } from './record-commands.js';
import { borrowerId } from './short/values.js';

type ScanCommandName = keyof typeof scanDecisions;

/** Runs a generator on the states of a history. */
export type RunOnHistory = <Found>(steps: Generator<Reading, Found, unknown>) => Found;

export const runOnHistory = (history: readonly StoredEvent[]): RunOnHistory => {
  const decoded = history.map((stored) => {
    const event = lendingEventCodec.decode(stored);
    if (E.isLeft(event)) throw new Error(event.left.reason);
    return { stored, event: event.right };
  });
  const states = new Map<string, unknown>();
  const read = ({ aggregates }: Reading) =>
    Object.fromEntries(
      Object.entries(aggregates).map(([name, aggregate]) => {
        const key = aggregateKey(aggregate);
        if (!states.has(key))
          states.set(
            key,
            decoded
              .filter(({ stored }) => matches(aggregate.query, stored))
              .reduce((state, { event }) => aggregate.evolve(state, event), aggregate.initial),
          );
        return [name, states.get(key)];
      }),
    );
  return (steps) => runGenerator(steps, read);
};

/** The command that the table names for a scan, and the commands that are accepted at this desk. */
export interface ScanCase {
  readonly situation: ScanSituation;
  readonly named: ScanCommandName | null;
  readonly accepted: readonly ScanCommandName[];
}

/** A scan does not show the visitor. So it names PickUp even if the visitor has another copy of the title. */
const isAboutVisitor = ({ code }: { readonly code: string }): boolean => code === 'already-borrowed';

/**
 * Scans a copy at a desk, and decides the eight commands there. PickUp is decided for the person for whom the
 * copy is set aside, otherwise for a visitor without a reservation.
 */
export const compareScan = (
  run: RunOnHistory,
  { copy, published, reservation, ...scanned }: ScannedCopy,
  actor: StaffActor,
  at: Instant,
): ScanCase => {
  const { found } = run(
    (function* () {
      return (yield { is: 'reading', aggregates: { found: copyAggregate(copy) } }) as { found: object };
    })(),
  );
  const given = {
    copy,
    location: actor.location,
    reservation: reservation ?? reservationId(9_999),
    loan: loanId(9_998),
    payer: null,
    borrower: 'borrower' in found ? found.borrower : borrowerId(9_997),
    cards: { prefectural: true, branch: true },
  };
  const accepts = (name: ScanCommandName): boolean => {
    const { type, fields } = scanDecisions[name];
    const sent = Object.fromEntries(Object.entries(given).filter(([field]) => field in fields));
    const decision = findDecision(type);
    const command = decision.decode({ type, id: randomUUID(), at, actor, ...sent });
    if (E.isLeft(command)) throw new Error(JSON.stringify(command.left));
    const answer = run(runPlan(decision.plan(command.right)));
    return E.isRight(answer) || (name === 'pickUp' && answer.left.every(isAboutVisitor));
  };
  return {
    situation: scanned.situation,
    named: scanAtDesk({ copy, published, reservation, ...scanned }, actor).command?.name ?? null,
    accepted: (Object.keys(scanDecisions) as readonly ScanCommandName[]).filter(accepts),
  };
};

/** The situation of a copy in a history; null for an unknown copy. */
export const findSituationIn = (run: RunOnHistory, copy: string, at: Instant): ScannedCopy | null =>
  run(findSituation(copy as CopyId, at));

/**
 * The situations in which PickUp may be accepted, although the scan does not name it. If a copy on the shelf
 * is wanted, the visitor may be the first in the queue, or enough copies may remain for the queue. A counter
 * hands out a copy on its way even if nobody recorded its arrival.
 */
export const pickUpUnnamed: readonly ScanSituation[] = ['on-shelf-wanted', 'on-the-way'];

/** The command that a scan must name: the accepted one. Null if no command is accepted. */
export const expectNamed = ({ situation, accepted }: ScanCase): ScanCommandName | null | 'several' => {
  const expected = pickUpUnnamed.includes(situation)
    ? accepted.filter((name) => name !== 'pickUp')
    : accepted;
  const [first = null, second] = expected;
  return second === undefined ? first : 'several';
};
