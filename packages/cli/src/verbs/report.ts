import { writeFileSync } from 'node:fs';
import {
  itemKinds,
  makeReport,
  renderReportCsv,
  renderReportHtml,
  renderReportJsonl,
  type AuditReport,
  type ReportRequest,
  type VerifiedExport,
} from '@torioki/audit';
import type { AnswerRenderer } from '@torioki/audit/words';
import { storeError, type Answer } from '@torioki/event-store';
import { explainThrown, toEither } from '@torioki/event-store/adapter';
import { LocalDate } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { failure, toFailure, type Failure } from '../failure.js';
import { withHistory, type History } from '../stores/with-history.js';
import { languages, type InBoth } from '../rendering/language.js';
import { release } from '../rendering/release.js';
import { makeTelling } from '../rendering/make-telling.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';
import { subjectKinds } from './explain.js';
import { readNotedFiles, headOptions, type NotedFiles } from './noted-heads.js';
import { useBeginning, orUseExport } from './verified-export.js';

interface MadeReport {
  readonly report: AuditReport;
  readonly text: string;
  /** The file that was written; undefined if the report is shown. */
  readonly out: string | undefined;
}

const kindWords: Readonly<Record<ReportRequest['kind'], InBoth<string>>> = {
  totals: { ja: '場所・月ごとの件数', en: 'counts by month and place' },
  loans: { ja: '貸出の一覧', en: 'a list of loans' },
  audit: { ja: '監査で見つかったこと', en: 'the findings of an audit' },
  explain: {
    ja: '一件についての判断の説明。対象と番号も書く',
    en: 'the decisions of one case; also name the kind of the item and its id',
  },
};

const kinds = Object.keys(kindWords) as readonly ReportRequest['kind'][];

interface Form {
  readonly format: 'csv' | 'jsonl' | 'html';
  readonly telling: AnswerRenderer;
  readonly bom: boolean;
}

const formats: readonly Form['format'][] = ['csv', 'jsonl', 'html'];

const textOf = (made: AuditReport, { format, telling, bom }: Form): string => {
  const writing = { telling, release };
  const forms = {
    csv: () => renderReportCsv(made, { ...writing, bom }),
    jsonl: () => renderReportJsonl(made, writing),
    html: () => renderReportHtml(made, writing),
  };
  return forms[format]();
};

type Question = Pick<ReportRequest, 'kind' | 'from' | 'until' | 'thing' | 'id'> & Pick<Form, 'format'>;

const refuseMisuse = (ja: string, en: string): E.Either<Failure, never> => E.left(failure(ja, en));

/** The subject of a report. Only an explanation has one. */
const readSubject = (
  kind: ReportRequest['kind'],
  [, , given, id]: readonly string[],
): E.Either<Failure, Pick<ReportRequest, 'thing' | 'id'>> => {
  if (kind !== 'explain')
    return given === undefined
      ? E.right({})
      : refuseMisuse(
          `「${given}」は要りません。除いてください。`,
          `The argument ${given} is not expected. Remove it.`,
        );
  const thing = itemKinds.find((one) => one === given);
  return thing === undefined || id === undefined
    ? refuseMisuse(
        `「explain」のあとに、${itemKinds.map((one) => `${subjectKinds[one].ja}（${one}）`).join('・')}のどれかと番号を書いてください。`,
        `The item is missing. After explain, write one of ${itemKinds.join(', ')}, and its id.`,
      )
    : E.right({ thing, id });
};

const readQuestion = ({ args, text }: VerbRequest): E.Either<Failure, Question> => {
  const kind = kinds.find((one) => one === args[1]);
  if (kind === undefined)
    return refuseMisuse(
      `報告の種類は ${kinds.map((one) => `${kindWords[one].ja}（${one}）`).join('・')} です。どれかを書いてください。`,
      `The kind of report is missing or unknown. Write one of ${kinds.join(', ')}.`,
    );
  const format = formats.find((one) => one === (text('format') ?? 'csv'));
  if (format === undefined)
    return refuseMisuse(
      `--format には ${formats.join('・')} のどれかを書いてください。`,
      `The format is unknown. Pass one of ${formats.join(', ')} by --format.`,
    );
  const [from, until] = [text('from'), text('until')];
  if ((from !== undefined && !LocalDate.is(from)) || (until !== undefined && !LocalDate.is(until)))
    return refuseMisuse(
      '--from と --until には日を 2021-04-01 のように書いてください。',
      '--from and --until require a day, such as 2021-04-01.',
    );
  return E.map((subject: Pick<ReportRequest, 'thing' | 'id'>) => ({ kind, format, from, until, ...subject }))(
    readSubject(kind, args),
  );
};

