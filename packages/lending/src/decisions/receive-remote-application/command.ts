import { Count, EvidenceKind, orNone, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** An application came by post (R98–R101). */
export const ReceiveRemoteApplication = command('ReceiveRemoteApplication', ['general-materials'], {
  patron: PatronId,
  /** The kind of document whose copy was enclosed. */
  evidence: orNone(EvidenceKind),
  /** The stamps on the enclosed envelope. */
  postageYen: Count,
});
export type ReceiveRemoteApplication = CommandOf<typeof ReceiveRemoteApplication>;
