import type { CopyId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Securing } from '../securing.js';

export interface CopyBorrowed {
  readonly code: 'copy-borrowed';
  readonly copy: CopyId;
}

/** SECURE-4. What was borrowed from another library fills no reservation (A53). */
export const ownCopy = ({ copy: { copy, source } }: Securing): Ruling<CopyBorrowed> =>
  source === 'own' ? passed : refused({ code: 'copy-borrowed', copy });
