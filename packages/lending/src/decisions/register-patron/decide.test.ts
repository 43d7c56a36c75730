import { describe, it } from 'vitest';
import { commands, facts, patronId, staff, story } from '../../samples/index.js';

const at = '2021-04-02 11:00';
const patron = patronId(1);
const evidence = 'my-number-card';

describe('RegisterPatron', () => {
  it('registers a person and issues the card (R4)', () =>
    story
      .send(commands.registerPatron(at, { patron, evidence, postageYen: null }, staff('counter')))
      .emits(
        facts.patronRegistered(at, { patron, channel: 'counter', evidence }),
        facts.cardIssued(at, { patron }),
      ));

  it('accepts an application by post, in the section that opens letters (R98, R101)', async () => {
    const letter = { patron, evidence, postageYen: 404 } as const;
    await story
      .send(commands.registerPatron(at, letter))
      .emits(
        facts.remoteApplicationReceived(at, letter),
        facts.patronRegistered(at, { patron, channel: 'post', evidence }),
        facts.cardIssued(at, { patron }),
      );
    await story
      .send(commands.registerPatron(at, letter, staff('counter')))
      .isRefused({ code: 'actor-not-allowed', role: 'counter', allowed: ['general-materials'] });
  });

  it('reports every fault of an application (S1)', () =>
    story
      .send(commands.registerPatron(at, { patron, evidence: null, postageYen: 84 }))
      .isRefused({ code: 'id-copy-missing' }, { code: 'return-postage-short', required: 404, enclosed: 84 }));
});
