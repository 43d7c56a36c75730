import { setImmediate as nextTurn } from 'node:timers/promises';
import { inMemoryEventStore, runner, storeError, type Run } from '@torioki/event-store';
import {
  unknownDecision,
  isCommandRecord,
  recallNote,
  readRecordedCommands,
} from '@torioki/event-store/adapter';
import type { CommandRecord } from '@torioki/event-store/adapter';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { allDecisions } from '../walk/traverse-lending.js';
import { findDifferingFields, type Decide } from './decide.js';
import { createOtherPolicyCodec } from './other-policy.js';
import type { OtherOutcome } from './outcome.js';

const decideOrder = async (
  run: Run<LendingEvent>,
  { command, events, note = {} }: CommandRecord,
): Promise<OtherOutcome> => {
  const decision = allDecisions.find(({ type }) => type === command.type);
  if (decision === undefined) {
    const fault = { path: 'type', ...unknownDecision(command.type) };
    return { is: 'failed', error: storeError('invalid-input', fault) };
  }
  const outcome = await run(recallNote(decision, note), command);
  if (outcome.is !== 'accepted') return outcome;
  const differences = findDifferingFields(events, outcome.events.map(lendingEventCodec.encode));
  return differences.length === 0 ? { is: 'same' } : { is: 'other', differences };
};

/**
 * Decides the orders one after the other, from an empty history. Events without an order are copied
 * unchanged.
 */
export const decideInOrder: Decide = async function* (store, { keys, upTo, counts }) {
  let now = new Date(0);
  const anew = inMemoryEventStore({ librarySystem: store.librarySystem, clock: () => now });
  const run = runner({ store: anew, codec: createOtherPolicyCodec(keys) });
  for await (const passed of readRecordedCommands(store, { upTo })) {
    if (E.isLeft(passed)) {
      yield passed;
      return;
    }
    const one = passed.right;
    now = new Date((isCommandRecord(one) ? one.events[0] : one).recordedAt);
    if (isCommandRecord(one)) {
      const outcome = await decideOrder(run, one);
      if (counts(one)) yield E.right({ record: one, outcome });
    } else {
      const { id, type, schemaVersion, tags, data, metadata } = one;
      const kept = await anew.append([{ id, type, schemaVersion, tags, data, metadata }]);
      if (E.isLeft(kept)) {
        yield kept;
        return;
      }
    }
    await nextTurn();
  }
};
