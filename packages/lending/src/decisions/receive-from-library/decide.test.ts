import { describe, it } from 'vitest';
import { otaru, story } from '../../samples/index.js';

const back = story.lendToLibrary('a-1').reserve(1, [1, 'a', 'hq']).receiveFromLibrary('a-1');
const elsewhere = (is: string) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['lent-to-library'] }) as const;

describe('ReceiveFromLibrary', () => {
  it('puts the copy on its way back; it is free once the headquarters receives it (A54)', async () => {
    await back.emits(['ReturnedByLibrary', { copy: 'a-1', title: 'a', library: otaru }]);
    await back
      .receiveAtHeadquarters('a-1')
      .emits(['ReceivedAtHeadquarters', { location: null }], ['Secured', { reservation: 1 }]);
  });

  it('refuses a copy that is not lent to a library', async () => {
    await story.receiveFromLibrary('a-1').isRefused(elsewhere('on-shelf'));
    await back.receiveFromLibrary('a-1').isRefused(elsewhere('in-transit-back'));
  });
});
