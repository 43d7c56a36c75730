import { describe, it } from 'vitest';
import { hokkaido, town } from '../../../policy/index.js';
import { commands, facts, patronId, makePolicyPublished, story } from '../../../samples/index.js';

const patron = patronId(1);
const evidence = 'driving-licence';
const by = (at: string, postageYen: number) => commands.registerPatron(at, { patron, evidence, postageYen });
const registered = (at: string, postageYen: number) =>
  [
    facts.remoteApplicationReceived(at, { patron, evidence, postageYen }),
    facts.patronRegistered(at, { patron, channel: 'post', evidence }),
    facts.cardIssued(at, { patron }),
  ] as const;
const at = '2021-04-02 10:00';

describe('REGISTER-1. An application by post includes stamps for sending the card', () => {
  it.each([404, 500])('allows %i yen', (postageYen) =>
    story.send(by(at, postageYen)).emits(...registered(at, postageYen)),
  );

  it.each([403, 84, 0])('refuses %i yen (S1)', (enclosed) =>
    story.send(by(at, enclosed)).isRefused({ code: 'return-postage-short', required: 404, enclosed }),
  );

  it('takes the amount from the policy in force, since tariffs rise (A58)', async () => {
    const dearer = makePolicyPublished('2023-10-01', { ...hokkaido, returnPostageYen: 434 });
    const [before, from] = ['2023-09-30 23:59', '2023-10-01 00:00'];
    await story
      .record(dearer)
      .send(by(before, 404))
      .emits(...registered(before, 404));
    await story
      .record(dearer)
      .send(by(from, 404))
      .isRefused({ code: 'return-postage-short', required: 434, enclosed: 404 });
    await story
      .record(makePolicyPublished('2021-03-01', town))
      .send(by(at, 0))
      .emits(...registered(at, 0));
  });
});
