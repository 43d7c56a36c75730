import { fault, lending, rule, type RuleFault } from './rule-fault.js';

const limit = rule('reserve/rules/within-limit');
const twice = rule('reserve/rules/not-twice');
const queue = lending('aggregates/queue');
const group = lending('aggregates/group');

/** Faults in reserving, cancelling, securing and reading orders. */
export const ofReserving: readonly RuleFault[] = [
  fault(
    ['F04', 'the limit ignores how many are asked for'],
    limit,
    ['active + lines.length >', 'active + 1 >'],
    'limit-whole',
  ),
  fault(
    ['F19', 'the last who waits gets the copy'],
    queue,
    ['queue.filter((one)', 'queue.toReversed().filter((one)'],
    'first-come',
    'nobody-passed-over',
  ),
  fault(
    ['F20', 'who is held back by a reading order is served'],
    queue,
    ['one.waits && one.turnCame', 'one.waits'],
    'first-come',
    'in-order',
  ),
  fault(
    ['F86', 'who is suspended is served'],
    queue,
    ['findSuspensionEnd(today, one) === null', 'true'],
    'first-come',
    'suspended',
    'nobody-passed-over',
  ),
  fault(
    ['F87', 'a suspension never ends by itself'],
    lending('aggregates/suspension-end'),
    ['today < suspendedUntil', 'true'],
    'first-come',
    'suspended',
    'nobody-passed-over',
    'renew-3',
  ),
  fault(
    ['F88', 'a resumed reservation is still passed over'],
    queue,
    ['suspendedUntil: null }))', '}))'],
    'first-come',
    'suspended',
    'nobody-passed-over',
  ),
  fault(
    ['F89', 'somebody who is suspended stops a renewal'],
    rule('renew/rules/nobody-waiting'),
    ['findSuspensionEnd(today, one) === null', 'true'],
    'renew-3',
  ),
  fault(
    ['F90', 'a reservation is suspended until today'],
    rule('suspend-reservation/rules/until-a-day-ahead'),
    ['today < until', 'today <= until'],
    'suspended',
  ),
  fault(
    ['F22', 'ties are allowed in a reading order'],
    lending('decisions/preconditions/distinct-ranks'),
    ['seen.size === seen.add(rank).size', 'false'],
    'in-order',
  ),
  fault(
    ['F24', 'larger ranks come first'],
    group,
    ['one.rank - other.rank', 'other.rank - one.rank'],
    'first-come',
    'in-order',
  ),
  fault(
    ['F25', 'a volume that is secured is re-ranked'],
    rule('change-rank/rules/rank-not-settled'),
    ['member.wasSecured', 'false'],
    'turn-stays',
  ),
  fault(
    ['F73', 'ranks change to before those that are secured'],
    rule('change-rank/rules/after-those-secured'),
    ['rank <= above', 'false'],
    'turn-stays',
  ),
  fault(
    ['F32', 'a title may stand twice in one order'],
    twice,
    ['firstOf.get(title) === index', 'true'],
    'not-twice',
  ),
  fault(
    ['F33', 'a title at home may be reserved'],
    twice,
    ['...(E.isLeft(atHome) ? atHome.left : [])', ''],
    'not-borrowed',
  ),
  fault(
    ['F37', 'the patron cancels what is secured'],
    rule('cancel/rules/not-yet-secured'),
    ["is !== 'waiting'", 'false'],
    'cancel-secured',
  ),
  fault(
    ['F81', 'the patron cancels nothing'],
    rule('cancel/rules/not-yet-secured'),
    ["role === 'patron' && is !== 'waiting'", "role === 'patron'"],
    'cancel-waiting',
  ),
  fault(
    ['F42', 'a copy of another library fills a reservation'],
    rule('secure/rules/own-copy'),
    ["source === 'own'", 'true'],
    'on-hand',
  ),
  fault(
    ['F61', 'a title is reserved only if every copy may leave'],
    rule('reserve/rules/loanable'),
    ['copies.some(isReservable)', 'copies.length > 0 && copies.every(isReservable)'],
    'leaves-the-house',
  ),
  fault(
    ['F82', 'what stays in the house is reserved'],
    rule('reserve/rules/loanable'),
    ['copies.some(isReservable)', 'copies.length > 0'],
    'leaves-the-house',
    'on-hand',
  ),
  fault(
    ['F47', 'the overdue check knows the first due date only'],
    lending('aggregates/borrower'),
    ['{ ...lent, dueDate: to }', '{ ...lent }'],
    'renew-2',
    'not-late-today',
  ),
  fault(
    ['F48', 'a return does not end the loan'],
    lending('aggregates/borrower'),
    ['Returned: endLoan', 'Returned: (open) => open'],
    'not-borrowed',
    'renew-2',
    'allowed',
  ),
  fault(
    ['F76', 'cancelling in a reading order does not let the next come'],
    group,
    ["Cancelled: setStatus('gone')", "Cancelled: setStatus('waiting')"],
    'in-order',
  ),
  fault(
    ['F83', 'a picked-up reservation counts for the limit'],
    lending('aggregates/borrower'),
    ['return endReservation({', 'return ((open) => open)({'],
    'limit',
    'not-twice',
  ),
];
