import { it } from 'vitest';
import { hokkaido } from '../../../policy/index.js';
import { renew, story } from '../../../samples/index.js';

const renewal = renew(1, 1);
const renewed = story
  .withPolicy({ renewal: { ...hokkaido.renewal, limit: 2 } })
  .reach('lent', 'a-1')
  .send(renewal)
  .at('2021-04-07 12:00');

it('UNDO-4. A renewal is not undone if the loan was renewed again, returned or lost since', async () => {
  const later = { at: '2021-04-07T03:20:00.000Z' };
  for (const since of [
    renewed.renew(1, 1).withFields(later),
    renewed.acceptReturn('a-1', 'hq').withFields(later),
    renewed.declareLost('a-1').withFields(later),
  ])
    await since.undo(renewal).isRefused('not-the-last');
});

it('UNDO-4. A renewal is undone once', async () => {
  await renewed.undo(renewal).undo(renewal).isRefused('nothing-to-undo');
});
