import { reading, requiring } from '@torioki/event-store';
import { copy, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { AddCopy } from './command.js';
import { newCopy } from '../preconditions/new-copy.js';

export const addCopy = decision(AddCopy, function* ({ at, copy: id, title, loanClass, source }) {
  const { known } = yield* reading({ known: undoneOnlyBy(copy(id), 'CopyAdded') });
  yield* requiring(newCopy(known));
  return [{ type: 'CopyAdded', data: { at, copy: id, title, loanClass, source } }];
});
