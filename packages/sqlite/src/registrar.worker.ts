/**
 * Registers patrons in a file until it is killed: `node registrar.worker.js <file>`. Before each command prints
 * `sends <verb> <request>`, after it `done <what was answered>`, at once.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';

const [file = ''] = process.argv.slice(2);

const say = (line: string) => writeSync(1, `${line}\n`);

const opened = await openSqlitePatronRegistry({ file, librarySystem: 'library-1' });
if (E.isLeft(opened)) throw opened.left;
const registry = opened.right;

type Verb = 'registerPatron' | 'addToCart' | 'setMailAddress' | 'rotate';

const actor = { role: 'general-materials', staff: 'G-01', location: 'HQ' };

const sent = async (verb: Verb, fields: object): Promise<unknown> => {
  const request = { commandId: randomUUID(), ...fields };
  say(`sends ${verb} ${JSON.stringify(request)}`);
  const answer: E.Either<Error, unknown> = await registry[verb](request as never);
  if (E.isLeft(answer)) throw answer.left;
  say(`done ${JSON.stringify(answer.right ?? null)}`);
  return answer.right;
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
  await sent('addToCart', { patron, title: 'T1', location: 'HQ', otherwise: 'HQ', limit: 50 });
  await sent('setMailAddress', { actor, patron, mailAddress: 'minori@example.jp' });
  await sent('rotate', { actor, patron });
}
