/**
 * `node stalling.worker.js <connection> <schema>`: begins a change of the registry, prints `inside` and stops
 * itself. When it continues, it prints the outcome of the change.
 */
import { registryErrorOf, type Work } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { postgresRecords } from './postgres-records.js';
import { registrySchema } from './registry-schema.js';
import { withSchema } from './with-schema.js';

const [connection = '', name = ''] = process.argv.slice(2);

const records = await withSchema(
  { connection, name },
  { ...registrySchema, librarySystem: 'library-1' },
  (server) => Promise.resolve(E.right(postgresRecords(server))),
);
if (E.isLeft(records)) throw registryErrorOf(name, records.left);

let works = 0;
const work = function* (): Work<number> {
  yield { is: 'get', table: 'patron', key: 'nobody' };
  works += 1;
  if (works === 1) {
    console.log('inside');
    process.kill(process.pid, 'SIGSTOP');
  }
  yield { is: 'remove', table: 'patron', key: 'nobody' };
  return works;
};
const done = await records.right.write(work);
console.log(E.isRight(done) ? `done at the attempt ${done.right}` : done.left.message);
await records.right.close();
