import { reading, requiring } from '@torioki/event-store';
import { copy, loan, limitUndoneBy } from '../../aggregates/index.js';
import { CopyId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { makeDeclaredLost } from '../make-declared-lost.js';
import { copyIs } from '../preconditions/copy-is.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { openLoan } from '../preconditions/open-loan.js';

/** Records that a copy is missing: it is not where it should be, or will not come back (A55). */
const DeclareLost = command(['DeclareLost', '所在不明の記録'], ['counter', 'general-materials'], {
  copy: CopyId,
});

/**
 * If the copy was lent, its loan ends. If it was set aside for a reservation, the reservation waits again in
 * its old position in the queue (A55).
 */
export const declareLost = decision(DeclareLost, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  yield* requiring(changesSomething(found.is === 'missing'));
  const lost = yield* requiring(
    copyIs(
      id,
      found,
      'on-shelf',
      'set-aside',
      'in-transit-out',
      'at-branch',
      'on-loan',
      'lent-to-library',
      'to-send-back',
      'in-transit-back',
      'removed',
    ),
  );
  const of = { at, copy: id, title: lost.title };
  if ('reservation' in lost) {
    const { reservation, borrower, group } = lost;
    return [makeDeclaredLost({ ...of, reservation, borrower, group })];
  }
  if (lost.is !== 'on-loan') return [makeDeclaredLost(of)];
  const { state } = yield* reading({ state: limitUndoneBy(loan(lost.loan)) });
  const { borrower } = yield* requiring(openLoan(lost.loan, state));
  return [makeDeclaredLost({ ...of, loan: lost.loan, borrower })];
});
