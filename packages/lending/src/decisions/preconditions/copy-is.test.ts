import { describe, it } from 'vitest';
import type { Copy } from '../../aggregates/index.js';
import { story, type Story } from '../../samples/index.js';

const atBranch = story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn');
const away = story.lendToLibrary('a-1');

const ways: readonly (readonly [is: Copy['is'], variant: Story])[] = [
  ['set-aside', story.reach('secured', 'a-1', 'wkn')],
  ['set-aside', story.reach('noticed', 'a-1', 'wkn')],
  ['in-transit-out', story.reach('shipped', 'a-1', 'wkn')],
  ['at-branch', story.reach('arrived', 'a-1', 'wkn')],
  ['on-loan', story.reach('lent', 'a-1', 'wkn')],
  ['to-send-back', atBranch],
  ['to-send-back', story.reach('arrived', 'a-1', 'wkn').at('2021-04-28 14:10').expireHold(1)],
  ['in-transit-back', atBranch.shipReturn('a-1', 'wkn')],
  ['missing', story.reach('secured', 'a-1').declareLost('a-1')],
  ['missing', story.reach('shipped', 'a-1', 'wkn').loseInTransit(1)],
  ['missing', story.reach('lent', 'a-1').declareLost('a-1')],
  ['lent-to-library', away],
  ['in-transit-back', away.receiveFromLibrary('a-1')],
  ['removed', story.removeFromCirculation('a-1')],
  ['withdrawn', story.withdraw('a-1')],
];

describe('COPY-1. The copy exists, and its status allows the command', () => {
  it('allows a copy on the shelf to be secured', () =>
    story.reach('waiting', 'a-1').secure('a-1').emits('Secured'));

  it('refuses a copy that the library does not hold', () =>
    story.secure('z-1').isRefused({ code: 'copy-unknown', copy: 'z-1' }));

  it.each(ways)('refuses a copy that is %s if it must be on the shelf', (is, variant) =>
    variant.secure('a-1').isRefused({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['on-shelf'] }),
  );
});
