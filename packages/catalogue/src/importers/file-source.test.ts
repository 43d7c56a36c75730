import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrapAnswer, scratchFolder } from '@torioki/event-store/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { errorDetails, findCodes } from '../contract/open-catalogue.js';
import { inMemoryCatalogue } from '../in-memory.js';
import { kinds } from '../testing/kinds.js';
import { iso2709Of, type TestField } from '../testing/iso-2709-of.js';
import type { FileSource } from './file-source.js';

const fileOf = (content: string | Uint8Array): string => {
  const file = join(scratchFolder(onTestFinished), 'records');
  writeFileSync(file, content);
  return file;
};

/** A MARC 21 record like JAPAN/MARC's. `$` begins a subfield. */
const pirate = (code: string): readonly TestField[] => [
  ['001', code],
  ['020', '  $a978-4-06-217564-7 (上)'],
  ['084', '  $a913.6$2njb/09'],
  ['084', '  $aKH356$2kktb'],
  ['100', '1 $6880-01$a百田, 尚樹,'],
  ['245', '00$6880-02$a海賊とよばれた男 /$c百田尚樹 著.$n上'],
  ['264', ' 1$a東京 :$b講談社,$c2012.7.'],
  ['505', '0 $a第一章 ; 第二章'],
  ['650', ' 7$6880-03$a石油産業$x小説$2ndlsh'],
  ['852', '  $h913.6$iヒ$p11-1'],
  ['852', '  $p11-3'],
  ['880', '1 $6100-01/$1$aヒャクタ, ナオキ'],
  ['880', '1 $6100-01/(B$aHyakuta, Naoki'],
  ['880', '00$6245-02/(B$aKaizoku to yobareta otoko'],
  ['880', '00$6245-02/$1$aカイゾク ト ヨバレタ オトコ'],
];

const expected = {
  title: 'nbl-1',
  name: { text: '海賊とよばれた男', reading: 'カイゾク ト ヨバレタ オトコ' },
  volume: '上',
  series: null,
  authors: [{ text: '百田, 尚樹', reading: 'ヒャクタ, ナオキ' }],
  publisher: '講談社',
  published: '2012.7',
  subjects: ['石油産業 -- 小説'],
  contents: '第一章 ; 第二章',
  articles: [],
  ndc: ['913.6'],
  standardNumbers: ['978-4-06-217564-7'],
  copies: [
    { copy: '11-1', callNumber: '913.6/ヒ' },
    { copy: '11-3', callNumber: null },
  ],
};

const xmlOf = (records: readonly (readonly TestField[])[]): string => {
  const fieldOf = ([tag, text]: TestField): string => {
    const [indicators = '', ...subfields] = text.split('$');
    return tag.startsWith('00')
      ? `<marc:controlfield tag="${tag}">${text}</marc:controlfield>`
      : `<marc:datafield tag="${tag}" ind1="${indicators[0] ?? ''}" ind2="${indicators[1] ?? ''}">${subfields
          .map((each) => `<marc:subfield code="${each[0] ?? ''}">${each.slice(1)}</marc:subfield>`)
          .join('')}</marc:datafield>`;
  };
  const all = records.map((fields) => `<marc:record>${fields.map(fieldOf).join('')}</marc:record>`);
  return `<?xml version="1.0"?>\n<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim">\n${all.join('\n')}\n</marc:collection>`;
};

const columns = {
  title: 'コード',
  name: '書名',
  nameReading: 'ヨミ',
  author: '著者',
  authorReading: '著者ヨミ',
  publisher: '出版者',
  subject: '件名',
  contents: '内容',
  ndc: '分類',
  standardNumber: 'ISBN',
  copy: '資料番号',
  callNumber: '請求記号',
};

const csv = [
  'コード,書名,ヨミ,著者,著者ヨミ,出版者,件名,内容,分類,ISBN,資料番号,請求記号,備考',
  'c-1,海賊とよばれた男,カイゾク ト ヨバレタ オトコ,百田 尚樹；山田 文,ヒャクタ ナオキ,講談社,石油産業;小説,,913.6,,11-1;11-3,913.6/ヒ,"二行の\r\n備考"',
  'c-2,海,,,,,,,,,,,',
  '',
].join('\r\n');

const pirates = { mode: 'simple', words: '海賊とよばれた男' } as const;

const loadedFrom = async (source: FileSource) => {
  const catalogue = inMemoryCatalogue();
  return { catalogue, ...(await unwrapAnswer(catalogue.load(source))) };
};
const faultsOf = async (source: FileSource) => errorDetails(inMemoryCatalogue().load(source));

describe.each(kinds())('%s', (_, loadedWith) => {
  it('a file is loaded like a list', async () => {
    const catalogue = await loadedWith([]);
    const file = fileOf(
      Buffer.concat(['1', '2', '3'].map((code) => iso2709Of(pirate(code).filter(([tag]) => tag !== '852')))),
    );
    expect((await unwrapAnswer(catalogue.load({ format: 'iso-2709', file }))).titles).toBe(3);
    expect(await findCodes(catalogue, pirates)).toEqual(['1', '2', '3']);
    const cut = fileOf(iso2709Of(pirate('1')).subarray(0, 100));
    expect(await errorDetails(catalogue.load({ format: 'iso-2709', file: cut }))).toMatchObject([
      { row: 1, reason: 'is cut off' },
    ]);
    expect(
      await errorDetails(catalogue.load({ format: 'iso-2709', file: '/nowhere' }, { onFault: 'leave-out' })),
    ).toMatchObject([{ code: 'source-broken' }]);
    expect(await findCodes(catalogue, pirates)).toEqual(['1', '2', '3']);
  });
});

