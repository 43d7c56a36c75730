import { describe, it } from 'vitest';
import { hokkaido, town } from '../../../policy/index.js';
import { facts, given, library, commands, patronId, policyPublished } from '../../../samples/index.js';

const at = '2021-04-02 10:00';
const patron = patronId(1);
const letter = (postageYen: number) => ({ patron, evidence: 'driving-licence', postageYen }) as const;

describe("APPLY-1. Stamps for the card's way back are enclosed", () => {
  it.each([404, 500])('allows %i yen', (postageYen) =>
    given(...library)
      .when(commands.receiveRemoteApplication(at, letter(postageYen)))
      .then(facts.remoteApplicationReceived(at, letter(postageYen))),
  );

  it.each([403, 84, 0])('refuses %i yen (S1)', (enclosed) =>
    given(...library)
      .when(commands.receiveRemoteApplication(at, letter(enclosed)))
      .thenRefused({ code: 'return-postage-short', required: 404, enclosed }),
  );

  it('takes the sum from the policy in force, since tariffs rise (A58)', async () => {
    const dearer = policyPublished('2023-10-01', { ...hokkaido, returnPostageYen: 434 });
    await given(...library, dearer)
      .when(commands.receiveRemoteApplication('2023-09-30 23:59', letter(404)))
      .then(facts.remoteApplicationReceived('2023-09-30 23:59', letter(404)));
    await given(...library, dearer)
      .when(commands.receiveRemoteApplication('2023-10-01 00:00', letter(404)))
      .thenRefused({ code: 'return-postage-short', required: 434, enclosed: 404 });
    await given(...library, policyPublished('2021-03-01', town))
      .when(commands.receiveRemoteApplication(at, letter(0)))
      .then(facts.remoteApplicationReceived(at, letter(0)));
  });
});
