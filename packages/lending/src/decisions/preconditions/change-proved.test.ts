import { describe, it } from 'vitest';
import { commands, facts, patronId, registeredPatron, story } from '../../samples/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);
const history = story.record(registeredPatron);

describe.each(['counter', 'post'] as const)(
  'PATRON-3. An official document proves the change of name or address, by %s',
  (channel) => {
    const change = { patron, channel, evidence: 'driving-licence' } as const;
    const unproved = { ...change, evidence: null, differs: true };

    it('records the change and its proof, not the new value (S39, R92–R94)', async () => {
      await history
        .send(commands.changeAddress(at, { ...change, differs: true }))
        .emits(facts.addressChanged(at, change));
      await history
        .send(commands.changeName(at, { ...change, differs: true }))
        .emits(facts.nameChanged(at, change));
    });

    it('refuses a change without a document (S39)', async () => {
      await history.send(commands.changeAddress(at, unproved)).isRefused('no-proof-of-change');
      await history.send(commands.changeName(at, unproved)).isRefused('no-proof-of-change');
    });
  },
);
