/**
 * Loads a catalogue's file: `node loading.worker.js <file> <titles>`. Prints `begun`, and `loaded` at the
 * end, so that a test can kill it between them.
 */
import { orThrow } from '@torioki/event-store';
import { record } from '../contract/some-records.js';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

const [file = '', titles = ''] = process.argv.slice(2);

const catalogue = orThrow(await openSqliteCatalogue({ file })).catalogue;
console.log('begun');
const loaded = await catalogue.load(
  Array.from({ length: Number(titles) }, (_, n) => record(`new-${n}`, `新しい本${n}`)),
);
orThrow(loaded);
console.log('loaded');
await catalogue.close();
