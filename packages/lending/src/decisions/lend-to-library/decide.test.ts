import { describe, it } from 'vitest';
import { otaru, story } from '../../samples/index.js';

const away = story.lendToLibrary('a-1');
const elsewhere = (is: string) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['on-shelf'] }) as const;

describe('LendToLibrary', () => {
  it('lends a copy from the shelf: 協力 (R34)', () =>
    away.emits(['LentToLibrary', { copy: 'a-1', title: 'a', library: otaru }]));

  it('still allows reservations of the title, as for a lent copy (A54)', () =>
    away.reserve(1, [1, 'a', 'hq']).emits('Reserved'));

  it('refuses a copy that is set aside, or already lent to a library', async () => {
    await story.reach('secured', 'a-1').lendToLibrary('a-1').isRefused(elsewhere('set-aside'));
    await away.lendToLibrary('a-1').isRefused(elsewhere('lent-to-library'));
  });
});
