import { describe, it } from 'vitest';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  commands,
  titleId,
  tokyo,
} from '../../samples/index.js';
import { LoanClass } from '../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const { waiting } = journey(1, headquarters);

describe('AddCopy', () => {
  it.each(Object.keys(LoanClass.keys) as LoanClass[])('adds a copy that is %s', async (loanClass) => {
    const particulars = { copy: copyId(1), title: titleId(1), loanClass, source: 'own' } as const;
    await given()
      .when(commands.addCopy(at, particulars))
      .then({ type: 'CopyAdded', data: { at: tokyo(at), ...particulars } });
  });

  it('needs no policy, and is quiet about who waits', () =>
    given(copyAdded(copyId(2), titleId(1)), waiting)
      .when(
        commands.addCopy(at, { copy: copyId(1), title: titleId(1), loanClass: 'circulating', source: 'own' }),
      )
      .then({
        ...copyAdded(copyId(1), titleId(1)),
        data: { ...copyAdded(copyId(1), titleId(1)).data, at: tokyo(at) },
      }));
});
