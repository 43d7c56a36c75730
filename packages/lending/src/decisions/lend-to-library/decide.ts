import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { LendToLibrary } from './command.js';

export const lendToLibrary = decision(LendToLibrary, function* ({ at, copy: id, library }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title } = yield* requiring(copyIs(id, found, 'on-shelf'));
  return [{ type: 'LentToLibrary', data: { at, copy: id, title, library } }];
});
