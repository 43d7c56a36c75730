import { describe, it } from 'vitest';
import { story, tokyo } from '../../samples/index.js';
import { back, lostIn, mistake } from '../../samples/lost-by-mistake.js';

describe('UNDO-19. After the loss of a copy is undone, the copy is where it was', () => {
  it.each([
    ['on the shelf', story, { is: 'on-shelf' }],
    ['lent to another library', story.lendToLibrary('a-1'), { is: 'lent-to-library', library: 'OTARU' }],
    ['removed', story.removeFromCirculation('a-1'), { is: 'removed', removed: 'damaged' }],
    [
      'to be sent back',
      story.reach('lent', 'a-1', 'wkn').at('2021-04-19 12:00').acceptReturn('a-1', 'wkn'),
      { is: 'to-send-back', location: 'WKN', removed: null, comingBackSince: tokyo('2021-04-19 12:00') },
    ],
    [
      'on its way back from another library',
      story.at('2021-04-19 12:00').lendToLibrary('a-1').receiveFromLibrary('a-1'),
      { is: 'in-transit-back', location: null, removed: null, comingBackSince: tokyo('2021-04-19 12:00') },
    ],
  ] as const)('%s', (_, history, situation) =>
    lostIn(history)
      .undo(mistake)
      .emits([
        'Undone',
        {
          ...{ command: mistake.id, loan: null, reservation: null, copy: 'a-1', borrower: null },
          ...{ [back('is')]: 'DeclaredLost', [back('situation')]: situation },
        },
      ]),
  );

  it('since the same time, and can be used', async () => {
    const undone = lostIn(story.reserve(1, [1, 'a', 'hq'])).undo(mistake);
    await undone.emits(['Undone', { [back('since')]: tokyo('2021-03-01 10:00') }]);
    await undone.secure('a-1').emits('Secured');
  });
});
