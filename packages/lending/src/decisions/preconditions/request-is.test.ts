import { describe, it } from 'vitest';
import { facts, given, library, commands, requestId } from '../../samples/index.js';

const at = '2021-04-08 10:00';
const request = requestId(1);
const requested = facts.titleRequested('2021-04-07 10:00', { request });
const accepted = facts.titleRequestAccepted('2021-04-07 11:00', { request, by: 'purchase' });
const declined = facts.titleRequestDeclined('2021-04-07 11:00', { request });
const elsewhere = (is: 'not-made' | 'open' | 'accepted' | 'declined', expected: 'not-made' | 'open') =>
  ({ code: 'request-elsewhere', request, is, expected }) as const;

describe('REQUEST-1. A title request is made once, and answered once', () => {
  it('allows a new one, and an answer to one that is open', async () => {
    await given(...library, facts.titleRequested('2021-04-07 10:00', { request: requestId(2) }))
      .when(commands.submitTitleRequest(at, { request }))
      .then(facts.titleRequested(at, { request }));
    await given(...library, requested)
      .when(commands.declineTitleRequest(at, { request }))
      .then(facts.titleRequestDeclined(at, { request }));
  });

  it('refuses one that was made, answered or not', async () => {
    await given(...library, requested)
      .when(commands.submitTitleRequest(at, { request }))
      .thenRefused(elsewhere('open', 'not-made'));
    await given(...library, requested, accepted)
      .when(commands.submitTitleRequest(at, { request }))
      .thenRefused(elsewhere('accepted', 'not-made'));
  });

  it('refuses an answer to one that was never made, or was answered', async () => {
    await given(...library)
      .when(commands.acceptTitleRequest(at, { request, by: 'purchase' }))
      .thenRefused(elsewhere('not-made', 'open'));
    await given(...library, requested, declined)
      .when(commands.acceptTitleRequest(at, { request, by: 'purchase' }))
      .thenRefused(elsewhere('declined', 'open'));
    await given(...library, requested, accepted)
      .when(commands.declineTitleRequest(at, { request }))
      .thenRefused(elsewhere('accepted', 'open'));
  });
});
