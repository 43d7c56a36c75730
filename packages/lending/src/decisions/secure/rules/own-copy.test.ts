import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const borrowed = { code: 'copy-borrowed', copy: 'a-2' } as const;
const both = story.addBorrowedCopy('a-2');

describe('SECURE-4. A copy that was borrowed from another library fills no reservation', () => {
  it("allows the library's own copy", () => both.reach('waiting', 'a-1').secure('a-1').emits('Secured'));

  it('refuses a borrowed copy, even if patrons wait', async () => {
    await both.reach('waiting', 'a-1').secure('a-2').isRefused(borrowed);
    await both.secure('a-2').isRefused({ code: 'nobody-waiting', title: 'a' }, borrowed);
  });
});
