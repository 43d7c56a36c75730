import { CopyId, CopySource, Instant, LoanClass, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A copy of a title came to the library. */
export const CopyAdded = event(
  ['CopyAdded', '資料が登録された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    loanClass: LoanClass,
    source: CopySource,
  },
  ['copy', 'title'],
);
