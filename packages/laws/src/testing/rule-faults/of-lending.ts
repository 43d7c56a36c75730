import { fault, lending, rule, type RuleFault } from './rule-fault.js';

const renewalRules =
  'all(notPickedUpAtBranch, noOverdueLoan, nobodyWaiting, oneRenewalLimit, notInterlibrary, notBlocked)';

const renewalWithout = (id: string, name: string, law: string): RuleFault => ({
  id,
  description: `a renewal skips the rule ${name}`,
  file: rule('renew/decide'),
  from: renewalRules,
  to: renewalRules.replace(`${name}, `, ''),
  laws: [law],
});

const limit = rule('reserve/rules/within-limit');
const twice = rule('reserve/rules/not-twice');
const overdue = rule('renew/rules/no-overdue-loan');
const renewLoan = rule('renew/renew-loan');
const lendCopy = lending('decisions/lend-copy');

/** Faults in lending, renewing and returning. */
export const ofLending: readonly RuleFault[] = [
  fault(['F02', 'the limit is one lower'], limit, ['> limit', '>= limit'], 'limit'),
  fault(['F03', 'the limit is one higher'], limit, ['> limit', '> limit + 1'], 'limit', 'limit-whole'),
  fault(
    ['F05', 'a loan may be renewed twice'],
    rule('renew/rules/one-renewal-limit'),
    ['< policy.renewal.limit', '<= policy.renewal.limit'],
    'renew-4',
  ),
  fault(
    ['F06', 'a loan is overdue on its due day'],
    overdue,
    ['dueDate < clickedOn', 'dueDate <= clickedOn'],
    'not-late-today',
  ),
  fault(
    ['F07', 'the overdue check looks only at the renewed loan'],
    overdue,
    [
      '({ borrower, published, clickedOn }) => {\n    const overdue = [...borrower.loans]',
      '({ borrower, published, clickedOn, loan: own }) => {\n    const overdue = [...borrower.loans].filter(([id]) => id === own.loan)',
    ],
    'renew-2',
  ),
  fault(
    ['F08', 'a loan is due one day late'],
    lendCopy,
    ['addDays(today, days + (', 'addDays(today, days + 1 + ('],
    'due',
    'due-short',
  ),
  fault(
    ['F78', 'a short loan is as long as a normal one'],
    lendCopy,
    ["loanClass === 'short-loan' ? policy.loanDays.short : policy.loanDays.normal", 'policy.loanDays.normal'],
    'due-short',
  ),
  renewalWithout('F12', 'noOverdueLoan', 'renew-2'),
  renewalWithout('F13', 'nobodyWaiting', 'renew-3'),
  renewalWithout('F14', 'oneRenewalLimit', 'renew-4'),
  renewalWithout('F15', 'notInterlibrary', 'renew-5'),
  fault(
    ['F17', 'a renewal counts from the old due date'],
    renewLoan,
    ["base === 'click' ? clickedOn : from", 'from'],
    'renew-due',
  ),
  fault(
    ['F79', 'a short loan is renewed as long as a normal one'],
    renewLoan,
    ["loanClass === 'short-loan' ? days.short : days.normal", 'days.normal'],
    'renew-due',
  ),
  fault(['F80', 'a title may be reserved twice'], twice, ['reserved.has(title)', 'false'], 'not-twice'),
  fault(
    ['F35', 'a walk-in takes a copy that others wait for'],
    rule('pick-up/rules/enough-on-the-shelf'),
    ['waiting < onShelf', 'true'],
    'nobody-passed-over',
  ),
  fault(
    ['F36', 'a copy set aside for another person is handed over'],
    rule('pick-up/rules/set-aside-for-borrower'),
    ['copy.borrower === command.borrower', 'true'],
    'kept-for-another',
  ),
];
