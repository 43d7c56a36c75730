import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Copy } from '../../aggregates/index.js';
import type { CopyId } from '../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';

export interface CopyUnknown {
  readonly code: 'copy-unknown';
  readonly copy: CopyId;
}

/** The copy's status does not fit the command. */
export interface CopyElsewhere {
  readonly code: 'copy-elsewhere';
  readonly copy: CopyId;
  readonly is: Copy['is'];
  readonly expected: readonly Copy['is'][];
}

export const copyIs = ruling(
  {
    id: 'COPY-1',
    en: 'The copy exists, and its status allows the command.',
    ja: '資料が存在し、その操作ができる場所にある。',
  },
  <Where extends Copy['is']>(
    copy: CopyId,
    state: Copy,
    ...expected: NonEmptyArray<Where>
  ): Ruling<CopyUnknown | CopyElsewhere, Extract<Copy, { readonly is: Where }>> => {
    if (state.is === 'not-held') return refused({ code: 'copy-unknown', copy });
    return (expected as readonly Copy['is'][]).includes(state.is)
      ? found(state as Extract<Copy, { readonly is: Where }>, { copy, is: state.is, expected })
      : refused({ code: 'copy-elsewhere', copy, is: state.is, expected });
  },
);
