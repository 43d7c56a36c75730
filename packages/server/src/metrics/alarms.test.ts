import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isInstalled } from '../testing/is-installed.js';

const root = join(import.meta.dirname, '../../../..');
const rulesFile = join(root, 'docs/alarms.rules.yml');

/** The rows of the table whose head begins with a word. */
const readTable = (page: string, head: string): readonly (readonly string[])[] => {
  const lines = readFileSync(join(root, page), 'utf8').split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${head} `));
  const rows = lines.slice(from + 2);
  return rows
    .slice(0, rows.indexOf(''))
    .map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));
};

const code = (cell = ''): string => cell.replaceAll('`', '');

const alarms = readTable('docs/alarms.md', 'Alarm').map(
  ([alarm, expr, duration = '', summary = '', description = '']) => ({
    alert: code(alarm),
    expr: code(expr),
    ...{ duration, summary, description },
  }),
);

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const renderRule = ({ alert, expr, duration, summary, description }: (typeof alarms)[number]): string => `
      - alert: ${alert}
        expr: ${quote(expr)}
        for: ${duration}
        annotations:
          summary: ${quote(summary)}
          description: ${quote(description)}`;

/** The part of a library that an expression is about; undefined for other expressions. */
const partOf = (expr: string): string | undefined => /torioki_sick\{part="([\w-]+)"\}/.exec(expr)?.[1];

describe('the alarms', () => {
  it('are in the file of the rules', async () => {
    const rules = alarms.map(renderRule).join('');
    const written = `groups:\n  - name: torioki\n    interval: 5s\n    rules:${rules}\n`;
    await expect(written).toMatchFileSnapshot(rulesFile);
  });

  it('name each part that can be sick', () => {
    const parts = readTable('packages/server/README.md', 'Sick part').map(([part]) => code(part));
    const named = alarms.flatMap(({ expr }) => partOf(expr) ?? []);
    expect(named.toSorted()).toEqual(parts.filter((part) => part !== 'closing').toSorted());
  });

  it('use only figures of the page', () => {
    const figures = readTable('docs/alarms.md', 'Name').map(([name]) => code(name).replaceAll('.', '_'));
    const used = alarms.flatMap(({ expr }) => expr.match(/torioki_\w+(?=[{[ )>])/g) ?? []);
    const unknown = used.filter((name) => !figures.includes(name.replace(/_total$/, '')));
    expect({ used: used.length > 10, unknown }).toEqual({ used: true, unknown: [] });
  });

  it.skipIf(!isInstalled('promtool'))('have rules without faults, which raise one alarm for one part', () => {
    execFileSync('promtool', ['check', 'rules', '--lint-fatal', rulesFile], { stdio: 'pipe' });
    const alive = [
      { series: 'up{job="torioki"}', values: '1x20' },
      ...['follower', 'ready-mails'].map((part) => ({
        series: `torioki_heartbeat_age{part="${part}"}`,
        values: '0x20',
      })),
    ];
    const tests = alarms.flatMap(({ alert, expr }) => {
      const part = partOf(expr);
      const series = `torioki_sick{part="${part}"}`;
      return part === undefined
        ? []
        : {
            interval: '5s',
            input_series: [...alive, { series, values: '_ _ 1x20' }],
            promql_expr_test: [
              {
                expr: 'count by (alertname) (ALERTS{alertstate="firing"})',
                eval_time: '20s',
                exp_samples: [{ labels: `{alertname="${alert}"}`, value: 1 }],
              },
            ],
          };
    });
    const folder = mkdtempSync(join(tmpdir(), 'torioki-alarms-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'alarms.test.yml');
    const setting = { rule_files: [rulesFile], evaluation_interval: '5s', tests };
    writeFileSync(file, JSON.stringify(setting));
    const tested = execFileSync('promtool', ['test', 'rules', file], { encoding: 'utf8', stdio: 'pipe' });
    expect(tested).toContain('SUCCESS');
  });
});
