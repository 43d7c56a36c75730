import { fault, lending, rule, type RuleFault } from './rule-fault.js';

const limit = rule('reserve/rules/within-limit');
const twice = rule('reserve/rules/not-twice');
const queue = lending('aggregates/queue');
const group = lending('aggregates/group');

/** Faults in reserving, cancelling and securing, and in reading orders (読みたい順). */
export const ofReserving: readonly RuleFault[] = [
  fault(
    ['F04', 'the limit ignores the number of requested titles'],
    limit,
    ['active + lines.length >', 'active + 1 >'],
    'limit-whole',
  ),
  fault(
    ['F19', 'the last person in the queue gets the copy'],
    queue,
    ['queue.filter((one)', 'queue.toReversed().filter((one)'],
    'first-come',
    'nobody-passed-over',
  ),
  fault(
    ['F20', 'a volume held back by a reading order gets a copy'],
    queue,
    ['one.waits && one.turnCame', 'one.waits'],
    'first-come',
    'in-order',
  ),
  fault(
    ['F86', 'a suspended reservation gets a copy'],
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
    ['F89', 'a suspended reservation prevents a renewal'],
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
    ['F22', 'equal ranks are allowed in a reading order'],
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
    ['F25', 'the rank of a secured volume changes'],
    rule('change-rank/rules/rank-not-settled'),
    ['member.wasSecured', 'false'],
    'turn-stays',
  ),
  fault(
    ['F73', 'a volume moves before the secured volumes'],
    rule('change-rank/rules/after-those-secured'),
    ['rank <= above', 'false'],
    'turn-stays',
  ),
  fault(
    ['F32', 'an order may contain a title twice'],
    twice,
    ['firstOf.get(title) === index', 'true'],
    'not-twice',
  ),
  fault(
    ['F33', 'a title on loan to the patron may be reserved'],
    twice,
    ['...(E.isLeft(atHome) ? atHome.left : [])', ''],
    'not-borrowed',
  ),
  fault(
    ['F37', 'the patron cancels a secured reservation'],
    rule('cancel/rules/not-yet-secured'),
    ["is !== 'waiting'", 'false'],
    'cancel-secured',
  ),
  fault(
    ['F81', 'the patron cannot cancel any reservation'],
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
    ['F82', 'a title that stays in the library is reserved'],
    rule('reserve/rules/loanable'),
    ['copies.some(isReservable)', 'copies.length > 0'],
    'leaves-the-house',
    'on-hand',
  ),
  fault(
    ['F47', 'the overdue check uses only the first due date'],
    lending('aggregates/borrower'),
    ['{ ...lent, dueDate })', '{ ...lent })'],
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
    ['F76', 'a cancellation in a reading order does not give the turn to the next volume'],
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
