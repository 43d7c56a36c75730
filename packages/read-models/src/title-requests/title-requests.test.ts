import { facts, requestId, tokyo } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listOpenRequests, findTitleRequests } from './view.js';

const [first, second, third] = [requestId(1), requestId(2), requestId(3)];
const requests = [
  facts.titleRequested('2021-04-08 11:00', { request: second }),
  facts.titleRequested('2021-04-07 11:00', { request: first }),
];
const bought = facts.titleRequestAccepted('2021-04-09 10:00', { request: first, by: 'purchase' });
const borrowed = facts.titleRequestAccepted('2021-04-09 10:00', { request: first, by: 'interlibrary' });
const declined = facts.titleRequestDeclined('2021-04-09 11:00', {
  request: second,
  reason: 'outside-collection',
});

describe('title requests', () => {
  it('are listed until they are answered, oldest first (R67)', async () => {
    const open = async (...events: Parameters<typeof showAfter>[0]) =>
      (await showAfter(events, listOpenRequests())).map(({ request }) => request);
    expect(await open(...requests)).toEqual([first, second]);
    expect(await open(...requests, bought)).toEqual([second]);
    expect(await open(...requests, bought, declined)).toEqual([]);
    expect(await showAfter(requests.slice(1), listOpenRequests())).toEqual([
      { request: first, requestedAt: tokyo('2021-04-07 11:00') },
    ]);
  });

  it('show their answers, with the text for patrons (A60)', async () => {
    const answeredAt = tokyo('2021-04-09 10:00');
    const of = (...events: Parameters<typeof showAfter>[0]) =>
      showAfter([...requests, ...events], findTitleRequests([third, second, first]));
    const noReason = { reason: null, reasonWord: null };
    const open = { is: 'open', by: null, ...noReason, answeredAt: null, word: '受付済' };
    expect(await of()).toEqual([
      { request: second, ...open },
      { request: first, ...open },
    ]);
    expect(await of(bought)).toEqual([
      { request: second, ...open },
      { request: first, is: 'accepted', by: 'purchase', ...noReason, answeredAt, word: '購入します' },
    ]);
    expect(await of(borrowed, declined)).toEqual([
      {
        request: second,
        is: 'declined',
        by: null,
        reason: 'outside-collection',
        reasonWord: '収集の対象ではありません',
        answeredAt: tokyo('2021-04-09 11:00'),
        word: '用意できません',
      },
      {
        request: first,
        is: 'accepted',
        by: 'interlibrary',
        ...noReason,
        answeredAt,
        word: '他の図書館から借り受けます',
      },
    ]);
  });

  it('show no reason if none was given (A60)', async () => {
    const withoutReason = facts.titleRequestDeclined('2021-04-09 11:00', { request: second, reason: null });
    expect(await showAfter([...requests, withoutReason], findTitleRequests([second]))).toMatchObject([
      { is: 'declined', reason: null, reasonWord: null, word: '用意できません' },
    ]);
  });
});
