import type { Copy } from '../../aggregates/index.js';
import type { CopyId, TitleId } from '../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';

export interface CopyKnown {
  readonly code: 'copy-known';
  readonly copy: CopyId;
  readonly title: TitleId;
}

export const newCopy = ruling(
  { id: 'ADD-COPY-1', en: 'A copy is added once.', ja: '資料の登録は一度だけ行う。' },
  (copy: Copy): Ruling<CopyKnown> =>
    copy.is === 'not-held'
      ? found(undefined, { is: copy.is })
      : refused({ code: 'copy-known', copy: copy.copy, title: copy.title }),
);
