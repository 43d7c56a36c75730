import { join } from 'node:path';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { backupFiles, type BackupNote } from '../backup/backup-note.js';
import type { Heading } from '../rendering/heading.js';
import { readHistory, type History } from '../stores/with-history.js';
import type { VerbRequest } from '../verb.js';
import { compareFiles } from './compare-files.js';
import { comparePeople } from './compare-people.js';
import { collectSteps, type DrillStep } from './drill-report.js';
import { openViews } from './open-views.js';
import { reExecuteLast } from './re-execute-last.js';
import { findingOfError, verifyCopy } from './verify-copy.js';
import { openRestoredLibrary, type RestoredLibrary } from './with-restored-library.js';

/** The steps of a drill, and the heading of the answer if the history could be opened. */
export interface Drill {
  readonly steps: readonly DrillStep[];
  readonly heading?: Heading;
}

type Steps = ReturnType<typeof collectSteps>;

/** The steps with a library that is built from the copies. */
const drillLibrary = async ({ run }: Steps, { store, heading }: History, scratch: string): Promise<void> => {
  let restored: RestoredLibrary | undefined;
  await run('library', async () => {
    const opened = await openRestoredLibrary(store, heading.upTo.position, scratch);
    if (!('library' in opened)) return { count: 0, findings: [opened] };
    restored = opened;
    return { count: 1, findings: [] };
  });
  if (restored === undefined) return;
  const { library, close } = restored;
  await run('views', () => openViews(library, store, heading));
  await run('people', () => comparePeople(library));
  await close();
};

/** The steps with the copied history. After a fault of the history, leaves out the steps that use it. */
const drillHistory = async (
  steps: Steps,
  [note, history]: readonly [BackupNote, History],
  { scratch, request }: DrillPlace,
): Promise<void> => {
  if (!(await steps.run('history', () => verifyCopy(history, note)))) return;
  await steps.run('commands', () => reExecuteLast(history, request.names));
  if (!request.terminal.interrupted.aborted) await drillLibrary(steps, history, scratch);
};

/** The folder of a backup, a scratch folder, and the call of the verb. */
interface DrillPlace {
  readonly folder: string;
  readonly scratch: string;
  readonly request: VerbRequest;
}

/** Restores a backup into a scratch folder step by step, and measures the steps. */
export const drillBackup = async (note: BackupNote, place: DrillPlace): Promise<Drill> => {
  const { folder, scratch, request } = place;
  const steps = collectSteps();
  await steps.run('files', () => compareFiles(note, folder, scratch));
  const { librarySystem } = note;
  const opened = await openSqliteEventStore({ file: join(scratch, backupFiles.history), librarySystem });
  if (opened.is === 'failed') {
    await steps.run('history', () => Promise.resolve({ count: 0, findings: [findingOfError(opened.error)] }));
    return { steps: steps.all() };
  }
  const { store } = opened;
  const stop = () => void store.close();
  request.terminal.interrupted.addEventListener('abort', stop);
  try {
    const history = await readHistory(store, undefined, request);
    if (E.isLeft(history)) {
      const findings = 'code' in history.left ? [findingOfError(history.left)] : [];
      await steps.run('history', () => Promise.resolve({ count: 0, findings }));
      return { steps: steps.all() };
    }
    await drillHistory(steps, [note, history.right], place);
    return { steps: steps.all(), heading: history.right.heading };
  } finally {
    request.terminal.interrupted.removeEventListener('abort', stop);
    await store.close();
  }
};
