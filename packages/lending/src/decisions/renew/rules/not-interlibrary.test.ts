import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('RENEW-5. A book that was borrowed from another library is not renewed', () => {
  it("allows the library's own copy", () => story.pickUp('a-1', 1, 'hq', 1).renew(1, 1).emits('Renewed'));

  it('refuses a copy from another library (S34, L6)', () =>
    story.addBorrowedCopy('t-1').pickUp('t-1', 1, 'hq', 1).renew(1, 1).isRefused('renewal-interlibrary'));
});
