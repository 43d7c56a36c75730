import type { CopyId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { PickingUp } from '../picking-up.js';

export interface SetAsideForOther {
  readonly code: 'set-aside-for-other';
  readonly copy: CopyId;
}

/** PICK-UP-1. A copy goes to the borrower it was set aside for (R56). */
export const setAsideForBorrower = ({ command, copy }: PickingUp): Ruling<SetAsideForOther> =>
  copy.borrower === command.borrower ? passed : refused({ code: 'set-aside-for-other', copy: copy.copy });