/** The report of a store. An audit report also works for a broken export. */
const reportStore = async (
  request: VerbRequest,
  { format, ...question }: Question,
  noted: NotedFiles,
): Promise<E.Either<Failure, VerbResult<MadeReport>>> => {
  const language = languages.find((one) => one === request.text('lang')) ?? 'ja';
  const made = async (
    { store, heading }: Pick<History, 'store' | 'heading'>,
    verified?: VerifiedExport,
  ): Answer<VerbResult<MadeReport>> => {
    const { upTo, brokenAt } = heading;
    const [isPublic, withIds] = [request.isSet('public'), request.isSet('ids')];
    return E.map((report: AuditReport) => {
      const telling = makeTelling(language, request.names, heading);
      const text = textOf(report, { format, telling, bom: request.isSet('bom') });
      return { data: { report, text, out: request.text('out') } };
    })(
      toEither(await makeReport(store, { ...question, noted, verified, upTo, brokenAt, isPublic, withIds })),
    );
  };
  const where = request.args[0] ?? '';
  const found = await withHistory<MadeReport>(request, where, (history) => made(history));
  if (question.kind !== 'audit') return found;
  return orUseExport(found, { request, noted }, (exported) =>
    useBeginning(where, exported, (history) => made(history, exported.found)),
  );
};

/** Writes a new file that only its owner can read, since a report may name single loans. */
const saveReport = (made: MadeReport): E.Either<Failure, MadeReport> =>
  made.out === undefined
    ? E.right(made)
    : E.bimap(
        (thrown: unknown) =>
          toFailure(storeError('store-not-opened', { store: made.out ?? '', ...explainThrown(thrown) })),
        () => made,
      )(
        E.tryCatch(
          () => writeFileSync(made.out ?? '', made.text, { flag: 'wx', mode: 0o600 }),
          (thrown) => thrown,
        ),
      );

const writtenText: InBoth<(out: string, dataHash: string) => string> = {
  ja: (out, dataHash) => `${out} に書きました。データのSHA-256: ${dataHash}`,
  en: (out, dataHash) => `Written to ${out}. SHA-256 of the data: ${dataHash}`,
};

export const report = makeVerb<MadeReport>({
  args: '<store> <kind> [thing] [id]',
  summary: {
    ja: '報告書を作る',
    en: 'makes a report',
  },
  choices: kindWords,
  options: {
    ...headOptions,
    '--from <day>': { ja: '最初の日(既定: 履歴の最初)', en: 'the first day (default: that of the history)' },
    '--until <day>': { ja: '最後の日(既定: 履歴の最後)', en: 'the last day (default: that of the history)' },
    '--format <format>': { ja: 'csv(既定)・jsonl・html', en: 'csv (default), jsonl or html' },
    '--out <file>': { ja: '新しいファイルに書く', en: 'writes to a new file' },
    '--public': {
      ja: '公開用: ID・書名・5未満の数を示さない',
      en: 'for the public: without ids, titles and counts under 5',
    },
    '--bom': { ja: 'CSVの先頭に印を付ける(Excel用)', en: 'begins a CSV with a byte order mark, for Excel' },
  },
  example: 'report library.db totals --format csv',
  answer: async (request): Promise<E.Either<Failure, VerbResult<MadeReport>>> => {
    const question = readQuestion(request);
    if (E.isLeft(question)) return question;
    const noted = await readNotedFiles(request);
    if (E.isLeft(noted)) return noted;
    const found = await reportStore(request, question.right, noted.right);
    if (E.isLeft(found)) return found;
    const { data, heading } = found.right;
    return E.map((made: MadeReport) => ({
      data: made,
      isWrong: made.report.isWrong || heading?.brokenAt !== undefined,
      ...(heading && (made.out !== undefined || request.isSet('json')) && { heading }),
    }))(saveReport(data));
  },
  render: ({ text, out, report: { dataHash } }, { language }) =>
    out === undefined ? text.replace(/\n$/, '').split('\n') : [writtenText[language](out, dataHash)],
  json: ({ report: { data, dataHash }, out }) => ({
    dataHash,
    report: data,
    ...(out !== undefined && { out }),
  }),
});
