import { openSqliteCatalogue } from '@torioki/catalogue';
import { orThrow } from '@torioki/event-store';

const { catalogue } = orThrow(await openSqliteCatalogue({ file: 'bundled.db' }));
const title = {
  title: 'thread',
  name: { text: '蜘蛛の糸', reading: 'クモ ノ イト' },
  volume: null,
  series: null,
  authors: [{ text: '芥川 竜之介', reading: 'アクタガワ, リュウノスケ' }],
  publisher: null,
  published: null,
  subjects: [],
  contents: null,
  articles: [],
  ndc: [],
  standardNumbers: [],
  copies: [{ copy: '1', callNumber: null }],
};
await catalogue.load([title]);
const found = await catalogue.search({ mode: 'simple', words: 'くものいと' });
console.log(found.right.hits.map(({ title }) => title.title));
await catalogue.close();
