import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { findLastCursor, orThrow } from '@torioki/event-store';
import { canonicalJson, ownId } from '@torioki/event-store/adapter';
import { lendingEventCodec, type LocalDate } from '@torioki/lending';
import { makeCopyAdded, copyId, titleId } from '@torioki/lending/samples';
import { simulate } from '@torioki/simulation';
import { describe, expect, it } from 'vitest';
import { renderReportCsv } from './csv.js';
import { renderReportHtml } from './html.js';
import { renderReportJsonl } from './jsonl.js';
import type { AuditReport } from './report.js';
import { makeReport, type ReportRequest } from './make-report.js';
import { createAnswerRenderer } from '../words/answer-renderer.js';
import type { Language } from '../words/vocabulary.js';
import { addEvents } from '../testing/add-events.js';
import { createReport } from './report.js';

const { events } = orThrow(await simulate({ seed: 2, days: 70, patrons: 40, titles: 90, places: 5 }));
const upTo = orThrow(await findLastCursor(events));
const made = async (request: Partial<ReportRequest>): Promise<AuditReport> =>
  orThrow(await makeReport(events, { kind: 'totals', upTo, ...request }));
const countOf = async (type: string): Promise<number> =>
  orThrow(await events.read([{ types: [type] }])).events.length;

const telling = (language: Language) =>
  createAnswerRenderer({
    language,
    zone: 'Asia/Tokyo',
    called: { borrower: () => 'B', staff: () => undefined, place: () => undefined },
  });
const writing = { telling: telling('en'), release: 'torioki 9' } as const;

