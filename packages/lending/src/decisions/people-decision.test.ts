import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { commands, library, patronId, wakkanai } from '../samples/index.js';
import { declareBranchRegistration } from './declare-branch-registration/decide.js';
import { setPassword } from './set-password/decide.js';
import { rulesInForce } from '../aggregates/index.js';
import { foldRules } from '../testing/fold-rules.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);
const declares = commands.declareBranchRegistration(at, {
  patron,
  location: wakkanai.location,
  differs: true,
});
const rules = foldRules(...library);

it('a decision about people that requires no rules is made immediately', () => {
  expect(setPassword.decide(commands.setPassword(at, { patron }))).toMatchObject(
    E.right([{ type: 'PasswordSet' }]),
  );
});

it('a decision that requires the rules is made once they are given', () => {
  expect(declareBranchRegistration.decide(declares)).toBeUndefined();
  expect(declareBranchRegistration.decide(declares, rules)).toMatchObject(
    E.right([{ type: 'BranchRegistrationDeclared' }]),
  );
  expect(declareBranchRegistration.decide(declares, rulesInForce.initial)).toMatchObject(
    E.left([{ code: 'pickup-location-unknown' }]),
  );
});
