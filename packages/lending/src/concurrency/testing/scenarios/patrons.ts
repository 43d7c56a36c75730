import { hokkaido } from '../../../policy/index.js';
import type { LendingCommand } from '../../../samples/index.js';
import type { Scenario } from '../scenario.js';
import { anew, changePlace, publishPolicy } from '../commands.js';
import {
  applyByPost,
  changeAddress,
  changeName,
  changePhone,
  clearPassword,
  declareBranchRegistration,
  issueCard,
  register,
  registerByPost,
  sendCard,
  setMailAddress,
  setPassword,
} from '../patron-commands.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const registered = [register];
const withPassword = [register, setPassword];

const branchDeclared = (given: Scenario['given']) => ({
  name: 'a registration at a branch is declared meanwhile',
  given,
  rival: [anew(declareBranchRegistration)],
});

/** What is done for who is registered, and stays right whatever else is done. */
const forPatron = (when: LendingCommand, name: string) =>
  scenariosOf(when, [
    { name, given: registered },
    {
      name: 'the card is sent, another is issued, a password is set and cleared meanwhile',
      given: registered,
      rival: [sendCard, anew(issueCard), anew(setPassword), clearPassword],
    },
    { name: 'a password is set meanwhile', given: registered, rival: [anew(setPassword)] },
    branchDeclared(registered),
  ]);

export const patrons = [
  ...scenariosOf(applyByPost, [
    { name: 'an application comes by post' },
    { name: 'the person is registered already', given: registered },
    { name: 'the person is registered meanwhile', rival: registered },
    {
      name: 'the postage rises meanwhile',
      rival: [publishPolicy({ returnPostageYen: hokkaido.returnPostageYen + 1 })],
    },
  ]),
  ...scenariosOf(register, [
    { name: 'a person is registered' },
    {
      name: 'two register the person',
      rival: [registerByPost].map((command) => ({ ...command, channel: 'counter' as const })),
    },
    { name: 'the person applied by post', given: [applyByPost], when: registerByPost },
  ]),
  ...scenariosOf(sendCard, [
    { name: 'a card is sent', given: registered },
    { name: 'two send it', given: registered, rival: [anew(sendCard)] },
    { name: 'another card is issued meanwhile', given: registered, rival: [issueCard] },
    {
      name: 'a password is set and cleared meanwhile',
      given: registered,
      rival: [setPassword, clearPassword],
    },
    branchDeclared(registered),
  ]),
  ...scenariosOf(clearPassword, [
    { name: 'a password is cleared', given: withPassword },
    { name: 'two clear it', given: withPassword, rival: [anew(clearPassword)] },
    {
      name: 'the card is sent and another issued meanwhile',
      given: withPassword,
      rival: [sendCard, issueCard],
    },
    { name: 'another password is set meanwhile', given: withPassword, rival: [anew(setPassword)] },
    branchDeclared(withPassword),
  ]),
  ...forPatron(issueCard, 'another card is issued'),
  ...forPatron(setPassword, 'a password is set'),
  ...forPatron(setMailAddress, 'a mail address is set'),
  ...forPatron(changePhone, 'a telephone number changes'),
  ...forPatron(changeAddress, 'an address changes'),
  ...forPatron(changeName, 'a name changes'),
  ...forPatron(declareBranchRegistration, 'a registration at a branch is declared'),
  ...scenariosOf(declareBranchRegistration, [
    ...rulesChange(registered),
    {
      name: 'the branch becomes a counter meanwhile',
      given: registered,
      rival: [changePlace('wkn', 'counter')],
    },
  ]),
];
