import type { CommandRecord, ReExecutionResult } from '@torioki/event-store/adapter';
import type { Refusal } from '@torioki/lending';
import type { Finding } from './finding.js';

/** The findings about a recorded command, from the result of deciding it again. */
export const listReDecisionFindings = (
  record: CommandRecord,
  outcome: ReExecutionResult<Refusal>,
): readonly Finding[] => {
  const { position } = record.events[0];
  const command = record.command.type;
  if (outcome.is === 'same') return [];
  return outcome.is === 'overtaken'
    ? [{ check: 'overlooked', position, command, by: outcome.position }]
    : [{ check: 'decided-again', position, command, decidedBy: record.decidedBy?.release ?? null, outcome }];
};
