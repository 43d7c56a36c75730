import type { Copy } from '../../aggregates/index.js';
import { found, refused, ruling } from '../rule.js';

export const newCopy = ruling(
  { id: 'ADD-COPY-1', en: 'A copy is added once.', ja: '資料の登録は一度だけ行う。' },
  (copy: Copy) =>
    copy.is === 'not-held'
      ? found(undefined, { is: copy.is })
      : refused({ code: 'copy-known', copy: copy.copy, title: copy.title }),
);
