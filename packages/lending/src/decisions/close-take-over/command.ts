import { command, type CommandOf } from '../command.js';

/** Closes the take-over: nothing more comes from the old system (ours). */
export const CloseTakeOver = command(
  ['CloseTakeOver', '旧システムからの引継ぎの終了'],
  ['general-materials'],
  {},
);
export type CloseTakeOver = CommandOf<typeof CloseTakeOver>;
