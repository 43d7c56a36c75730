import { describe, it } from 'vitest';
import { facts, given, library, commands, requestId } from '../../samples/index.js';

const at = '2021-04-08 10:00';
const request = requestId(1);
const requested = facts.titleRequested('2021-04-07 10:00', { request });

describe('DeclineTitleRequest', () => {
  it('says that the title will not come, once (A60)', async () => {
    const office = given(...library, requested);
    await office
      .when(commands.declineTitleRequest(at, { request }))
      .then(facts.titleRequestDeclined(at, { request }));
    await office
      .when(commands.declineTitleRequest(at, { request }))
      .thenRefused({ code: 'request-elsewhere', request, is: 'declined', expected: 'open' });
  });

  it('refuses one that nobody made', () =>
    given(...library)
      .when(commands.declineTitleRequest(at, { request }))
      .thenRefused({ code: 'request-elsewhere', request, is: 'not-made', expected: 'open' }));
});
