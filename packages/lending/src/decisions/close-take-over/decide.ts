import { reading, requiring } from '@torioki/event-store';
import { takeOver } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { takeOverOpen } from '../preconditions/take-over-open.js';
import { CloseTakeOver } from './command.js';

export const closeTakeOver = decision(CloseTakeOver, function* ({ at }) {
  const { state } = yield* reading({ state: takeOver });
  const { oldSystem } = yield* requiring(takeOverOpen(state));
  return [{ type: 'TakeOverClosed', data: { at, oldSystem } }];
});
