import { describe, it } from 'vitest';
import { nothing } from '../../samples/index.js';
import { LoanClass } from '../../vocabulary/index.js';

describe('AddCopy', () => {
  it.each(Object.keys(LoanClass.keys) as LoanClass[])(
    'adds a copy that is %s; it needs no policy',
    (loanClass) =>
      nothing
        .addCopy('a-1', 'a', loanClass)
        .emits(['CopyAdded', { copy: 'a-1', title: 'a', loanClass, source: 'own' }]),
  );
});
