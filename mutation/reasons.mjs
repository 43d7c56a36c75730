const lacks = (was, replacement) => (mutant) => was.test(mutant.was) && replacement.test(mutant.replacement);

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
    isOf: ({ file, was }) => /close-borrower\/decide/.test(file) && /rotation|Reserved|\[\]/.test(was),
  },
  {
    why: 'A state that no history comes to: TypeScript asks for the guard. An event about something comes after the one that began it, and `null` is in no map and before no day.',
    isOf: ({ file, was }) =>
      /lending\/aggregates/.test(file) &&
      /'not-held'|'not-placed'|=== null|!== null|=== undefined|\?\.|'own'/.test(was),
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
    isOf: ({ file, line, was }) =>
      (/canonical\.ts/.test(file) && line > 70) ||
      (/event-index\.ts/.test(file) && /high > 0|length < 2|length > 0|slice\(1\)|<= position/.test(was)) ||
      (/folds\.ts/.test(file) && /length === 0|length === 1/.test(was)) ||
      (/in-memory\.ts/.test(file) && was.includes("'everything'")) ||
      (/re-execute\.ts/.test(file) && was.includes('decidedAt === upTo')) ||
      (/(place|copy-of)\.ts/.test(file) && /head\.position$|typeof part/.test(was)),
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
    isOf: ({ file, was }) => /due-after-closures|shortened/.test(file) && /[<>]/.test(was),
  },
  {
    why: 'A guard that TypeScript asks for: what is kept is kept for somebody, what is asked for is there, and at least one way is possible.',
    isOf: ({ file, was }) =>
      file.startsWith('laws/') && (/\?\.|^''$/.test(was) || /^\S+( [!=]== )(undefined|null)$/.test(was)),
  },
  {
    why: 'A guard for orders of another kind, which name nobody, or nothing that there is: without it nothing is found either.',
    isOf: ({ file, was }) => file.startsWith('laws/') && /^(!?\(?order|view)\.\w+ [!=]== '\w+'/.test(was),
  },
  {
    why: 'The bound of a search, to the step: what takes so long is given up a step earlier or later.',
    isOf: ({ file, was }) => file.startsWith('laws/') && /\b(most|mostAfterRound)\b/.test(was),
  },
  {
    why: 'What is not Japanese is told in English, whatever it is called.',
    isOf: ({ file, was }) => file.endsWith('/told-order.ts') && was === "'en'",
  },
];
