import { reading, requiring } from '@torioki/event-store';
import { takeOver } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { OpenTakeOver } from './command.js';

export const openTakeOver = decision(OpenTakeOver, function* ({ at, oldSystem }) {
  const { state } = yield* reading({ state: takeOver });
  yield* requiring(notSoAlready(state.is === 'open'));
  return [{ type: 'TakeOverOpened', data: { at, oldSystem } }];
});
