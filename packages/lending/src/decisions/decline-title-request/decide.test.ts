import { describe, it } from 'vitest';
import { commands, facts, requestId, story } from '../../samples/index.js';

const at = '2021-04-08 10:00';
const request = requestId(1);
const decline = () => commands.declineTitleRequest(at, { request });

describe('DeclineTitleRequest', () => {
  it('records once that the library does not get the title (A60)', async () => {
    const declined = story.record(facts.titleRequested('2021-04-07 10:00', { request })).send(decline());
    await declined.emits(facts.titleRequestDeclined(at, { request }));
    await declined
      .send(decline())
      .isRefused({ code: 'request-elsewhere', request, is: 'declined', expected: 'open' });
  });

  it('refuses an unknown request', () =>
    story
      .send(decline())
      .isRefused({ code: 'request-elsewhere', request, is: 'not-made', expected: 'open' }));
});
