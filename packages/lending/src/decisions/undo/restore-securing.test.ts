import { describe, it } from 'vitest';
import { secure, staff, story, tokyo } from '../../samples/index.js';

const noon = '2021-04-07 12:00';
const mistake = { ...secure('a-1'), at: tokyo(noon) };
const twoWait = story.reserve(1, [1, 'a', 'wkn']).reserve(2, [2, 'a', 'hq']).at(noon);
const secured = twoWait.send(mistake);

describe('UNDO-10. After the securing of a copy is undone', () => {
  it('the copy is on the shelf again, and is secured for the same reservation again', async () => {
    const undone = secured.undo(mistake);
    await undone.emits([
      'Undone',
      {
        ...{ command: mistake.id, loan: null, reservation: 1, copy: 'a-1', borrower: 1, group: null },
        ...{ 'back.is': 'Secured', 'back.location': 'WKN', 'back.securedAt': tokyo(noon) },
        ...{ 'back.wasSecured': false, 'back.since': tokyo('2021-03-01 10:00') },
      },
    ]);
    await undone.secure('a-1').emits(['Secured', { reservation: 1, copy: 'a-1' }]);
    await undone
      .recordNotice(1)
      .isRefused({ code: 'reservation-elsewhere', reservation: 1, is: 'waiting', expected: ['secured'] });
  });

  it('an earlier copy still counts', async () => {
    const again = twoWait.secure('a-1').declareLost('a-1').addCopy('a-2');
    const second = { ...secure('a-2'), at: tokyo(noon) };
    await again
      .send(second)
      .undo(second)
      .emits(['Undone', { 'back.wasSecured': true }]);
  });

  it('the counter undoes it itself', () =>
    secured
      .undo({ ...mistake, actor: staff('counter') })
      .withFields({ actor: staff('counter') })
      .emits('Undone'));
});
