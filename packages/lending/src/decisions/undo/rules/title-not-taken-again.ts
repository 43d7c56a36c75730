import type { Borrower } from '../../../aggregates/index.js';
import type { DataOf } from '../../../events/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';
import type { UsedSince } from './turn-not-used.js';

/** A person now, and directly after a return or a loss. */
interface SinceReturn {
  readonly now: Borrower;
  readonly then: Borrower;
}

export const titleNotTakenAgain = ruling(
  {
    id: 'UNDO-14',
    en: 'A return, or the loss of a lent copy, is not undone if the person has reserved or borrowed the title again.',
    ja: '返却や所在不明の記録のあとで、借りていた人が同じ本をまた予約するか借りたときは、その操作を取り消せない。',
  },
  ({ title }: Pick<DataOf<'Returned'>, 'title'>, { now, then }: SinceReturn): Ruling<UsedSince> => {
    const reservations = [...now.reservations].filter(([id]) => !then.reservations.has(id));
    const loans = [...now.loans].filter(([id]) => !then.loans.has(id));
    const again = [...reservations, ...loans].filter(([, one]) => one.title === title).length;
    return refusedIf(again > 0, { code: 'used-since' }, { again });
  },
);
