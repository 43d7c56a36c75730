import { describe, it } from 'vitest';
import { commands, facts, patronId, registeredPatron, story } from '../../../samples/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);

describe('CHANGE-PHONE-1. The patron knows the old phone number', () => {
  it('allows the right old number (S39)', () =>
    story
      .record(registeredPatron)
      .send(commands.changePhone(at, { patron, oldNumberMatches: true, differs: true }))
      .emits(facts.phoneChanged(at, { patron })));

  it('refuses another number (S39)', () =>
    story
      .record(registeredPatron)
      .send(commands.changePhone(at, { patron, oldNumberMatches: false, differs: true }))
      .isRefused('old-phone-mismatch'));
});
