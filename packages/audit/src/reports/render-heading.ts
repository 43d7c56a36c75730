import type { UnauditedParts } from '../audit/audit.js';
import type { Stretch } from '../audit/stretches.js';
import type { InBothLanguages } from '../in-both-languages.js';
import type { AnswerRenderer } from '../words/answer-renderer.js';
import type { Language } from '../words/vocabulary.js';
import type { AuditReport } from './report.js';

/** The settings for the text of a report. They do not change its data. */
export interface ReportSettings {
  readonly telling: AnswerRenderer;
  readonly release: string;
}

const titles: Readonly<Record<AuditReport['data']['schema'], InBothLanguages>> = {
  'torioki/report-totals/1': { ja: '場所・月ごとの件数', en: 'Counts by month and place' },
  'torioki/report-loans/1': { ja: '貸出の一覧', en: 'List of loans' },
  'torioki/report-audit/1': { ja: '監査で見つかったこと', en: 'Findings of an audit' },
  'torioki/report-explain/1': { ja: '判断の説明', en: 'Explanation of a decision' },
};

export const findTitle = ({ data }: AuditReport, { telling: { language } }: ReportSettings): string =>
  titles[data.schema]?.[language] ?? data.schema;

const names = {
  ja: {
    librarySystem: '図書館システム',
    period: '期間',
    position: '位置',
    head: '先頭のハッシュ',
    brokenAt: '履歴が壊れている最初の位置',
    notedHeads: '照らした先頭の控え',
    rulesEnd: '規則と合計を調べていない位置(ここから先)',
    commands: '判断を調べていない位置',
    zone: '時間帯',
    policies: '適用された規則',
    audience: '公開範囲',
    rows: '行数',
    totals: '合計',
    release: '版',
    dataHash: 'データのSHA-256',
  },
  en: {
    librarySystem: 'Library system',
    period: 'Period',
    position: 'Position',
    head: 'Hash of the head',
    brokenAt: 'Chain broken at position',
    notedHeads: 'Noted heads compared',
    rulesEnd: 'Rules and totals not examined from position',
    commands: 'Decisions not examined at positions',
    zone: 'Time zone',
    policies: 'Policies',
    audience: 'Audience',
    rows: 'Rows',
    totals: 'Control totals',
    release: 'Release',
    dataHash: 'SHA-256 of the data',
  },
} as const;

const audience = {
  ja: { public: '公開用(5未満の数は示さない)', internal: '内部用' },
  en: { public: 'public (counts under 5 are not shown)', internal: 'internal' },
} as const;

const hiddenTexts = {
  ja: (cells: number) => `、示さないもの ${cells}`,
  en: (cells: number) => `; not shown: ${cells}`,
} as const;

const renderStretch = ({ from, upTo }: Stretch): string => (from === upTo ? `${from}` : `${from}–${upTo}`);

/** The lines about the parts that an audit did not cover. */
const renderUnaudited = (
  unaudited: UnauditedParts | undefined,
  name: (typeof names)[Language],
): readonly (readonly [string, string])[] => {
  const { from = null, commands = [] } = unaudited ?? {};
  return [
    ...(from === null ? [] : [[name.rulesEnd, `${from}`] as const]),
    ...(commands.length === 0 ? [] : [[name.commands, commands.map(renderStretch).join(', ')] as const]),
  ];
};

/** The lines above the table, each with a name and a text. */
export const renderHeading = (
  { data, dataHash, columns }: AuditReport,
  { telling: { language, words }, release }: ReportSettings,
): readonly (readonly [string, string])[] => {
  const name = names[language];
  const totals = columns.flatMap(({ key, title }) =>
    key in data.controlTotals ? [`${title[language]} ${data.controlTotals[key] ?? 0}`] : [],
  );
  const hiddenCells = data.isPublic ? hiddenTexts[language](data.hiddenCells) : '';
  return [
    [name.librarySystem, data.librarySystem],
    [name.period, `${data.period.from} – ${data.period.until}`],
    [name.position, `${data.upTo.position}`],
    [name.head, data.upTo.hash],
    ...(data.brokenAt === undefined ? [] : [[name.brokenAt, `${data.brokenAt}`] as const]),
    ...(data.notedHeads === undefined ? [] : [[name.notedHeads, `${data.notedHeads}`] as const]),
    ...renderUnaudited(data.unaudited, name),
    [name.zone, words.zone(data.zone)],
    [name.policies, data.policies.map(({ label, from }) => `${label} (${from} –)`).join(', ')],
    [name.audience, audience[language][data.isPublic ? 'public' : 'internal']],
    [name.rows, `${data.rowCount}`],
    [name.totals, `${totals.join(', ')}${hiddenCells}`],
    [name.release, release],
    [name.dataHash, dataHash],
  ];
};
