import { RequestId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** The title will not be bought or borrowed (A60). */
export const DeclineTitleRequest = command(
  ['DeclineTitleRequest', '蔵書リクエストの謝絶'],
  ['general-materials'],
  {
    request: RequestId,
  },
);
export type DeclineTitleRequest = CommandOf<typeof DeclineTitleRequest>;
