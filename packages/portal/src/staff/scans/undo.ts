import { v5 } from 'uuid';
import type { PortalContext } from '../../context.js';
import type { Reason } from '../layout/reasons.js';
import { renderReasons } from '../render-reasons.js';
import { type AtDesk, visitOf } from '../staff-visit.js';

/** Whether the library accepts the undo of a command. */
export const canUndo = async ({ desk }: AtDesk, command: string): Promise<boolean> =>
  (await desk.rehearsal.undo({ command })).is === 'accepted';

/**
 * Undoes a command, and returns the reasons against it; undefined if it is undone. The undo of a command
 * always has the same id, so that a form sent twice undoes once.
 */
export const undo = async (c: PortalContext, command: string): Promise<readonly Reason[] | undefined> => {
  const { desk } = visitOf(c).at;
  return renderReasons(c.var, await desk.undo({ command, commandId: v5('undo', command) }));
};
