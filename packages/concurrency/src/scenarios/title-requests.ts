import { acceptTitleRequest, declineTitleRequest, submitTitleRequest } from '@torioki/lending/samples';
import { scenariosOf } from './scenarios-of.js';

const submitted = [submitTitleRequest()];

export const titleRequests = [
  ...scenariosOf(submitTitleRequest(), [{ name: 'a title is requested' }]),
  ...scenariosOf(acceptTitleRequest(), [
    { name: 'a request is accepted', given: submitted },
    { name: 'it is declined meanwhile', given: submitted, rival: [declineTitleRequest()] },
  ]),
  ...scenariosOf(declineTitleRequest(), [
    { name: 'a request is declined', given: submitted },
    { name: 'it is accepted meanwhile', given: submitted, rival: [acceptTitleRequest()] },
  ]),
];