it('records of ISO 2709 and MARCXML are titles, with readings, classes and copies', async () => {
  const others = Array.from({ length: 300 }, (_, n) =>
    pirate(`nbl-${n + 2}`).filter(([tag]) => tag !== '852'),
  );
  const all = [pirate('nbl-1'), ...others];
  const sources: readonly FileSource[] = [
    { format: 'iso-2709', file: fileOf(Buffer.concat(all.map(iso2709Of))) },
    {
      format: 'iso-2709',
      file: fileOf(Buffer.concat(all.flatMap((one) => [iso2709Of(one), Buffer.from('\r\n')]))),
    },
    { format: 'marcxml', file: fileOf(xmlOf(all)) },
  ];
  for (const source of sources) {
    const { catalogue, titles } = await loadedFrom(source);
    expect(titles).toBe(301);
    expect((await unwrapAnswer(catalogue.titles(['nbl-1']))).get('nbl-1')).toEqual(expected);
  }
});

it('a list in CSV is titles, in UTF-8 and in the encoding of Windows', async () => {
  const windows = fileOf(
    Buffer.from([
      0x83, 0x52, 0x81, 0x5b, 0x83, 0x68, 0x2c, 0x8f, 0x91, 0x96, 0xbc, 0x0a, 0x31, 0x2c, 0x8a, 0x43, 0x91,
      0xaf,
    ]),
  );
  const { catalogue, titles } = await loadedFrom({ format: 'csv', file: fileOf(`\uFEFF${csv}`), columns });
  expect(titles).toBe(2);
  expect((await unwrapAnswer(catalogue.titles(['c-1']))).get('c-1')).toMatchObject({
    name: { text: '海賊とよばれた男', reading: 'カイゾク ト ヨバレタ オトコ' },
    authors: [
      { text: '百田 尚樹', reading: 'ヒャクタ ナオキ' },
      { text: '山田 文', reading: null },
    ],
    subjects: ['石油産業', '小説'],
    contents: null,
    ndc: ['913.6'],
    copies: [
      { copy: '11-1', callNumber: '913.6/ヒ' },
      { copy: '11-3', callNumber: '913.6/ヒ' },
    ],
  });
  const { catalogue: other } = await loadedFrom({
    format: 'csv',
    file: windows,
    encoding: 'cp932',
    columns: { title: 'コード', name: '書名' },
  });
  expect(await findCodes(other, { mode: 'simple', words: '海賊' })).toEqual(['1']);
});

it('a damaged record of ISO 2709 is reported with its number, and the next is read', async () => {
  const [first, second, third, fourth, last] = ['1', '2', '3', '4', '5'].map((code) =>
    iso2709Of(pirate(code).slice(0, 6)),
  );
  second?.write('00100', 0);
  third?.write('99', 24 + 3);
  fourth?.fill(0xff, 200, 203);
  const file = fileOf(
    Buffer.concat([first, second, third, fourth, last?.subarray(0, 100)].flatMap((each) => each ?? [])),
  );
  expect(await faultsOf({ format: 'iso-2709', file })).toMatchObject(
    [
      [2, 'has another length than its leader says'],
      [3, 'has a field 001 of a wrong length'],
      [4, 'is not in UTF-8'],
      [5, 'is cut off'],
    ].map(([row, reason]) => ({ code: 'bad-row', row, path: '', reason })),
  );
  const catalogue = inMemoryCatalogue();
  const { titles, leftOut } = await unwrapAnswer(
    catalogue.load({ format: 'iso-2709', file }, { onFault: 'leave-out' }),
  );
  expect([titles, leftOut]).toEqual([1, 4]);
  expect(await findCodes(catalogue, pirates)).toEqual(['1']);
});

it('a missing field is reported with the number or line of its record', async () => {
  expect(
    await faultsOf({ format: 'marcxml', file: fileOf(xmlOf([pirate('1'), [['001', 'x y']]])) }),
  ).toMatchObject([
    { code: 'bad-row', row: 4, path: 'title' },
    { code: 'bad-row', row: 4, path: 'name.text' },
  ]);
  const bad = csv.replace('c-2,海,', 'c-2,海');
  expect(await faultsOf({ format: 'csv', file: fileOf(bad), columns })).toEqual([
    { code: 'bad-row', row: 4, path: '', reason: 'must have as many cells as the header' },
  ]);
});

it('a file that cannot be read to its end is never loaded', async () => {
  const xml = xmlOf([pirate('1')]);
  for (const [source, reason] of [
    [{ format: 'iso-2709', file: '/nowhere/records' }, 'no such file'],
    [{ format: 'csv', file: '/nowhere/records', columns }, 'no such file'],
    [{ format: 'marcxml', file: fileOf(xml.slice(0, -20)) }, 'unclosed tag'],
    [{ format: 'marcxml', file: fileOf(xml.replace('</marc:record>', '')) }, 'unexpected close tag'],
    [
      { format: 'csv', file: fileOf(csv), columns: { ...columns, volume: '巻次' } },
      'its header has no column 巻次',
    ],
  ] as const) {
    const catalogue = inMemoryCatalogue();
    const answer = catalogue.load(source, { onFault: 'leave-out' });
    expect(await answer).toMatchObject({ left: [{ code: 'source-broken' }] });
    expect(JSON.stringify(await errorDetails(answer))).toContain(reason);
  }
});
