import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { CopyId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';

/**
 * Records that another library sends a copy back. Once the copy has arrived, send ReceiveAtHeadquarters
 * (A54).
 */
const ReceiveFromLibrary = command(
  ['ReceiveFromLibrary', '他の図書館からの返却の記録'],
  ['general-materials'],
  { copy: CopyId },
);

export const receiveFromLibrary = decision(ReceiveFromLibrary, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title, library } = yield* requiring(copyIs(id, found, 'lent-to-library'));
  return [{ type: 'ReturnedByLibrary', data: { at, copy: id, title, library } }];
});
