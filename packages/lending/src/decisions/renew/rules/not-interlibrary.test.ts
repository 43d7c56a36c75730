import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('RENEW-5. Not what was borrowed from another library', () => {
  it("allows the library's own", () => story.pickUp('a-1', 1, 'hq', 1).renew(1, 1).emits('Renewed'));

  it('refuses what came from another one (S34, L6)', () =>
    story.addBorrowedCopy('t-1').pickUp('t-1', 1, 'hq', 1).renew(1, 1).isRefused('renewal-interlibrary'));
});
