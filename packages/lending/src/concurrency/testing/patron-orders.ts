import { orders, patronId, requestId, type LendingCommand } from '../../samples/index.js';
import { anew, april, places } from './orders.js';

const usual = `${april(7)} 12:00`;
const patron = patronId(1);
const request = requestId(1);

/** What is asked for patron 1 and for title request 1, one order each: given twice, it is one command. */
export const applyByPost = orders.receiveRemoteApplication(usual, {
  patron,
  evidence: 'driving-licence',
  postageYen: 404,
});
export const register = orders.registerPatron(usual, {
  patron,
  channel: 'counter',
  evidence: 'driving-licence',
});
export const registerByPost = orders.registerPatron(usual, {
  patron,
  channel: 'post',
  evidence: 'driving-licence',
});
export const issueCard = orders.issueCard(usual, { patron });
export const sendCard = orders.sendCard(usual, { patron, idCopyEnclosed: true, registeredMail: true });
export const setPassword = orders.setPassword(usual, { patron });
export const clearPassword = orders.clearPassword(usual, { patron, identityCheck: 'card-shown' });
export const setMailAddress = orders.setMailAddress(usual, { patron });
export const changePhone = orders.changePhone(usual, { patron, oldNumberMatches: true });
export const changeAddress = orders.changeAddress(usual, {
  patron,
  channel: 'post',
  evidence: 'driving-licence',
});
export const changeName = orders.changeName(usual, {
  patron,
  channel: 'counter',
  evidence: 'other-official',
});
export const declareBranchRegistration = orders.declareBranchRegistration(usual, {
  patron,
  location: places.wkn.location,
});

export const submitRequest = orders.submitTitleRequest(usual, { request });
export const acceptRequest = orders.acceptTitleRequest(usual, { request, by: 'purchase' });
export const declineRequest = orders.declineTitleRequest(usual, { request });

export type PatronOrder = Extract<LendingCommand, { readonly patron: unknown }>;
export type RequestOrder = Extract<LendingCommand, { readonly request: unknown }>;

/** The same order for another patron. */
export const ofPatron = <Order extends PatronOrder>(n: number, order: Order): Order =>
  anew({ ...order, patron: patronId(n) });

/** The same order for another request. */
export const ofRequest = <Order extends RequestOrder>(n: number, order: Order): Order =>
  anew({ ...order, request: requestId(n) });
