import { commands } from '../commands.js';
import { patronId } from '../ids.js';
import { locationOf, usual, type Anywhere } from './told.js';

const of = (patron: number) => ({ patron: patronId(patron) });

/** By post; at the counter, postage is null. */
export const registerPatron = (patron = 1, postageYen: number | null = 404) =>
  commands.registerPatron(usual, { ...of(patron), evidence: 'driving-licence', postageYen });

export const issueCard = (patron = 1) => commands.issueCard(usual, of(patron));

export const sendCard = (patron = 1) =>
  commands.sendCard(usual, {
    ...of(patron),
    card: { is: 'valid', sentOn: null },
    idCopyHeld: true,
    idCopyEnclosed: true,
    registeredMail: true,
  });

export const setPassword = (patron = 1) => commands.setPassword(usual, of(patron));

export const clearPassword = (patron = 1) =>
  commands.clearPassword(usual, { ...of(patron), identityCheck: 'card-shown', hasPassword: true });

export const setMailAddress = (patron = 1) =>
  commands.setMailAddress(usual, { ...of(patron), differs: true });

export const changePhone = (patron = 1) =>
  commands.changePhone(usual, { ...of(patron), oldNumberMatches: true, differs: true });

export const changeAddress = (patron = 1) =>
  commands.changeAddress(usual, {
    ...of(patron),
    channel: 'post',
    evidence: 'driving-licence',
    differs: true,
  });

export const changeName = (patron = 1) =>
  commands.changeName(usual, { ...of(patron), channel: 'post', evidence: 'other-official', differs: true });

export const declareBranchRegistration = (patron = 1, place: Anywhere = 'wkn') =>
  commands.declareBranchRegistration(usual, { ...of(patron), location: locationOf(place), differs: true });
