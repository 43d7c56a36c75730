import { verifyHistory } from '@torioki/audit';
import { headTexts, renderError } from '@torioki/audit/words';
import type { StoreError } from '@torioki/event-store';
import { backupFiles, type BackupNote } from '../backup/backup-note.js';
import type { History } from '../stores/with-history.js';
import { findingOf, type DrillFinding, type StepResult } from './drill-report.js';

/** A finding for an error of the store or for a fault of the history. */
export const findingOfError = (error: StoreError): DrillFinding => {
  const { ja, en } = renderError(error);
  const { details } = error;
  return {
    ...findingOf(ja, en),
    file: backupFiles.history,
    ...('position' in details && { position: details.position }),
  };
};

/** Verifies the chain of a copied history, and the noted head. */
export const verifyCopy = async (
  { store, heading: { upTo }, reportPosition }: History,
  { head }: BackupNote,
): Promise<StepResult> => {
  const verified = await verifyHistory(store, { upTo, onPosition: reportPosition, heads: [head] });
  if (verified.is === 'failed') return { count: 0, findings: [findingOfError(verified.error)] };
  const wrongHeads = verified.heads.filter(({ is }) => is !== 'on-the-chain');
  const findings = [
    ...verified.faults.map(findingOfError),
    ...wrongHeads.map(({ position, is }) => ({
      ...findingOf(
        `位置${position}の先頭: ${headTexts[is].ja}。`,
        `The head at ${position} ${headTexts[is].en}.`,
      ),
      ...{ file: backupFiles.history, position },
    })),
  ];
  return { count: upTo.position, findings };
};
