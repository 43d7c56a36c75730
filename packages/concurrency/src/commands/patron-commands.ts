import type { LendingCommand } from '@torioki/lending';
import { anew, april, commands, patronId, places, requestId } from '@torioki/lending/samples';

const usual = `${april(7)} 12:00`;
const patron = patronId(1);
const request = requestId(1);

/** Commands for patron 1 and for title request 1, one of each type. Given twice, each is one command. */
export const register = commands.registerPatron(usual, {
  patron,
  evidence: 'driving-licence',
  postageYen: null,
});
export const registerByPost = commands.registerPatron(usual, {
  patron,
  evidence: 'driving-licence',
  postageYen: 404,
});
export const issueCard = commands.issueCard(usual, { patron });
export const sendCard = commands.sendCard(usual, {
  patron,
  card: { is: 'valid', sentOn: null },
  idCopyHeld: false,
  idCopyEnclosed: true,
  registeredMail: true,
});
export const setPassword = commands.setPassword(usual, { patron });
export const clearPassword = commands.clearPassword(usual, {
  patron,
  identityCheck: 'card-shown',
  hasPassword: true,
});
export const setMailAddress = commands.setMailAddress(usual, { patron, differs: true });
export const changePhone = commands.changePhone(usual, { patron, oldNumberMatches: true, differs: true });
export const changeAddress = commands.changeAddress(usual, {
  patron,
  channel: 'post',
  evidence: 'driving-licence',
  differs: true,
});
export const changeName = commands.changeName(usual, {
  patron,
  channel: 'counter',
  evidence: 'other-official',
  differs: true,
});
export const declareBranchRegistration = commands.declareBranchRegistration(usual, {
  patron,
  location: places.wkn.location,
  differs: true,
});

export const submitRequest = commands.submitTitleRequest(usual, { request });
export const acceptRequest = commands.acceptTitleRequest(usual, { request, by: 'purchase' });
export const declineRequest = commands.declineTitleRequest(usual, { request });

export type PatronCommand = Extract<LendingCommand, { readonly patron: unknown }>;
export type RequestCommand = Extract<LendingCommand, { readonly request: unknown }>;

/** The same command for another patron. */
export const ofPatron = <Given extends PatronCommand>(n: number, command: Given): Given =>
  anew({ ...command, patron: patronId(n) });

/** The same command for another request. */
export const ofRequest = <Given extends RequestCommand>(n: number, command: Given): Given =>
  anew({ ...command, request: requestId(n) });
