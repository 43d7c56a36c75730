import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { ReceiveFromLibrary } from './command.js';

export const receiveFromLibrary = decision(ReceiveFromLibrary, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title, library } = yield* requiring(copyIs(id, found, 'lent-to-library'));
  return [{ type: 'ReturnedByLibrary', data: { at, copy: id, title, library } }];
});
