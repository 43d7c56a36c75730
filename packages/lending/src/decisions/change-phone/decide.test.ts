import { describe, it } from 'vitest';
import { commands, facts, patronId, registeredPatron, story } from '../../samples/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);

describe('ChangePhone', () => {
  it('requires no document, only the old number (R95, R96)', () =>
    story
      .record(registeredPatron)
      .send(commands.changePhone(at, { patron, oldNumberMatches: true, differs: true }))
      .emits(facts.phoneChanged(at, { patron })));
});
