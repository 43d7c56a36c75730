import { describe, it } from 'vitest';
import { copyAdded, copyId, given, commands, titleId, tokyo } from '../../../samples/index.js';

const at = '2021-04-07 14:10';
const particulars = {
  copy: copyId(1),
  title: titleId(1),
  loanClass: 'short-loan',
  source: 'interlibrary',
} as const;

describe('ADD-COPY-1. A copy is added once', () => {
  it('allows a new copy, beside others of its title', () =>
    given(copyAdded(copyId(2), titleId(1)))
      .when(commands.addCopy(at, particulars))
      .then({ type: 'CopyAdded', data: { at: tokyo(at), ...particulars } }));

  it('refuses one that is known, and says of which title', () =>
    given(copyAdded(copyId(1), titleId(2)))
      .when(commands.addCopy(at, particulars))
      .thenRefused({ code: 'copy-known', copy: copyId(1), title: titleId(2) }));
});
