import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId } from '../../samples/index.js';

const at = '2021-04-02 10:00';
const patron = patronId(1);

describe('ReceiveRemoteApplication', () => {
  it('notes what came, and registers nobody yet (R99–R101)', async () => {
    const letter = { patron, evidence: 'residence-card', postageYen: 404 } as const;
    const office = given(...library);
    await office
      .when(commands.receiveRemoteApplication(at, letter))
      .then(facts.remoteApplicationReceived(at, letter));
    await office.when(commands.setPassword(at, { patron })).thenRefused({ code: 'not-registered', patron });
  });

  it('gives every reason why a letter is not complete (S1)', () =>
    given(...library)
      .when(commands.receiveRemoteApplication(at, { patron, evidence: null, postageYen: 84 }))
      .thenRefused(
        { code: 'id-copy-missing' },
        { code: 'return-postage-short', required: 404, enclosed: 84 },
      ));
});
