/**
 * Loads a list of invented titles into a catalogue in SQLite, and searches it in six ways. Pass the number of
 * titles; the default is 20,000.
 */
import { orThrow } from '@torioki/event-store';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  openSqliteCatalogue,
  searchLabels,
  totalText,
  type CsvColumns,
  type Hit,
  type Search,
} from '@torioki/catalogue';
import { inventedList } from './invented-list.js';

const titles = Number(process.argv[2] ?? 20_000);

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const [list, file] = [beside('list.csv'), beside('catalogue.db')];

const columns: CsvColumns = {
  title: 'タイトルコード',
  name: '書名',
  nameReading: '書名ヨミ',
  author: '著者',
  publisher: '出版者',
  subject: '件名',
  contents: '内容',
  ndc: '分類',
  copy: '資料番号',
  callNumber: '請求記号',
};

const { modes, fields } = searchLabels;
const ways: Readonly<Record<string, Search>> = {
  [modes.simple]: { mode: 'simple', words: '海賊　としょかん' },
  [modes['free-word']]: { mode: 'free-word', words: '雪' },
  [`${modes.advanced}、${fields.name} and ${fields.author}`]: {
    mode: 'advanced',
    fields: { name: 'ﾆｼﾝ 物語', author: '佐藤' },
  },
  [fields.ndc]: { mode: 'advanced', fields: { ndc: '91' } },
  [fields.callNumber]: { mode: 'advanced', fields: { callNumber: '917/ヤ' } },
  [fields.copy]: { mode: 'advanced', fields: { copy: 'c-4711' } },
};

/** A title's name and contents. The contents mark it as invented. */
const called = (hit: Hit | undefined): string =>
  hit === undefined ? 'none' : `${hit.title.name.text}、${hit.title.contents ?? ''}`;

const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1);

rmSync(file, { force: true });
writeFileSync(list, inventedList(titles));
const { catalogue } = orThrow(await openSqliteCatalogue({ file }));
const begun = performance.now();
const loaded = orThrow(
  await catalogue.load({ file: list, format: 'csv', columns }, { onFault: 'leave-out' }),
);
console.log(`${loaded.titles} invented titles loaded in ${seconds(begun)} s, ${loaded.leftOut} left out:`);
for (const { message } of loaded.faults) console.log(`  ${message}`);

for (const [way, search] of Object.entries(ways)) {
  const since = performance.now();
  const found = orThrow(await catalogue.search(search));
  const ms = (performance.now() - since).toFixed(1);
  console.log(`${way}: ${totalText(found)} in ${ms} ms, first ${called(found.hits[0])}`);
}
await catalogue.close();
console.log(`The catalogue is ${file}.`);
