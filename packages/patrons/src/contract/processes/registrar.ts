import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import type { PatronRegistry } from '../../patron-registry.js';
import type { EveryCommand } from '../command-sample.js';
import { everyCommand } from '../every-command.js';

const say = (line: string) => writeSync(1, `${line}\n`);

const actor = { role: 'general-materials', staff: 'G-01', location: 'HQ' };

const commandNamed = (name: string): EveryCommand => {
  const command = everyCommand.find((one) => one.name === name);
  if (command === undefined) throw new Error(`${name} is unknown`);
  return command;
};

/** Sends a command, and sends it again if the registry does not answer. */
const answered = async (registry: PatronRegistry, name: string, request: object): Promise<unknown> => {
  const answer = await commandNamed(name).sent(registry, request);
  if (E.isRight(answer)) return answer.right;
  const { left } = answer;
  if (left.code !== 'registry-unavailable') throw left instanceof Error ? left : new Error(left.code);
  return answered(registry, name, request);
};

/**
 * Registers patrons until it is killed. It prints `sends <name> <request>` before each command, and `done
 * <answer>` after it, without delay.
 */
export const registrar = async (registry: PatronRegistry): Promise<void> => {
  const sent = async (name: string, fields: object): Promise<unknown> => {
    const request = { commandId: randomUUID(), ...fields };
    say(`sends ${name} ${JSON.stringify(request)}`);
    const answer = await answered(registry, name, request);
    say(`done ${JSON.stringify(answer ?? null)}`);
    return answer;
  };
  for (;;) {
    const patron = await sent('RegisterPatron', {
      actor,
      name: '佐藤 みのり',
      reading: null,
      address: '江別市文京台東町41',
      phone: '011-386-8521',
      mailAddress: null,
      card: randomUUID().replaceAll('-', ''),
      evidence: 'other-official',
      postageYen: null,
    });
    await sent('addToCart', {
      patron,
      title: 'T1',
      location: 'HQ',
      usualLocations: [],
      defaultLocation: 'HQ',
      limit: 50,
    });
    await sent('SetMailAddress', { actor, patron, mailAddress: 'minori@example.jp' });
    await sent('IssueCard', { actor, patron, card: randomUUID().replaceAll('-', '') });
  }
};
