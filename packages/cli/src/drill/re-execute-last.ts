import { listReDecisionFindings } from '@torioki/audit';
import { renderFinding } from '@torioki/audit/words';
import type { Answer, Command, Decision, EventStore, Position } from '@torioki/event-store';
import { attempt, isCommandRecord, readRecordedCommands, unwrap, walk } from '@torioki/event-store/adapter';
import { decisions, lendingEventCodec, type LendingEvent, type Refusal } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { makeTelling } from '../rendering/make-telling.js';
import type { Names } from '../rendering/names.js';
import type { History } from '../stores/with-history.js';
import type { DrillFinding, StepResult } from './drill-report.js';
import { findingOfError } from './verify-copy.js';

const allDecisions: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

/** The number of commands to decide again. */
const mostCommands = 1_000;

/** The positions of the commands in a part of a history. */
const listCommands = (store: EventStore, range: { readonly after: Position; readonly upTo: Position }) =>
  attempt(async function* () {
    const positions: Position[] = [];
    for await (const one of readRecordedCommands(store, range)) {
      const passed = yield* unwrap(one);
      if (isCommandRecord(passed)) positions.push(passed.events[0].position);
    }
    return positions;
  });

/** The position of the first of the last commands. Reads longer and longer ends of the history. */
const findFirst = async (store: EventStore, upTo: Position, length = 4 * mostCommands): Answer<Position> => {
  const after = Math.max(0, upTo - length);
  const found = await listCommands(store, { after, upTo });
  if (E.isLeft(found)) return found;
  if (found.right.length < mostCommands && after > 0) return findFirst(store, upTo, 4 * length);
  return E.right(found.right.slice(-mostCommands)[0] ?? upTo + 1);
};

/** Decides the last commands of a history again, and compares the results with the recorded events. */
export const reExecuteLast = async ({ store, heading }: History, names: Names): Promise<StepResult> => {
  const findings: DrillFinding[] = [];
  let count = 0;
  const [ja, en] = [makeTelling('ja', names, heading), makeTelling('en', names, heading)];
  const done = await attempt(async function* () {
    const { position: upTo } = heading.upTo;
    const after = (yield* unwrap(await findFirst(store, upTo))) - 1;
    for await (const step of walk(store, lendingEventCodec, allDecisions, { after, upTo })) {
      const next = yield* unwrap(step);
      if (next.is !== 'decided') continue;
      count += 1;
      for (const finding of listReDecisionFindings(next.record, next.execution)) {
        const reason = { ja: renderFinding(finding, ja), en: renderFinding(finding, en) };
        findings.push({ reason, position: next.record.events[0].position });
      }
    }
  });
  return { count, findings: E.isLeft(done) ? [...findings, findingOfError(done.left)] : findings };
};
