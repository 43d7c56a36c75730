import { describe, it } from 'vitest';
import { commands, facts, requestId, story } from '../../samples/index.js';

const at = '2021-04-08 10:00';
const request = requestId(1);
const decline = (reason?: 'already-held') =>
  commands.declineTitleRequest(at, { request, ...(reason && { reason }) });
const requested = story.record(facts.titleRequested('2021-04-07 10:00', { request }));

describe('DeclineTitleRequest', () => {
  it('records once that the library does not get the title (A60)', async () => {
    const declined = requested.send(decline());
    await declined.emits(facts.titleRequestDeclined(at, { request, reason: null }));
    await declined
      .send(decline())
      .isRefused({ code: 'request-elsewhere', request, is: 'declined', expected: 'open' });
  });

  it('records the reason', () =>
    requested
      .send(decline('already-held'))
      .emits(facts.titleRequestDeclined(at, { request, reason: 'already-held' })));

  it('refuses an unknown request', () =>
    story
      .send(decline())
      .isRefused({ code: 'request-elsewhere', request, is: 'not-made', expected: 'open' }));
});
