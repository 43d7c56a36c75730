import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('ADD-COPY-1. A copy is added once', () => {
  it('allows a new copy, beside others of its title, and is quiet about who waits', () =>
    story
      .reserve(1, [1, 'a', 'hq'])
      .addBorrowedCopy('a-2')
      .emits(['CopyAdded', { source: 'interlibrary' }]));

  it('refuses one that is known, and says of which title', () =>
    story.addCopy('a-1', 'b').isRefused({ code: 'copy-known', copy: 'a-1', title: 'a' }));
});
