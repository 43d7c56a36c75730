import { reading, requiring } from '@torioki/event-store';
import { takeOver } from '../../aggregates/index.js';
import { Label } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { notSoAlready } from '../preconditions/not-so-already.js';

/** Opens the migration of an old system's data; you can open it again after its closing (ours). */
const OpenTakeOver = command(['OpenTakeOver', '旧システムからの引継ぎの開始'], ['general-materials'], {
  oldSystem: Label,
});

export const openTakeOver = decision(OpenTakeOver, function* ({ at, oldSystem }) {
  const { state } = yield* reading({ state: takeOver });
  yield* requiring(notSoAlready(state.is === 'open'));
  return [{ type: 'TakeOverOpened', data: { at, oldSystem } }];
});