describe('a report', () => {
  it('of totals counts every event of the period once', async () => {
    const { data } = await made({});
    expect(data.controlTotals).toMatchObject({
      reserved: await countOf('Reserved'),
      lent: await countOf('PickedUp'),
      renewed: await countOf('Renewed'),
      returned: await countOf('Returned'),
      expired: await countOf('HoldExpired'),
    });
    expect(data.controlTotals['late']).toBeGreaterThan(0);
    expect(data).toMatchObject({
      schema: 'torioki/report-totals/1',
      librarySystem: 'simulated-2',
      upTo,
      period: { from: '2021-04-01', until: '2021-06-09' },
      policies: [{ label: 'hokkaido-2021-03', from: '2021-04-01' }],
      rowCount: data.rows.length,
    });
  });

  it('ends on the day of the latest event, even if the last recorded event happened earlier', async () => {
    const { events: store } = orThrow(
      await simulate({ seed: 4, days: 25, patrons: 15, titles: 20, places: 3 }),
    );
    const request = async () => ({ kind: 'totals', upTo: orThrow(await findLastCursor(store)) }) as const;
    const { period } = orThrow(await makeReport(store, await request())).data;
    const late = { ...lendingEventCodec.encode(makeCopyAdded(copyId(9), titleId(9))), metadata: {} };
    orThrow(await store.append([{ ...late, id: ownId('late', '1') }]));
    expect(orThrow(await makeReport(store, await request())).data.period).toEqual({
      from: late.data['at']?.toString().slice(0, 10),
      until: period.until,
    });
  });

  it('of loans has a row for each loan, with numbers for borrowers unless ids are requested', async () => {
    const { data } = await made({ kind: 'loans' });
    expect(data.rowCount).toBe(await countOf('PickedUp'));
    expect(data.rows[0]?.[1]).toBe(1);
    const withIds = await made({ kind: 'loans', withIds: true });
    expect(withIds.data.rows[0]?.[1]).toMatch(/^[0-9a-f-]{36}$/);
    expect(withIds.dataHash).not.toBe((await made({ kind: 'loans' })).dataHash);
  });

  it('of an audit has a row for each finding, but only counts for the public', async () => {
    const { events } = orThrow(await simulate({ seed: 4, days: 25, patrons: 15, titles: 20, places: 3 }));
    const whole = { kind: 'audit', upTo: orThrow(await findLastCursor(events)) } as const;
    const { data } = orThrow(await makeReport(events, { ...whole, from: '2021-04-09' as LocalDate }));
    expect(data).toMatchObject({ rows: [], period: { from: '2021-04-01' } });
    const returned = orThrow(await events.read([{ types: ['Returned'] }])).events[0];
    const twice = orThrow(lendingEventCodec.decode(returned as never));
    const wrong = await addEvents(events, [twice], (n) => ownId('twice', `${n}`));
    const request = { kind: 'audit', upTo: orThrow(await findLastCursor(wrong)) } as const;
    const found = orThrow(await makeReport(wrong, request)).data;
    expect(found.columns).toEqual(['check', 'position', 'command', 'decidedBy', 'found']);
    expect(found.rows.map(([check]) => check)).toContain('explained');
    const forAll = orThrow(await makeReport(wrong, { ...request, isPublic: true })).data;
    expect(forAll.columns).toEqual(['check', 'findings']);
    expect(forAll.rows.length).toBe(6);
  });

  it('of a period contains no other day', async () => {
    const [from, until] = ['2021-05-01' as LocalDate, '2021-05-31' as LocalDate];
    const { data } = await made({ from, until });
    expect(new Set(data.rows.map(([month]) => month))).toEqual(new Set(['2021-05']));
    const loans = await made({ kind: 'loans', from, until });
    expect(loans.data.rowCount).toBe(data.controlTotals['lent']);
    expect(loans.data.period).toEqual({ from, until });
  });

  it('names the policy that begins on the last day of its period', async () => {
    const [from, until] = ['2021-03-01' as LocalDate, '2021-04-01' as LocalDate];
    const { data } = await made({ from, until });
    expect(data.policies).toEqual([{ label: 'hokkaido-2021-03', from: until }]);
  });

  it('contains the SHA-256 of its data as canonical JSON, the same for all releases and languages', async () => {
    const one = await made({});
    expect(one.dataHash).toBe(createHash('sha256').update(canonicalJson(one.data)).digest('hex'));
    for (const text of [
      renderReportCsv(one, writing),
      renderReportHtml(one, { telling: telling('ja'), release: 'torioki 10' }),
      renderReportJsonl(one, writing),
    ])
      for (const said of [one.dataHash, upTo.hash, 'hokkaido-2021-03', 'torioki '])
        expect(text).toContain(said);
  });
});

describe('a public report', () => {
  it.each(['totals', 'loans'] as const)('of %s has no ids, titles or counts under 5', async (kind) => {
    const one = await made({ kind, isPublic: true });
    const text =
      renderReportCsv(one, writing) + renderReportHtml(one, writing) + renderReportJsonl(one, writing);
    expect(text).toContain('under 5');
    expect(text).not.toMatch(/T-\d{4}|[0-9a-f]{8}-[0-9a-f]{4}-/);
    const counts = one.data.rows.flat().filter((cell) => typeof cell === 'number');
    expect(counts.length).toBeGreaterThan(0);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
    const counted = counts.reduce((sum, count) => sum + count, 0);
    expect(Object.values(one.data.controlTotals).reduce((sum, count) => sum + count, 0)).toBe(counted);
    expect(one.data.hiddenCells).toBeGreaterThan(0);
  });
});

const heading = {
  librarySystem: 'our-library',
  upTo: { position: 1, hash: 'aa' },
  period: { from: '2021-04-01' as LocalDate, until: '2021-04-30' as LocalDate },
  zone: 'Asia/Tokyo',
  policies: [],
  isPublic: false,
} as const;

const odd = createReport(
  {
    kind: 'loans',
    columns: [
      { key: 'place', title: { ja: '場所', en: 'Place' } },
      { key: 'loans', title: { ja: '貸出', en: 'Loans' }, isCount: true },
    ],
    rows: [
      ['=HYPERLINK("x")', 1],
      ['+1', 2],
      ['<script>"', 3],
      ['a,b', null],
    ],
  },
  heading,
);

