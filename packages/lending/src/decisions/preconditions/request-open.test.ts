import { describe, it } from 'vitest';
import { commands, facts, requestId, story } from '../../samples/index.js';

const at = '2021-04-08 10:00';
const request = requestId(1);
const requested = facts.titleRequested('2021-04-07 10:00', { request });
const accepted = facts.titleRequestAccepted('2021-04-07 11:00', { request, by: 'purchase' });
const declined = facts.titleRequestDeclined('2021-04-07 11:00', { request, reason: 'other' });
const elsewhere = (is: 'not-made' | 'accepted' | 'declined') =>
  ({ code: 'request-elsewhere', request, is, expected: 'open' }) as const;

describe('REQUEST-1. A title request is answered once', () => {
  it('allows an answer to an open request', () =>
    story
      .record(requested)
      .send(commands.declineTitleRequest(at, { request }))
      .emits(facts.titleRequestDeclined(at, { request, reason: null })));

  it('refuses an answer to an unknown or answered request', async () => {
    await story
      .send(commands.acceptTitleRequest(at, { request, by: 'purchase' }))
      .isRefused(elsewhere('not-made'));
    await story
      .record(requested, declined)
      .send(commands.acceptTitleRequest(at, { request, by: 'purchase' }))
      .isRefused(elsewhere('declined'));
    await story
      .record(requested, accepted)
      .send(commands.declineTitleRequest(at, { request }))
      .isRefused(elsewhere('accepted'));
  });
});
