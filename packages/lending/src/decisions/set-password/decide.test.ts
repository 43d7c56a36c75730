import { describe, it } from 'vitest';
import { commands, facts, patronId, story } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('SetPassword', () => {
  it('records only that a password exists, the first or another (S2)', () =>
    story.send(commands.setPassword(at, { patron })).emits(facts.passwordSet(at, { patron })));
});
