/**
 * Loads a catalogue's file anew: `node loading.worker.js <file> <titles>`. Prints `begun`, and in the end `loaded`, so
 * that it can be killed between them.
 */
import * as E from 'fp-ts/lib/Either.js';
import { record } from '../contract/some-records.js';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

const [file = '', titles = ''] = process.argv.slice(2);

const catalogue = await openSqliteCatalogue(file);
if (E.isLeft(catalogue)) throw catalogue.left;
console.log('begun');
const loaded = await catalogue.right.load(
  Array.from({ length: Number(titles) }, (_, n) => record(`new-${n}`, `新しい本${n}`)),
);
if (E.isLeft(loaded)) throw loaded.left[0];
console.log('loaded');
await catalogue.right.close();
