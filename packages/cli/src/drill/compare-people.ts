import type { PatronRegistry } from '@torioki/patrons';
import type { Library } from 'torioki';
import { backupFiles } from '../backup/backup-note.js';
import { findingOf, type DrillFinding, type StepResult } from './drill-report.js';

type Differences = Extract<
  Awaited<ReturnType<Library<PatronRegistry>['comparePeople']>>,
  { readonly is: 'shown' }
>['shown'];

const listDifferences = ({ lostEvents, missing, unknownBorrowers }: Differences): readonly DrillFinding[] => [
  ...(lostEvents === 0
    ? []
    : [
        {
          ...findingOf(
            `履歴が利用者の登録簿より古く、少なくとも${lostEvents}件の出来事がありません。`,
            `The history is older than the registry: at least ${lostEvents} events are missing.`,
          ),
          file: backupFiles.history,
        },
      ]),
  ...missing.slice(0, 1).map(({ position }) => ({
    ...findingOf(
      `利用者の登録簿が履歴より古く、位置${position}からの利用者についての事実${missing.length}件がありません。`,
      `The registry is older than the history: it lacks ${missing.length} facts about patrons, from position ${position} on.`,
    ),
    ...{ file: backupFiles.people, position },
  })),
  ...(unknownBorrowers.length === 0
    ? []
    : [
        {
          ...findingOf(
            `貸出中か予約中の仮名${unknownBorrowers.length}個の本人が、利用者の登録簿にありません。`,
            `The registry has no patron for ${unknownBorrowers.length} pseudonyms with open loans or reservations.`,
          ),
          file: backupFiles.people,
        },
      ]),
];

/** Lists the differences between the history and the registry of a library. */
export const comparePeople = async (library: Library<PatronRegistry>): Promise<StepResult> => {
  const compared = await library.comparePeople();
  if (compared.is !== 'shown')
    return {
      count: 0,
      findings: [
        findingOf(
          `登録簿を調べられません（${compared.is}）。`,
          `The registry cannot be examined (${compared.is}).`,
        ),
      ],
    };
  return { count: 1, findings: listDifferences(compared.shown) };
};
