import { reading, requiring } from '@torioki/event-store';
import { takeOver } from '../../aggregates/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { takeOverOpen } from '../preconditions/take-over-open.js';

/** Closes the migration: nothing more comes from the old system (ours). */
const CloseTakeOver = command(['CloseTakeOver', '旧システムからの引継ぎの終了'], ['general-materials'], {});

export const closeTakeOver = decision(CloseTakeOver, function* ({ at }) {
  const { state } = yield* reading({ state: takeOver });
  const { oldSystem } = yield* requiring(takeOverOpen(state));
  return [{ type: 'TakeOverClosed', data: { at, oldSystem } }];
});
