import { describe, it } from 'vitest';
import { facts, given, library, commands, requestId } from '../../samples/index.js';

const at = '2021-04-08 10:00';
const request = requestId(1);
const requested = facts.titleRequested('2021-04-07 10:00', { request });
const accepted = facts.titleRequestAccepted('2021-04-07 11:00', { request, by: 'purchase' });
const declined = facts.titleRequestDeclined('2021-04-07 11:00', { request });
const elsewhere = (is: 'not-made' | 'accepted' | 'declined') =>
  ({ code: 'request-elsewhere', request, is, expected: 'open' }) as const;

describe('REQUEST-1. A title request is answered once', () => {
  it('allows an answer to one that is open', () =>
    given(...library, requested)
      .when(commands.declineTitleRequest(at, { request }))
      .then(facts.titleRequestDeclined(at, { request })));

  it('refuses an answer to one that was never made, or was answered', async () => {
    await given(...library)
      .when(commands.acceptTitleRequest(at, { request, by: 'purchase' }))
      .thenRefused(elsewhere('not-made'));
    await given(...library, requested, declined)
      .when(commands.acceptTitleRequest(at, { request, by: 'purchase' }))
      .thenRefused(elsewhere('declined'));
    await given(...library, requested, accepted)
      .when(commands.declineTitleRequest(at, { request }))
      .thenRefused(elsewhere('accepted'));
  });
});
