import { it } from 'vitest';
import { renew, story } from '../../../samples/index.js';

it('UNDO-3. A command is undone until midnight', async () => {
  const renewal = renew(1, 1);
  const renewed = story.reach('lent', 'a-1').send(renewal);
  const undoAt = (time: string) =>
    renewed
      .at(time)
      .undo(renewal)
      .withFields({
        recorded: { type: 'Renew', at: renewal.at, location: null, loan: renewal.loan },
      });
  await undoAt('2021-04-07 23:59').emits('Undone');
  await undoAt('2021-04-08 00:00').isRefused({ code: 'too-late', on: '2021-04-07' });
});
