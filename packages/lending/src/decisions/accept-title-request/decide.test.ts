import { describe, it } from 'vitest';
import { facts, given, library, commands, requestId } from '../../samples/index.js';

const at = '2021-04-08 10:00';
const request = requestId(1);
const requested = facts.titleRequested('2021-04-07 10:00', { request });

describe('AcceptTitleRequest', () => {
  it.each(['purchase', 'interlibrary'] as const)('says how the title will come: %s (A60)', (by) =>
    given(...library, requested)
      .when(commands.acceptTitleRequest(at, { request, by }))
      .then(facts.titleRequestAccepted(at, { request, by })),
  );

  it('answers once', async () => {
    const office = given(...library, requested);
    await office
      .when(commands.acceptTitleRequest(at, { request, by: 'purchase' }))
      .then(facts.titleRequestAccepted(at, { request, by: 'purchase' }));
    await office
      .when(commands.acceptTitleRequest(at, { request, by: 'interlibrary' }))
      .thenRefused({ code: 'request-elsewhere', request, is: 'accepted', expected: 'open' });
  });
});
