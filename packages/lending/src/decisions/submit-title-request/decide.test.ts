import { describe, it } from 'vitest';
import { commands, facts, requestId, staff, story } from '../../samples/index.js';

const at = '2021-04-08 10:00';
const request = requestId(1);

describe('SubmitTitleRequest', () => {
  it('records a request, by a patron or from a letter, but not its title (R67)', async () => {
    for (const by of [undefined, staff('general-materials')])
      await story
        .send(commands.submitTitleRequest(at, { request }, by))
        .emits(facts.titleRequested(at, { request }));
  });
});
