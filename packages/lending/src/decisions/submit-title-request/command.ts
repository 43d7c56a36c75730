import { RequestId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** 蔵書リクエスト票: asks for a title that the library does not hold. Which title it is stands in the registry (R62, R67). */
export const SubmitTitleRequest = command(
  ['SubmitTitleRequest', '蔵書リクエストの申込み'],
  ['patron', 'general-materials'],
  {
    request: RequestId,
  },
);
export type SubmitTitleRequest = CommandOf<typeof SubmitTitleRequest>;
