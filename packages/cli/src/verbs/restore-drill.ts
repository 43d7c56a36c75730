import type { AnswerRenderer } from '@torioki/audit/words';
import * as E from 'fp-ts/lib/Either.js';
import { backupFiles, readNote, type BackupNote } from '../backup/backup-note.js';
import { drillBackup, type Drill } from '../drill/drill-backup.js';
import { findingOf, type DrillFinding, type DrillStep, type DrillStepName } from '../drill/drill-report.js';
import type { Failure } from '../failure.js';
import { useScratchFolder } from '../migration/scratch-folder.js';
import type { InBoth } from '../rendering/language.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';

/** The answer of a drill. The note is undefined if its file was changed. */
interface DrillAnswer {
  readonly note: BackupNote | undefined;
  readonly steps: readonly DrillStep[];
  readonly totalMs: number;
}

const noteChanged: DrillFinding = {
  ...findingOf(
    `${backupFiles.note} が書き換えられているか、壊れています。`,
    `${backupFiles.note} was changed or is damaged.`,
  ),
  file: backupFiles.note,
};

const drillNoted = (
  note: BackupNote | undefined,
  folder: string,
  request: VerbRequest,
): Promise<E.Either<Failure, Drill>> =>
  note === undefined
    ? Promise.resolve(E.right({ steps: [{ step: 'files', ms: 0, count: 1, findings: [noteChanged] }] }))
    : useScratchFolder(async (scratch) => E.right(await drillBackup(note, { folder, scratch, request })));

const stepTexts: InBoth<Readonly<Record<DrillStepName, (count: number) => string>>> = {
  ja: {
    files: (count) => `${count}個のファイルを控えと照らし合わせた`,
    history: (count) => `出来事${count}件の連鎖と、控えた先頭を確かめた`,
    commands: (count) => `最後の命令${count}件を判断し直した`,
    library: () => '図書館を開き、画面の資料を作った',
    views: (count) => `${count}種の画面を開いた`,
    people: () => '履歴と利用者の登録簿を照らし合わせた',
  },
  en: {
    files: (count) => `compared ${count} files with the note`,
    history: (count) => `verified the chain of ${count} events and the noted head`,
    commands: (count) => `decided the last ${count} commands again`,
    library: () => 'opened the library, and built its views',
    views: (count) => `opened ${count} views`,
    people: () => 'compared the history with the registry',
  },
};

const words: InBoth<{
  readonly seconds: (ms: number) => string;
  readonly total: (seconds: string) => string;
  readonly good: string;
  readonly wrong: string;
}> = {
  ja: {
    seconds: (ms) => `${(ms / 1000).toFixed(1)}秒`,
    total: (seconds) => `合計: ${seconds}`,
    good: 'この控えから図書館を戻せます。',
    wrong: 'この控えには、上に示した誤りがあります。',
  },
  en: {
    seconds: (ms) => `${(ms / 1000).toFixed(1)} s`,
    total: (seconds) => `Total: ${seconds}`,
    good: 'The library can be restored from this backup.',
    wrong: 'This backup has the faults above.',
  },
};

const renderDrill = ({ steps, totalMs }: DrillAnswer, { language }: AnswerRenderer): readonly string[] => {
  const said = words[language];
  const isWrong = steps.some(({ findings }) => findings.length > 0);
  return [
    ...steps.flatMap(({ step, ms, count, findings }) => [
      `${said.seconds(ms).padStart(9)}  ${stepTexts[language][step](count)}`,
      ...findings.map(({ reason }) => `           ✗ ${reason[language]}`),
    ]),
    said.total(said.seconds(totalMs)),
    isWrong ? said.wrong : said.good,
  ];
};

const findingToJson = ({ reason, bytes, ...place }: DrillFinding) => ({
  reason: reason.en,
  ...place,
  ...(bytes && { fromByte: bytes.from, upToByte: bytes.upTo }),
});

export const restoreDrill = makeVerb<DrillAnswer>({
  args: '<folder>',
  summary: {
    ja: '控えから図書館を試しに戻し、確かめ、かかった時間を示す。控えは変えない',
    en: 'restores a library from a backup for a trial, checks it, and shows the durations; the backup is only read',
  },
  options: {},
  example: 'restore-drill backup-2021-04-30',
  answer: async (request): Promise<E.Either<Failure, VerbResult<DrillAnswer>>> => {
    const since = performance.now();
    const [folder = ''] = request.args;
    const note = await readNote(folder);
    if (E.isLeft(note)) return note;
    return E.map(({ steps, heading }: Drill): VerbResult<DrillAnswer> => ({
      ...(heading && { heading }),
      data: { note: note.right, steps, totalMs: Math.round(performance.now() - since) },
      isWrong: steps.some(({ findings }) => findings.length > 0),
    }))(await drillNoted(note.right, folder, request));
  },
  render: renderDrill,
  json: ({ note, steps, totalMs }) => ({
    ...(note && { backupAt: note.at }),
    steps: steps.map(({ findings, ...step }) => ({ ...step, findings: findings.map(findingToJson) })),
    totalMs,
  }),
});
