import { describe, it } from 'vitest';
import { hokkaido } from '../policy/index.js';
import { makePolicyPublished, story, type Story } from '../samples/index.js';

const ready = {
  hq: story.reach('secured', 'a-1', 'hq'),
  gikai: story.reach('secured', 'a-1', 'gikai'),
  wkn: story.reach('arrived', 'a-1', 'wkn'),
};
const due = (dueDate: string) => ['PickedUp', { dueDate }] as const;
const fetchedAt = (at: string, history: Story = ready.hq) => history.at(at).pickUp('a-1', 1, 'hq', 1);
const short = story.addCopy('t-1', 't', 'short-loan');

describe("LOAN-3. A loan's first due date", () => {
  it.each([
    ['2021-04-08 09:00', 'hq', '2021-04-22'],
    ['2021-04-07 15:30', 'hq', '2021-04-21'],
    ['2021-04-08 09:00', 'gikai', '2021-04-22'],
    ['2021-04-11 15:00', 'wkn', '2021-04-25'],
    ['2021-12-25 09:00', 'hq', '2022-01-08'],
    ['2024-02-20 09:00', 'hq', '2024-03-05'],
    ['2021-04-22 23:59', 'hq', '2021-05-06'],
    ['2021-04-23 00:00', 'hq', '2021-05-07'],
  ] as const)('is 14 days after the pickup: %s', (at, place, date) =>
    ready[place].at(at).pickUp('a-1', 1, place, 1).emits(due(date)),
  );

  it('does not move if the library is closed on it (A6)', async () => {
    await fetchedAt('2021-04-16 09:00').emits(due('2021-04-30'));
    await fetchedAt('2021-04-22 10:00').emits(due('2021-05-06'));
  });

  it('is 7 days after it for 期間短縮資料 (S35)', () =>
    short.at('2021-04-14 10:00').pickUp('t-1', 1, 'hq', 1).emits(due('2021-04-21')));

  it('is 14 and 4 days after the dispatch to a home (S26), 7 and 4 for 期間短縮資料', async () => {
    await story.reach('lent', 'a-1', 'home').emits('Shipped', due('2021-04-27'));
    await short.reach('lent', 't-1', 'home').emits('Shipped', due('2021-04-20'));
  });

  it.each([
    [21, '2021-04-29'],
    [3_000_000, '9999-12-31'],
  ])('follows the number of days in the policy: %i', (normal, date) => {
    const policy = { ...hokkaido, loanDays: { normal, short: 7 } };
    return fetchedAt('2021-04-08 09:00', ready.hq.record(makePolicyPublished('2021-04-01', policy))).emits(
      due(date),
    );
  });
});
