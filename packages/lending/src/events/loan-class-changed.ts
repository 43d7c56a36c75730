import { CopyId, Instant, LoanClass, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A copy has another loan class (A3). */
export const LoanClassChanged = event(
  ['LoanClassChanged', '貸出区分が変わった'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    loanClass: LoanClass,
  },
  ['copy', 'title'],
);
