import { describe, it } from 'vitest';
import { commands, facts, requestId, story } from '../../samples/index.js';

const request = requestId(1);
const accepting = (by: 'purchase' | 'interlibrary') =>
  story
    .record(facts.titleRequested('2021-04-07 10:00', { request }))
    .send(commands.acceptTitleRequest('2021-04-08 10:00', { request, by }));

describe('AcceptTitleRequest', () => {
  it.each(['purchase', 'interlibrary'] as const)('records how the library gets the title: %s (A60)', (by) =>
    accepting(by).emits(facts.titleRequestAccepted('2021-04-08 10:00', { request, by })),
  );

  it('answers a request once', () =>
    accepting('purchase')
      .send(commands.acceptTitleRequest('2021-04-08 10:00', { request, by: 'interlibrary' }))
      .isRefused({ code: 'request-elsewhere', request, is: 'accepted', expected: 'open' }));
});
