import { reading, requiring } from '@torioki/event-store';
import { copy, rulesInForce, takeOver, undoneOnlyBy } from '../../aggregates/index.js';
import { CopyAtTakeOver, CopyId, CopySource, LoanClass, TitleId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { newCopy } from '../preconditions/new-copy.js';
import { takeOverOpen } from '../preconditions/take-over-open.js';

/**
 * Migrates a copy of the old system. The copy is neither lent nor set aside, or its loan or reservation is
 * migrated afterwards (ours).
 */
const TakeOverCopy = command(['TakeOverCopy', '資料の引継ぎ'], ['general-materials'], {
  copy: CopyId,
  title: TitleId,
  loanClass: LoanClass,
  source: CopySource,
  stands: CopyAtTakeOver,
});

/** No publication removes a place from the list. */
export const takeOverCopy = decision(
  TakeOverCopy,
  function* ({ at, copy: id, title, loanClass, source, stands }) {
    const { opened, published, known } = yield* reading({
      opened: takeOver,
      published: undoneOnlyBy(rulesInForce),
      known: undoneOnlyBy(copy(id), 'CopyAdded'),
    });
    yield* requiring(takeOverOpen(opened));
    yield* requiring(newCopy(known));
    if ('from' in stands) yield* requiring(locationKnown(published, stands.from));
    return [{ type: 'CopyTakenOver', data: { at, copy: id, title, loanClass, source, stands } }];
  },
);