describe('in each format', () => {
  it('a CSV runs no formula, and quotes where necessary', () => {
    const lines = renderReportCsv(odd, writing).split('\r\n');
    expect(lines.slice(-6)).toEqual([
      'Place,Loans',
      `"'=HYPERLINK(""x"")",1`,
      "'+1,2",
      '"<script>""",3',
      '"a,b",',
      '',
    ]);
    expect(renderReportCsv(odd, { ...writing, bom: true }).charCodeAt(0)).toBe(0xfeff);
    expect(renderReportCsv(odd, writing).charCodeAt(0)).not.toBe(0xfeff);
  });

  it.each([
    ['\t=1+1', "'\\u0009=1+1"],
    [' @SUM(1)', "' @SUM(1)"],
    ['＝1+1', "'＝1+1"],
    ['-1', "'-1"],
    ['\u001b[2Jこころ', '\\u001b[2Jこころ'],
    ['a\nb\rc', 'a\\u000ab\\u000dc'],
  ])('a CSV contains %j as a harmless text', (cell, text) => {
    const { data, columns, ...rest } = odd;
    const one = renderReportCsv({ ...rest, columns, data: { ...data, rows: [[cell, 1]] } }, writing);
    expect(one.split('\r\n').at(-2)).toBe(`${text},1`);
  });

  it('JSON Lines has an object for each row', () => {
    const lines = renderReportJsonl(odd, writing).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object).slice(1)).toContainEqual({
      place: '+1',
      loans: 2,
    });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ rowCount: 4, controlTotals: { loans: 6 } });
  });

  it('a page is one printable file without a script, and shows a line of the months', async () => {
    const page = renderReportHtml(await made({}), writing);
    expect(page).toContain('@page');
    expect(page).toMatch(/<path class="line" d="M[\d.,L]+"\/>/);
    expect(page).not.toMatch(/<script|src=|href=/);
    expect(renderReportHtml(odd, writing)).toContain('&lt;script&gt;&quot;');
  });
});

type Program = readonly [string, ...string[]];
const ownNode: Program = [process.execPath];

/** Another version of Node, from the npm package `node`. It is large, so only full counts download it. */
const otherNode: Program = ['npx', '-y', process.versions.node.startsWith('22.') ? 'node@20' : 'node@22'];
const hasOtherNode = (): boolean => {
  if (process.env['TORIOKI_COUNTS'] !== 'full') return false;
  const [program, ...given] = otherNode;
  return spawnSync(program, [...given, '--version']).status === 0;
};

describe('on another host', () => {
  const worker = join(import.meta.dirname, '../../dist/reports/in-any-host.worker.js');
  const printed = (zone: string, language: string, [program, ...given] = ownNode) => {
    const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
    const { stdout, stderr, status } = spawnSync(program, [...given, worker], { encoding: 'utf8', env });
    expect([status, stderr]).toEqual([0, expect.stringContaining('GMT')]);
    return { stdout, clock: stderr };
  };

  it('every format has the same bytes, in three time zones and two languages', () => {
    const hosts = [
      printed('UTC', 'C.UTF-8'),
      printed('Asia/Tokyo', 'ja_JP.UTF-8'),
      printed('Pacific/Kiritimati', 'en_US.UTF-8'),
    ];
    expect(new Set(hosts.map(({ clock }) => clock)).size).toBe(3);
    expect(hosts[0]?.stdout.length).toBeGreaterThan(10_000);
    expect(new Set(hosts.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it.skipIf(!hasOtherNode())('every format has the same bytes with another version of Node', () => {
    const { stdout } = printed('Asia/Tokyo', 'C.UTF-8', otherNode);
    expect(stdout).toBe(printed('Asia/Tokyo', 'C.UTF-8').stdout);
  });
});
