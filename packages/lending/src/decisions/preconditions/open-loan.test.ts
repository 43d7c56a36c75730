import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const lent = story.reach('lent', 'a-1');

describe('LOAN-1. The loan exists, and has not ended', () => {
  it('allows an open loan', () => lent.renew(1, 1).emits('Renewed'));

  it('refuses an unknown id', () => lent.renew(2, 1).isRefused({ code: 'loan-unknown', loan: 2 }));

  it('refuses a loan whose copy was lost', () =>
    lent.declareLost('a-1').renew(1, 1).isRefused({ code: 'loan-lost', loan: 1 }));

  it('refuses a loan that was returned', () =>
    lent.acceptReturn('a-1', 'hq').renew(1, 1).isRefused({ code: 'loan-returned', loan: 1 }));
});
