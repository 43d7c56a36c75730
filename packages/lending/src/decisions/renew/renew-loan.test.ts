import { describe, it } from 'vitest';
import { hokkaido, town } from '../../policy/index.js';
import { story, tokyo, type Story } from '../../samples/index.js';

const lent = (history = story) => history.reach('lent', 'a-1');
const renewed = (from: string, to: string) => ['Renewed', { from, to }] as const;
const inTown = story.withPolicy(town);

describe('RENEW-7. The new due date: days from the click (by another policy from the old due date), never earlier than the old one', () => {
  it.each([
    ['S31, a holiday', '2021-04-20 10:00', '2021-05-04'],
    ['S32 a', '2021-04-22 23:50', '2021-05-06'],
    ['S36', '2021-04-09 10:00', '2021-04-23'],
    ['A35, no gain', '2021-04-08 10:00', '2021-04-22'],
  ])('is 14 days after the click: %s', (_, at, to) =>
    lent().at(at).renew(1, 1).emits(renewed('2021-04-22', to)),
  );

  it('counts from the click when 確認 comes the day after (S32 b, A34)', () =>
    lent()
      .at('2021-04-23 00:00:10')
      .renew(1, 1)
      .withFields({ clickedAt: tokyo('2021-04-22 23:59:30') })
      .emits(['Renewed', { on: '2021-04-22', from: '2021-04-22', to: '2021-05-06' }]));

  it('is 7 days after the click for 期間短縮資料 (S35)', () =>
    story
      .addCopy('t-1', 't', 'short-loan')
      .reach('secured', 't-1')
      .at('2021-04-14 10:00')
      .pickUp('t-1', 1, 'hq', 1)
      .at('2021-04-20 10:00')
      .renew(1, 1)
      .emits(renewed('2021-04-21', '2021-04-27')));

  it('does not move if the days from the click end earlier (S36, a home)', () =>
    story
      .reach('lent', 'a-1', 'home')
      .at('2021-04-09 12:00')
      .renew(1, 1)
      .emits(renewed('2021-04-27', '2021-04-27')));

  it('continues from the renewal before, by the days of the policy', async () => {
    const renewal = { ...hokkaido.renewal, limit: 2, days: { normal: 21, short: 7 } };
    const once = lent(story.withPolicy({ renewal })).at('2021-04-20 10:00').renew(1, 1);
    await once.emits(renewed('2021-04-22', '2021-05-11'));
    await once.renew(1, 1).emits(renewed('2021-05-11', '2021-05-11'));
  });

  it('counts from the old due date if the policy says so, each time again (town)', async () => {
    const once = inTown.pickUp('a-1', 1, 'hq', 1).renew(1, 1);
    await once.emits(renewed('2021-04-24', '2021-05-08'));
    await once.renew(1, 1).emits(renewed('2021-05-08', '2021-05-22'));
  });

  it('counts from the due date that a special closure moved (A51)', async () => {
    const closing = (history: Story) =>
      history.at('2021-04-10 10:00').extendClosure(20, 30, 41).at('2021-04-20 10:00');
    await closing(lent()).renew(1, 1).emits(renewed('2021-05-11', '2021-05-11'));
    await closing(inTown.pickUp('a-1', 1, 'hq', 1))
      .renew(1, 1)
      .emits(renewed('2021-05-11', '2021-05-25'));
  });

  it('counts from the due date itself if a closure of another place falls on it', () =>
    lent()
      .at('2021-04-10 10:00')
      .extendClosure(20, 30, 41, 'wkn')
      .at('2021-04-20 10:00')
      .renew(1, 1)
      .emits(renewed('2021-04-22', '2021-05-04')));
});
