import { acceptRequest, declineRequest, submitRequest } from '../commands/patron-commands.js';
import { scenariosOf } from './scenarios-of.js';

const submitted = [submitRequest];

export const titleRequests = [
  ...scenariosOf(submitRequest, [{ name: 'a title is asked for' }]),
  ...scenariosOf(acceptRequest, [
    { name: 'a request is accepted', given: submitted },
    { name: 'it is declined meanwhile', given: submitted, rival: [declineRequest] },
  ]),
  ...scenariosOf(declineRequest, [
    { name: 'a request is declined', given: submitted },
    { name: 'it is accepted meanwhile', given: submitted, rival: [acceptRequest] },
  ]),
];
