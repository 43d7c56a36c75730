import { commands } from '../commands.js';
import { patronId } from '../ids.js';
import { locationOf, usualTime, type AnyPlaceKey } from './values.js';

const of = (patron: number) => ({ patron: patronId(patron) });

/** Registers a patron by post. For the counter, pass null as the postage. */
export const registerPatron = (patron = 1, postageYen: number | null = 404) =>
  commands.registerPatron(usualTime, { ...of(patron), evidence: 'driving-licence', postageYen });

export const issueCard = (patron = 1) => commands.issueCard(usualTime, of(patron));

export const sendCard = (patron = 1) =>
  commands.sendCard(usualTime, {
    ...of(patron),
    card: { is: 'valid', sentOn: null },
    idCopyHeld: true,
    idCopyEnclosed: true,
    registeredMail: true,
  });

export const setPassword = (patron = 1) => commands.setPassword(usualTime, of(patron));

export const clearPassword = (patron = 1) =>
  commands.clearPassword(usualTime, { ...of(patron), identityCheck: 'card-shown', hasPassword: true });

export const setMailAddress = (patron = 1) =>
  commands.setMailAddress(usualTime, { ...of(patron), differs: true });

export const changePhone = (patron = 1) =>
  commands.changePhone(usualTime, { ...of(patron), oldNumberMatches: true, differs: true });

export const changeAddress = (patron = 1) =>
  commands.changeAddress(usualTime, {
    ...of(patron),
    channel: 'post',
    evidence: 'driving-licence',
    differs: true,
  });

export const changeName = (patron = 1) =>
  commands.changeName(usualTime, {
    ...of(patron),
    channel: 'post',
    evidence: 'other-official',
    differs: true,
  });

export const declareBranchRegistration = (patron = 1, place: AnyPlaceKey = 'wkn') =>
  commands.declareBranchRegistration(usualTime, {
    ...of(patron),
    location: locationOf(place),
    differs: true,
  });
