import { readRecordedCommand, reExecute, storeError } from '@torioki/event-store';
import type { Answer, EventStore, Position, StoredEvent, StoreError } from '@torioki/event-store';
import {
  noCommandAt,
  attempt,
  attemptAnswer,
  makeStateReader,
  findRecord,
  unwrap,
  type HostRuleVersion,
  type RecordedCommand,
} from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import type { CheckedRule } from '@torioki/lending/host-rules';
import { isDifferentResult } from '../audit/collect-re-decisions.js';
import type { Finding } from '../audit/finding.js';
import { listReDecisionFindings } from '../audit/findings-of-re-decision.js';
import { skipUnreadable } from '../events/skip-unreadable.js';
import { isHistoryFault } from '../verify/verifier.js';
import { allDecisions } from '../walk/traverse-lending.js';
import * as E from 'fp-ts/lib/Either.js';
import { explainCommand, type DecisionExplanation } from './explain-command.js';

/** The explanation of a recorded decision, from the history before it. */
export interface RecordedExplanation extends DecisionExplanation {
  readonly recorded: readonly Pick<StoredEvent, 'position' | 'type' | 'data'>[];
  readonly recordedAt: string;
  /** The release that decided, if the history names it. */
  readonly decidedBy: string | undefined;
  /** The host's rules that judged the command when it was recorded, and whether they judge it again here. */
  readonly hostRules: readonly (HostRuleVersion & { readonly isJudged: boolean })[];
  /**
   * The audit's findings for this command. The check against the guide is left out, since it needs the whole
   * history.
   */
  readonly findings: readonly Finding[];
  /**
   * The position after the recorded events, if its event cannot be read. The event may belong to the command.
   */
  readonly unread?: Position;
}

/** The maximum number of events of a command before the requested event. */
const mostBefore = 1_000;

const isSameRule = (one: HostRuleVersion, other: HostRuleVersion): boolean =>
  one.code === other.code && one.version === other.version;

/** Whether a rule of the host judged a command when it was recorded. */
const isRecorded = (rule: HostRuleVersion, { decidedBy }: RecordedCommand): boolean =>
  decidedBy?.hostRules.some((one) => isSameRule(one, rule)) === true;

/** The version, the note and the rules with which a command is decided again. */
const repeatOf = (record: RecordedCommand, rules: readonly CheckedRule[]) => ({
  version: record.version,
  note: record.note ?? {},
  rules: rules.filter((rule) => isRecorded(rule, record)),
});

const listHostRules = (
  { decidedBy }: RecordedCommand,
  rules: readonly HostRuleVersion[],
): RecordedExplanation['hostRules'] =>
  (decidedBy?.hostRules ?? []).map((one) => ({
    ...one,
    isJudged: rules.some((rule) => isSameRule(one, rule)),
  }));

/** Finds the event with the command that recorded a position. Skips unreadable events before the position. */
const findCommandEvent = (store: EventStore, position: Position): Answer<StoredEvent | undefined> =>
  attempt(async function* (): AsyncGenerator<StoreError, StoredEvent | undefined, unknown> {
    const [own] = yield* unwrap(await store.records({ after: position - 1, upTo: position }));
    if (own === undefined || readRecordedCommand(own) !== undefined) return own;
    const after = Math.max(0, position - mostBefore);
    const before = yield* unwrap(await skipUnreadable(store).records({ after, upTo: position - 1 }));
    return before.findLast((event) => readRecordedCommand(event) !== undefined);
  });

/**
 * The events of a command. `unread` is the next position, if its event cannot be read. That event may also
 * belong to the command.
 */
interface RecordedEvents {
  readonly events: readonly StoredEvent[];
  readonly unread?: Position;
}

const readRecordedEvents = (store: EventStore, command: string): Answer<RecordedEvents> =>
  attempt(async function* (): AsyncGenerator<StoreError, RecordedEvents, unknown> {
    const events = yield* unwrap(await findRecord(skipUnreadable(store), command));
    const last = events.at(-1)?.position ?? 0;
    const next = await store.records({ after: last, upTo: last + 1 });
    if (E.isLeft(next) && isHistoryFault(next.left)) return { events, unread: last + 1 };
    yield* unwrap(next);
    return { events };
  });

/** The audit's findings for a command. Leaves out a different result if its events cannot all be read. */
const findFindings = async (
  store: EventStore,
  record: RecordedCommand,
  first: StoredEvent,
  { unread }: RecordedEvents,
): Promise<readonly Finding[]> => {
  const again = await reExecute(skipUnreadable(store), lendingEventCodec, allDecisions, first.position);
  const outcome = E.isLeft(again) ? ({ is: 'failed', error: again.left } as const) : again.right;
  const findings = listReDecisionFindings({ ...record, events: [first] }, outcome);
  return unread === undefined ? findings : findings.filter((one) => !isDifferentResult(one));
};

/**
 * Explains the command that recorded a position: decides the command again over the history that the first
 * decision knew. Of the given host rules, applies those that judged the command then, in the same version.
 * Fails with `invalid-input` if no command recorded the position.
 */
export const explainDecision = (store: EventStore, position: Position, rules: readonly CheckedRule[] = []) =>
  attemptAnswer<StoreError, { readonly is: 'explained' } & RecordedExplanation>(async function* () {
    const none = storeError('invalid-input', { path: 'position', ...noCommandAt(position) });
    if (!Number.isSafeInteger(position) || position < 1) return yield* unwrap(E.left(none));
    const first = yield* unwrap(await findCommandEvent(store, position));
    const record = first && readRecordedCommand(first);
    if (first === undefined || record === undefined) return yield* unwrap(E.left(none));
    const all = yield* unwrap(await readRecordedEvents(store, record.command.id));
    const { events, ...rest } = all;
    if (!events.some((event) => event.position === position)) return yield* unwrap(E.left(none));
    const read = makeStateReader(store, lendingEventCodec, 10);
    const explanation = yield* unwrap(
      await explainCommand(read, record.command, record.decidedAt, repeatOf(record, rules)),
    );
    return {
      is: 'explained',
      ...explanation,
      recorded: events.map(({ position, type, data }) => ({ position, type, data })),
      recordedAt: first.recordedAt,
      decidedBy: record.decidedBy?.release,
      hostRules: listHostRules(record, rules),
      findings: await findFindings(store, record, first, all),
      ...rest,
    };
  });
