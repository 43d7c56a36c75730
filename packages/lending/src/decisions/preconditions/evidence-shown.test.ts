import { describe, it } from 'vitest';
import { commands, facts, patronId, story } from '../../samples/index.js';
import { EvidenceKind } from '../../vocabulary/index.js';

const at = '2021-04-02 10:00';
const patron = patronId(1);
const missing = { code: 'id-copy-missing' } as const;
const kinds = Object.keys(EvidenceKind.keys) as EvidenceKind[];

describe('PATRON-2. An official document shows the name and the address', () => {
  it.each(kinds)('allows each kind of document, and records only the kind: %s', async (evidence) => {
    await story
      .send(commands.registerPatron(at, { patron, evidence, postageYen: null }))
      .emits(
        facts.patronRegistered(at, { patron, channel: 'counter', evidence }),
        facts.cardIssued(at, { patron }),
      );
    await story
      .send(commands.registerPatron(at, { patron, evidence, postageYen: 404 }))
      .emits(
        facts.remoteApplicationReceived(at, { patron, evidence, postageYen: 404 }),
        facts.patronRegistered(at, { patron, channel: 'post', evidence }),
        facts.cardIssued(at, { patron }),
      );
  });

  it('refuses a registration without a document, at the counter and by post (S1)', async () => {
    for (const postageYen of [404, null])
      await story
        .send(commands.registerPatron(at, { patron, evidence: null, postageYen }))
        .isRefused(missing);
  });
});
