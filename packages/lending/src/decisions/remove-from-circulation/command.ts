import { CopyId, RemovalReason } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * Takes a copy out of circulation, wherever staff have it in hand; AcceptReturn does so for a copy that is on loan.
 * Nobody gets it until ReturnToCirculation or Withdraw. The public reads 貸出中 (ours).
 */
export const RemoveFromCirculation = command(
  ['RemoveFromCirculation', '資料の利用停止'],
  ['general-materials', 'counter', 'branch'],
  { copy: CopyId, why: RemovalReason },
);
export type RemoveFromCirculation = CommandOf<typeof RemoveFromCirculation>;
