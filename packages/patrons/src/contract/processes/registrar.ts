import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import type { PatronRegistry } from '../../patron-registry.js';
import type { RegistryError } from '../../registry-error.js';

const say = (line: string) => writeSync(1, `${line}\n`);

type Verb = 'registerPatron' | 'addToCart' | 'setMailAddress' | 'rotate';

const actor = { role: 'general-materials', staff: 'G-01', location: 'HQ' };

/** Sends a command, and again where the registry does not answer. */
const answered = async (registry: PatronRegistry, verb: Verb, request: object): Promise<unknown> => {
  const answer: E.Either<RegistryError, unknown> = await registry[verb](request as never);
  if (E.isRight(answer)) return answer.right;
  if (answer.left.code !== 'registry-unavailable') throw answer.left;
  return answered(registry, verb, request);
};

/**
 * Registers patrons until it is killed. Before each command prints `sends <verb> <request>`, after it
 * `done <what was answered>`, at once.
 */
export const registrar = async (registry: PatronRegistry): Promise<void> => {
  const sent = async (verb: Verb, fields: object): Promise<unknown> => {
    const request = { commandId: randomUUID(), ...fields };
    say(`sends ${verb} ${JSON.stringify(request)}`);
    const answer = await answered(registry, verb, request);
    say(`done ${JSON.stringify(answer ?? null)}`);
    return answer;
  };
  for (;;) {
    const patron = await sent('registerPatron', {
      actor,
      name: '佐藤 みのり',
      address: '江別市文京台東町41',
      phone: '011-386-8521',
      mailAddress: null,
      card: randomUUID().replaceAll('-', ''),
      evidence: 'other-official',
      postageYen: null,
      returnPostageYen: 404,
      on: '2021-04-02',
    });
    await sent('addToCart', { patron, title: 'T1', location: 'HQ', defaultLocation: 'HQ', limit: 50 });
    await sent('setMailAddress', { actor, patron, mailAddress: 'minori@example.jp' });
    await sent('rotate', { actor, patron });
  }
};
