const lacks = (was, replacement) => (mutant) => was.test(mutant.was) && replacement.test(mutant.replacement);

const inOneLine = (text) => text.replace(/\s+/g, ' ');

/** Whether a fault is in a list: its file, the original code and the replacement. */
const isOneOf = (faults) => (mutant) =>
  faults.some(
    ([file, was, replacement]) =>
      `/${mutant.file}`.endsWith(`/${file}`) &&
      inOneLine(mutant.was) === was &&
      inOneLine(mutant.replacement) === replacement,
  );

const either =
  (...reasons) =>
  (mutant) =>
    reasons.some((isOf) => isOf(mutant));

const empty = /^(""|``|\[\])$/;

/** The reasons why no test sees a fault. The first matching one counts. */
export const reasons = [
  {
    why: 'A text for people: the reason for a refusal, a failure or a broken history. Tests check the code, the position and the path, but not the words.',
    isOf: (mutant) => lacks(/^['"`].* .*['"`]$/s, empty)(mutant) || lacks(/^\[.* .*\]$/s, /^\[\]$/)(mutant),
  },
  {
    why: 'A failure of the store that is passed on. The tests with a failing store are in the adapters’ packages.',
    isOf: lacks(/^E\.isLeft\(\w+\)$/, /^false$/),
  },
  {
    why: 'Events that are recorded between the read and the append of a decision. The tests of `lending` give one command after the other. The concurrent commands in the tests of `concurrency` show such faults.',
    isOf: either(
      isOneOf([['aggregates/aggregate.ts', 'types.length === 0', 'true']]),
      ({ file, was }) => /close-borrower\/decide/.test(file) && /rotation|Reserved|\[\]/.test(was),
    ),
  },
  {
    why: 'A state that no history reaches. TypeScript requires the guard. The first event about a reservation, loan or copy is always the event that began it. No map contains `null`, and a comparison of `null` with a day is always false.',
    isOf: either(
      isOneOf([
        ['aggregates/reservation.ts', "before.is !== 'noticed'", 'false'],
        ['ship/decide.ts', "held.is === 'secured'", 'false'],
        ['ship/decide.ts', "'secured'", '""'],
      ]),
      ({ file, was }) =>
        /lending\/aggregates/.test(file) &&
        /'not-held'|'not-placed'|=== null|!== null|=== undefined|\?\.|'own'/.test(was),
    ),
  },
  {
    why: 'A place that is missing in a list, or a library without headquarters. A precondition refuses such a command before this line.',
    isOf: ({ file, was }) => /lending/.test(file) && was.includes('?.'),
  },
  {
    why: 'No difference in the result: the next step finds nothing to do either.',
    isOf: ({ file, was }) =>
      /decisions\/(cancel|change-pickup)\/decide/.test(file) && /waiting|=== null|\[\]/.test(was),
  },
  {
    why: 'A shortcut. Without it, the program takes longer and gives the same result.',
    isOf: either(
      isOneOf([
        ['guide/possible.ts', 'all.length === 1', 'false'],
        ['event-store/canonical.ts', 'asItStands.test(text)', 'false'],
        ['event-store/copy-of.ts', "'string'", '""'],
        ['event-store/folds.ts', 'upTo === undefined', 'false'],
        ['event-store/runner.ts', '!known', 'false'],
        ['event-store/cache-walk.ts', 'event.position - 1', 'event.position + 1'],
        ['event-store/verify.ts', 'tip.position > 0 && recordedAt === tip.recordedAt', 'false'],
        ['event-store/verify.ts', 'recordedAt === tip.recordedAt', 'false'],
        ['decisions/add-turn.ts', 'of === null', 'false'],
      ]),
      ({ file, line, was }) =>
        (/canonical\.ts/.test(file) && line > 70) ||
        (/event-index\.ts/.test(file) && /high > 0|length < 2|length > 0|slice\(1\)|<= position/.test(was)) ||
        (/folds\.ts/.test(file) && /length === 0|length === 1/.test(was)) ||
        (/in-memory\.ts/.test(file) && was.includes("'everything'")) ||
        (/re-execute\.ts/.test(file) && was.includes('decidedAt === upTo')) ||
        (/(cursor|copy-of)\.ts/.test(file) && /head\.position$|typeof part/.test(was)),
    ),
  },
  {
    why: 'The code that runs a decision about people. It is in `event-store`; the tests are in `lending` and `patrons`.',
    isOf: ({ file }) => file.endsWith('/run-generator.ts'),
  },
  {
    why: 'The checks of a cart before a reservation. The code is in `lending`; the tests of carts are in `torioki`.',
    isOf: ({ file }) => file.endsWith('/check-cart-line.ts'),
  },
  {
    why: 'A store opened for reading only. Each adapter opens one in its contract tests.',
    isOf: ({ file }) => file.endsWith('/read-only.ts'),
  },
  {
    why: 'No difference in the result: both bounds give the same value.',
    isOf: either(
      isOneOf([
        ['guide/dates.ts', 'one > other', 'one >= other'],
        ['event-store/chain.ts', 'now < tip.recordedAt', 'now <= tip.recordedAt'],
        ['event-store/input.ts', 'index < 0', 'index <= 0'],
        ['event-store/verify.ts', 'recordedAt < tip.recordedAt', 'recordedAt <= tip.recordedAt'],
      ]),
      ({ file, was }) => /due-after-closures|shorten-texts/.test(file) && /[<>]/.test(was),
    ),
  },
  {
    why: 'A guard that TypeScript requires. It makes no difference: other orders and views lack the field, and a lookup without it finds nothing.',
    isOf: isOneOf([
      ['laws/cancel-secured.ts', "order.is !== 'changePickup' && order.is !== 'cancel'", 'false'],
      ['laws/cancel-secured.ts', "order.is === 'cancel'", 'true'],
      ['laws/cancel-waiting.ts', "order.is !== 'cancel'", 'false'],
      ['laws/cancel-waiting.ts', "order.is === 'changePickup'", 'true'],
      ['laws/first-come.ts', "order.is === 'cancel'", 'true'],
      ['laws/first-come.ts', 'copy !== undefined', 'true'],
      ['laws/first-come.ts', 'copy === undefined', 'false'],
      ['laws/not-borrowed.ts', 'who !== undefined', 'true'],
      ['laws/closure-moves.ts', "view.of !== 'loans'", 'false'],
      ['laws/one-place.ts', "view.of !== 'reservations'", 'false'],
      ['laws/pickup-from.ts', "view.of !== 'reservations'", 'false'],
      ['laws/words.ts', "view.of !== 'reservations'", 'false'],
      ['guide/follow-order.ts', 'waiting === undefined', 'false'],
    ]),
  },
  {
    why: 'A guard that TypeScript requires. It makes no difference: a comparison of `null` with a day is always false, and no number of reservations is below zero.',
    isOf: isOneOf([
      ['laws/closure-moves.ts', 'due === null', 'false'],
      ['laws/limit-whole.ts', 'ledger.numbers.limit === null', 'false'],
      ['guide/due-dates.ts', 'due === null', 'false'],
      ['guide/holds.ts', 'day === null', 'false'],
      ['guide/holds.ts', 'last !== null', 'true'],
      ['guide/holds.ts', 'evening !== null', 'true'],
    ]),
  },
  {
    why: 'A guard that TypeScript requires. A patron at the front of a queue who cannot get the next copy always waits for an earlier volume. Every world has at least one place.',
    isOf: isOneOf([
      [
        'laws/in-order.ts',
        'findEarlierVolume(ledger, first)?.title',
        'findEarlierVolume(ledger, first).title',
      ],
      ['laws/in-order.ts', "''", '"Stryker was here!"'],
      ['guide/ledger.ts', 'world.places[0]?.at', 'world.places[0].at'],
      ['guide/ledger.ts', "''", '"Stryker was here!"'],
    ]),
  },
  {
    why: 'The exact limit of a search: a long search stops one step earlier or later.',
    isOf: isOneOf([
      ['guide/explain-round.ts', 'steps >= maxSteps', 'steps > maxSteps'],
      ['guide/judge.ts', 'after.length > maxStatesAfterRound', 'after.length >= maxStatesAfterRound'],
    ]),
  },
  {
    why: 'No difference in the result: the default case gives the same value, or the value is not read.',
    isOf: isOneOf([
      ['event-store/canonical.ts', "'undefined'", '""'],
      ['event-store/canonical.ts', "'bigint'", '""'],
      ['event-store/canonical.ts', "'symbol'", '""'],
      ['event-store/canonical.ts', "'function'", '""'],
      ['event-store/canonical.ts', "case 'function': return undefined;", "case 'function':"],
      ['event-store/json.ts', "'boolean'", '""'],
      ['event-store/verify.ts', '{ return undefined; }', '{}'],
      ['event-store/input.ts', '() => events', '() => undefined'],
      ['event-store/read-input.ts', '() => options', '() => undefined'],
      ['event-store/follow.ts', 'false', 'true'],
      ['aggregates/dispatch-days-left.ts', '() => false', '() => undefined'],
      ['reserve-in-order/decide.ts', "'secured'", '""'],
      ['decisions/rule.ts', "'Right'", '""'],
    ]),
  },
  {
    why: 'The fault puts a text into an empty list. The text has no place, no day and no class, so searches in the list find nothing.',
    isOf: isOneOf(
      [
        'event-store/event-index.ts',
        'event-store/read-input.ts',
        'event-store/re-execute.ts',
        'event-store/cache-walk.ts',
        'aggregates/rules-in-force.ts',
        'rules/loanable.ts',
        'rules/home-delivered.ts',
        'rules/pickups-open.ts',
        'publish-closed-days/decide.ts',
      ].map((file) => [file, '[]', '["Stryker was here"]']),
    ),
  },
  {
    why: 'A guard that TypeScript requires, for a case that cannot occur. For example, a page that was cut at its limit has at least one event, and lists of equal length have an event at each index.',
    isOf: isOneOf([
      ['decisions/rule.ts', 'asked.filter(E.isRight)', 'asked'],
      ['preconditions/own-loan.ts', "loan.is === 'not-lent'", 'false'],
      ['preconditions/own-loan.ts', "'not-lent'", '""'],
      ['event-store/canonical.ts', "{ path, reason: 'has no form in JSON' }", '{}'],
      ['event-store/in-memory.ts', 'found.at(-1)?.position', 'found.at(-1).position'],
      ['event-store/folds.ts', "typeof end === 'object'", 'true'],
      ['event-store/re-execute.ts', 'other?.type', 'other.type'],
      ['event-store/record-of-command.ts', 'id?.toLowerCase', 'id.toLowerCase'],
      ['event-store/record-of-command.ts', 'stored[0]?.metadata', 'stored[0].metadata'],
    ]),
  },
  {
    why: 'The first tag has no predecessor, and an empty tag was refused before.',
    isOf: isOneOf([
      ['event-store/input.ts', 'index > 0', 'true'],
      ['event-store/input.ts', 'index > 0', 'index >= 0'],
      ['event-store/input.ts', "''", '"Stryker was here!"'],
    ]),
  },
  {
    why: 'The two parts always agree: the hash of a cursor covers its position, and a reading order has one borrower.',
    isOf: isOneOf([
      ['event-store/cursor.ts', 'one.position === other.position', 'true'],
      [
        'preconditions/group-known.ts',
        'members.every(({ borrower }) => borrower === asking)',
        'members.some(({ borrower }) => borrower === asking)',
      ],
    ]),
  },
  {
    why: 'The empty name in place of a missing one, and the root of its chain. Each function of the store refuses before it uses them.',
    isOf: isOneOf([
      ['event-store/in-memory.ts', "''", '"Stryker was here!"'],
      ['event-store/in-memory.ts', "{ librarySystem: '' }", '{}'],
    ]),
  },
  {
    why: 'Removing finished work, so that memory does not grow. It has no other effect.',
    isOf: isOneOf([['event-store/lifecycle.ts', '() => running.delete(answer)', '() => undefined']]),
  },
  {
    why: 'Whether a store may answer from the events that it already has. The store in memory always has all events.',
    isOf: isOneOf([
      ['event-store/read-input.ts', 'false', 'true'],
      ['event-store/runner.ts', 'false', 'true'],
    ]),
  },
  {
    why: 'The exact distance to read ahead: a decision one step later gives the same result.',
    isOf: isOneOf([['event-store/re-execute.ts', 'next.decidedAt <= position', 'next.decidedAt < position']]),
  },
  {
    why: 'An error cannot be made without a code. The failure that follows has the right code.',
    isOf: isOneOf([['event-store/read-clock.ts', "'invalid-input'", '""']]),
  },
  {
    why: 'An undefined option equals an omitted one. Only TypeScript distinguishes them.',
    isOf: isOneOf([['event-store/re-execute.ts', 'upTo === undefined', 'false']]),
  },
  {
    why: 'The data of an error that never occurs: the store has reported that the events are recorded, so the runner finds their outcome.',
    isOf: isOneOf([['event-store/runner.ts', '{ id: record[0].id, position: last.position }', '{}']]),
  },
  {
    why: 'The random waiting time before the next attempt. No test measures it.',
    isOf: isOneOf([
      [
        'event-store/runner.ts',
        'Math.random() * Math.min(2 ** conflicts, 64)',
        'Math.random() / Math.min(2 ** conflicts, 64)',
      ],
      ['event-store/runner.ts', 'Math.min(2 ** conflicts, 64)', 'Math.max(2 ** conflicts, 64)'],
    ]),
  },
];
