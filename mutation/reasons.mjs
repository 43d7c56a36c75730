const lacks = (was, replacement) => (mutant) => was.test(mutant.was) && replacement.test(mutant.replacement);

const inOneLine = (text) => text.replace(/\s+/g, ' ');

/** The faults of a list: where they are, what stood there, and what was put in its place. */
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

/** Why nothing sees some faults. The first that fits counts. */
export const reasons = [
  {
    why: 'A sentence for people: why something was refused, failed or does not verify. Tests ask for the code, the place and the path, and leave the wording free.',
    isOf: (mutant) => lacks(/^['"`].* .*['"`]$/s, empty)(mutant) || lacks(/^\[.* .*\]$/s, /^\[\]$/)(mutant),
  },
  {
    why: 'A failure of the store that is handed on. The tests with a store that fails stand with the adapters.',
    isOf: lacks(/^E\.isLeft\(\w+\)$/, /^false$/),
  },
  {
    why: 'What may overtake a decision. One command after another overtakes nobody; the crowds of `concurrency` see it.',
    isOf: either(
      isOneOf([['aggregates/aggregate.ts', 'types.length === 0', 'true']]),
      ({ file, was }) => /close-borrower\/decide/.test(file) && /rotation|Reserved|\[\]/.test(was),
    ),
  },
  {
    why: 'A state that no history comes to: TypeScript asks for the guard. An event about something comes after the one that began it, and `null` is in no map and before no day.',
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
    why: 'A place that is in no list, or a library without headquarters: a precondition has refused before.',
    isOf: ({ file, was }) => /lending/.test(file) && was.includes('?.'),
  },
  {
    why: 'The same either way: the next step finds nothing to do, only later.',
    isOf: ({ file, was }) =>
      /decisions\/(cancel|change-pickup)\/decide/.test(file) && /waiting|=== null|\[\]/.test(was),
  },
  {
    why: 'A shortcut: without it the long way gives the same, only later.',
    isOf: either(
      isOneOf([
        ['guide/possible.ts', 'all.length === 1', 'false'],
        ['event-store/canonical.ts', 'asItStands.test(text)', 'false'],
        ['event-store/copy-of.ts', "'string'", '""'],
        ['event-store/folds.ts', 'upTo === undefined', 'false'],
        ['event-store/runner.ts', '!known', 'false'],
        ['event-store/walked.ts', 'event.position - 1', 'event.position + 1'],
        ['event-store/verify.ts', 'tip.position > 0 && recordedAt === tip.recordedAt', 'false'],
        ['event-store/verify.ts', 'recordedAt === tip.recordedAt', 'false'],
        ['decisions/with-turn.ts', 'of === null', 'false'],
      ]),
      ({ file, line, was }) =>
        (/canonical\.ts/.test(file) && line > 70) ||
        (/event-index\.ts/.test(file) && /high > 0|length < 2|length > 0|slice\(1\)|<= position/.test(was)) ||
        (/folds\.ts/.test(file) && /length === 0|length === 1/.test(was)) ||
        (/in-memory\.ts/.test(file) && was.includes("'everything'")) ||
        (/re-execute\.ts/.test(file) && was.includes('decidedAt === upTo')) ||
        (/(place|copy-of)\.ts/.test(file) && /head\.position$|typeof part/.test(was)),
    ),
  },
  {
    why: 'How a decision about people is followed. It stands in `event-store`, and `lending` and `patrons` follow it.',
    isOf: ({ file }) => file.endsWith('/followed.ts'),
  },
  {
    why: 'What a cart asks before anybody reserves. It stands in `lending`; the tests of carts stand in `torioki`.',
    isOf: ({ file }) => file.endsWith('/in-cart.ts'),
  },
  {
    why: 'A store that is only read. Each adapter opens one in its contract tests.',
    isOf: ({ file }) => file.endsWith('/read-only.ts'),
  },
  {
    why: 'The same either way: both bounds give the same value.',
    isOf: either(
      isOneOf([
        ['guide/dates.ts', 'one > other', 'one >= other'],
        ['event-store/chain.ts', 'now < tip.recordedAt', 'now <= tip.recordedAt'],
        ['event-store/input.ts', 'index < 0', 'index <= 0'],
        ['event-store/verify.ts', 'recordedAt < tip.recordedAt', 'recordedAt <= tip.recordedAt'],
      ]),
      ({ file, was }) => /due-after-closures|shortened/.test(file) && /[<>]/.test(was),
    ),
  },
  {
    why: 'A guard that TypeScript asks for. Without it the same comes out: other orders and other views do not name what is looked for, and nothing is found under what is not named.',
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
      ['guide/follow.ts', 'waiting === undefined', 'false'],
    ]),
  },
  {
    why: 'A guard that TypeScript asks for. Without it the same comes out: no day is before or after `null`, and nobody has fewer reservations than none.',
    isOf: isOneOf([
      ['laws/closure-moves.ts', 'due === null', 'false'],
      ['laws/limit-whole.ts', 'ledger.numbers.limit === null', 'false'],
      ['guide/expected.ts', 'due === null', 'false'],
      ['guide/holds.ts', 'day === null', 'false'],
      ['guide/holds.ts', 'last !== null', 'true'],
      ['guide/holds.ts', 'evening !== null', 'true'],
    ]),
  },
  {
    why: 'A guard that TypeScript asks for: whoever is first in line, and not next, waits for an earlier volume, and every world has a first place.',
    isOf: isOneOf([
      ['laws/in-order.ts', 'heldBackBy(ledger, first)?.title', 'heldBackBy(ledger, first).title'],
      ['laws/in-order.ts', "''", '"Stryker was here!"'],
      ['guide/ledger.ts', 'world.places[0]?.at', 'world.places[0].at'],
      ['guide/ledger.ts', "''", '"Stryker was here!"'],
    ]),
  },
  {
    why: 'The bound of a search, to the step: what takes so long is given up a step earlier or later.',
    isOf: isOneOf([
      ['guide/explained.ts', 'steps >= most', 'steps > most'],
      ['guide/judge.ts', 'after.length > mostAfterRound', 'after.length >= mostAfterRound'],
    ]),
  },
  {
    why: 'The same either way: what no case names, and what is not looked at, comes to the same. A rule that does not refuse is `Right` once it is named.',
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
    why: 'An empty list, in whose place a text stands: it has no place, no day and no class, so nothing is found in it.',
    isOf: isOneOf(
      [
        'event-store/event-index.ts',
        'event-store/read-input.ts',
        'event-store/re-execute.ts',
        'event-store/walked.ts',
        'aggregates/rules-in-force.ts',
        'rules/loanable.ts',
        'rules/home-delivered.ts',
        'rules/pickups-open.ts',
        'publish-closed-days/decide.ts',
      ].map((file) => [file, '[]', '["Stryker was here"]']),
    ),
  },
  {
    why: 'A guard that TypeScript asks for: what cannot be written has a fault, a page that is cut has an event, of rules of which none refuses each is right, what is not lent is nobody’s, a position has no hash, the same number of events has an event in each place, and what is a UUID or has the id of a record is there.',
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
    why: 'The first tag has none before it, and an empty one was refused before.',
    isOf: isOneOf([
      ['event-store/input.ts', 'index > 0', 'true'],
      ['event-store/input.ts', 'index > 0', 'index >= 0'],
      ['event-store/input.ts', "''", '"Stryker was here!"'],
    ]),
  },
  {
    why: 'One goes with the other: the hash of a place covers its position, and a reading order is of one borrower.',
    isOf: isOneOf([
      ['event-store/place.ts', 'one.position === other.position', 'true'],
      [
        'preconditions/group-known.ts',
        'members.every(({ borrower }) => borrower === asking)',
        'members.some(({ borrower }) => borrower === asking)',
      ],
    ]),
  },
  {
    why: 'The name of a store without one, and the root of its chain: each verb refuses before anybody asks for them.',
    isOf: isOneOf([
      ['event-store/in-memory.ts', "''", '"Stryker was here!"'],
      ['event-store/in-memory.ts', "{ librarySystem: '' }", '{}'],
    ]),
  },
  {
    why: 'What is done is forgotten, so that memory does not grow. Nothing else comes of it.',
    isOf: isOneOf([['event-store/lifecycle.ts', '() => running.delete(answer)', '() => undefined']]),
  },
  {
    why: 'Whether a store may answer by what it knows already: the one in memory knows everything.',
    isOf: isOneOf([
      ['event-store/read-input.ts', 'false', 'true'],
      ['event-store/runner.ts', 'false', 'true'],
    ]),
  },
  {
    why: 'How far a walk looks ahead, to the step: what is decided a step later comes to the same.',
    isOf: isOneOf([['event-store/re-execute.ts', 'next.decidedAt <= position', 'next.decidedAt < position']]),
  },
  {
    why: 'An error without a code cannot be made; what fails there is told by the right one.',
    isOf: isOneOf([['event-store/instant-of.ts', "'invalid-input'", '""']]),
  },
  {
    why: 'An option that is undefined is one that is left out; only TypeScript tells them apart.',
    isOf: isOneOf([['event-store/re-execute.ts', 'upTo === undefined', 'false']]),
  },
  {
    why: 'The facts of an error that nobody sees: the store has said that the events are recorded, so their outcome is found.',
    isOf: isOneOf([['event-store/runner.ts', '{ id: record[0].id, position: last.position }', '{}']]),
  },
  {
    why: 'How long one waits at random before the next try: no test measures it.',
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
