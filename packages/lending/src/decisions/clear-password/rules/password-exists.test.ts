import { describe, it } from 'vitest';
import { commands, facts, patronId, story } from '../../../samples/index.js';

const at = '2021-04-03 10:00';
const forgotten = { patron: patronId(1), identityCheck: 'card-shown' } as const;

describe('CLEAR-PASSWORD-1. Only a password that was set can be deleted', () => {
  it('allows an existing password', () =>
    story
      .send(commands.clearPassword(at, { ...forgotten, hasPassword: true }))
      .emits(facts.passwordCleared(at, forgotten)));

  it('refuses without a password (S2)', () =>
    story
      .send(commands.clearPassword(at, { ...forgotten, hasPassword: false }))
      .isRefused('password-not-set'));
});
