import { reading, requiring } from '@torioki/event-store';
import { copy, limitUndoneBy } from '../../aggregates/index.js';
import { CopyId, CopySource, LoanClass, TitleId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { newCopy } from '../preconditions/new-copy.js';

/** Puts a copy of a title on the shelf (R1, R33). */
const AddCopy = command(['AddCopy', '資料の登録'], ['general-materials'], {
  copy: CopyId,
  title: TitleId,
  loanClass: LoanClass,
  source: CopySource,
});

export const addCopy = decision(AddCopy, function* ({ at, copy: id, title, loanClass, source }) {
  const { earlier } = yield* reading({ earlier: limitUndoneBy(copy(id), 'CopyAdded') });
  yield* requiring(newCopy(earlier));
  return [{ type: 'CopyAdded', data: { at, copy: id, title, loanClass, source } }];
});
