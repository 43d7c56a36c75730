import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('ADD-COPY-1. A copy is added once', () => {
  it('allows a new copy, beside others of its title, even if patrons wait', () =>
    story
      .reserve(1, [1, 'a', 'hq'])
      .addBorrowedCopy('a-2')
      .emits(['CopyAdded', { source: 'interlibrary' }]));

  it('refuses a known copy, and names its title', () =>
    story.addCopy('a-1', 'b').isRefused({ code: 'copy-known', copy: 'a-1', title: 'a' }));
});
