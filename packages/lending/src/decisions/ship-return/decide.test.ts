import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const back = story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn');
const sent = back.shipReturn('a-1', 'wkn');
const elsewhere = (is: string, expected = 'to-send-back') =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: [expected] }) as const;

describe('ShipReturn', () => {
  it('sends a copy back; it is not free before the headquarters receives it (S37)', async () => {
    await sent.emits(['ReturnShipped', { copy: 'a-1', title: 'a', location: 'WKN' }]);
    await sent.secure('a-1').isRefused(elsewhere('in-transit-back', 'on-shelf'));
    await sent.receiveAtHeadquarters('a-1').emits(['ReceivedAtHeadquarters', { location: 'WKN' }]);
  });

  it('refuses a copy that was already sent, that a library sends, or that is not to be sent back', async () => {
    for (const variant of [sent, story.lendToLibrary('a-1').receiveFromLibrary('a-1')])
      await variant.shipReturn('a-1', 'wkn').isRefused(elsewhere('in-transit-back'));
    await story.reach('lent', 'a-1', 'wkn').shipReturn('a-1', 'wkn').isRefused(elsewhere('on-loan'));
    await story.shipReturn('a-1', 'wkn').isRefused(elsewhere('on-shelf'));
  });
});
