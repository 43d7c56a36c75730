import { Label } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Opens the take-over of an old system's state; after its closing it may be opened again (ours). */
export const OpenTakeOver = command(['OpenTakeOver', '旧システムからの引継ぎの開始'], ['general-materials'], {
  oldSystem: Label,
});
export type OpenTakeOver = CommandOf<typeof OpenTakeOver>;
