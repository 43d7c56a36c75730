import { oneOf, RequestId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** The title will be bought or borrowed (A60). */
export const AcceptTitleRequest = command(
  ['AcceptTitleRequest', '蔵書リクエストの受理'],
  ['general-materials'],
  {
    request: RequestId,
    by: oneOf('purchase', 'interlibrary'),
  },
);
export type AcceptTitleRequest = CommandOf<typeof AcceptTitleRequest>;
