import type { Copy } from '../../../aggregates/index.js';
import type { CopyId, TitleId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface CopyKnown {
  readonly code: 'copy-known';
  readonly copy: CopyId;
  readonly title: TitleId;
}

/** ADD-COPY-1. A copy is added once. */
export const newCopy = (copy: Copy): Ruling<CopyKnown> =>
  copy.is === 'not-held' ? passed : refused({ code: 'copy-known', copy: copy.copy, title: copy.title });
