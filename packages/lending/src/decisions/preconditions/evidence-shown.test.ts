import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId } from '../../samples/index.js';
import { EvidenceKind } from '../../vocabulary/index.js';

const at = '2021-04-02 10:00';
const patron = patronId(1);
const missing = { code: 'id-copy-missing' } as const;
const kinds = Object.keys(EvidenceKind.keys) as EvidenceKind[];

describe('PATRON-3. Name and address are shown by an official document', () => {
  it.each(kinds)('allows each kind of document, of which the kind is kept: %s', async (evidence) => {
    await given(...library)
      .when(commands.registerPatron(at, { patron, channel: 'counter', evidence }))
      .then(
        facts.patronRegistered(at, { patron, channel: 'counter', evidence }),
        facts.cardIssued(at, { patron }),
      );
    await given(...library)
      .when(commands.receiveRemoteApplication(at, { patron, evidence, postageYen: 404 }))
      .then(facts.remoteApplicationReceived(at, { patron, evidence, postageYen: 404 }));
  });

  it('refuses an application or a registration without one (S1)', async () => {
    await given(...library)
      .when(commands.receiveRemoteApplication(at, { patron, evidence: null, postageYen: 404 }))
      .thenRefused(missing);
    await given(...library)
      .when(commands.registerPatron(at, { patron, channel: 'counter', evidence: null }))
      .thenRefused(missing);
  });
});
