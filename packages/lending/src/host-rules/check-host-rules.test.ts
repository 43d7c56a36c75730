import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisions } from '../decisions/index.js';
import { fourRules, loanLimit } from '../samples/index.js';
import { checkHostRules } from './check-host-rules.js';
import { guardedNames } from './guarded-names.js';

const faultsOf = (rules: unknown): readonly (readonly [path: string, code: string | undefined])[] => {
  const checked = checkHostRules(rules);
  return E.isLeft(checked) ? checked.left.map(({ path, code }) => [path, code]) : [];
};

const texts = { ja: () => '', en: () => '' };

describe('the rules of a host', () => {
  it('are copied, with the types of their commands', () => {
    const checked = checkHostRules(fourRules);
    if (E.isLeft(checked)) throw new Error(JSON.stringify(checked.left));
    expect(checked.right.map(({ code, commands }) => [code, commands])).toEqual([
      ['host:loan-limit', ['PickUp']],
      ['host:pupil-limit', ['Reserve', 'ReserveInOrder']],
      ['host:no-dvd-to-home', ['Reserve', 'ReserveInOrder']],
      ['host:last-week-of-school', ['Renew']],
    ]);
    expect(E.isRight(checkHostRules(undefined))).toBe(true);
  });

  it('can be instances of a class', () => {
    class Limit {
      readonly code = 'host:limit';
      readonly version = 1;
      readonly command = 'reserve';
      readonly texts = texts;
      readonly #limit = 7;
      judge() {
        return { facts: { limit: this.#limit } };
      }
    }
    const checked = checkHostRules([new Limit()]);
    if (E.isLeft(checked)) throw new Error(JSON.stringify(checked.left));
    const [rule] = checked.right;
    expect(rule?.judge({} as never)).toEqual({ facts: { limit: 7 } });
  });

  it('keep the texts of an instance of a class', () => {
    class Texts {
      constructor(private readonly no: string) {}
      ja() {
        return `${this.no}。`;
      }
      en() {
        return `${this.no}.`;
      }
    }
    const checked = checkHostRules([{ ...loanLimit, texts: new Texts('7') }]);
    if (E.isLeft(checked)) throw new Error(JSON.stringify(checked.left));
    const made = checked.right.map(({ texts: { ja, en } }) => [ja({}), en({})]);
    expect(made).toEqual([['7。', '7.']]);
  });

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['are no list', { 0: loanLimit }, [['rules', 'wrong-form']]],
    ['are too many', Array.from({ length: 101 }, () => loanLimit), [['rules', 'wrong-form']]],
    [
      'have an entry that is no rule',
      [loanLimit, null, 7],
      [
        ['rules[1]', 'wrong-form'],
        ['rules[2]', 'wrong-form'],
      ],
    ],
    ['have the same code twice', [loanLimit, loanLimit], [['rules[1].code', 'repeated']]],
    ['have a code without host:', [{ ...loanLimit, code: 'loan-limit' }], [['rules[0].code', 'wrong-form']]],
    ['have a code in capitals', [{ ...loanLimit, code: 'host:Limit' }], [['rules[0].code', 'wrong-form']]],
    [
      'have a long code',
      [{ ...loanLimit, code: `host:${'x'.repeat(60)}` }],
      [['rules[0].code', 'wrong-form']],
    ],
    ['have version 0', [{ ...loanLimit, version: 0 }], [['rules[0].version', 'wrong-form']]],
    ['have version 1.5', [{ ...loanLimit, version: 1.5 }], [['rules[0].version', 'wrong-form']]],
    ['guard an unknown command', [{ ...loanLimit, command: 'lend' }], [['rules[0].command', 'not-guarded']]],
    ['guard no command', [{ ...loanLimit, command: [] }], [['rules[0].command', 'wrong-form']]],
    [
      'guard a command of the library',
      [{ ...loanLimit, command: ['pickUp', 'forgetBorrower'] }],
      [['rules[0].command[1]', 'not-guarded']],
    ],
    [
      'guard a command of the registry',
      [{ ...loanLimit, command: 'registerPatron' }],
      [['rules[0].command', 'not-guarded']],
    ],
    [
      'have no English text',
      [{ ...loanLimit, texts: { ja: texts.ja } }],
      [['rules[0].texts.en', 'wrong-form']],
    ],
    [
      'have no texts',
      [{ ...loanLimit, texts: undefined }],
      [
        ['rules[0].texts.ja', 'wrong-form'],
        ['rules[0].texts.en', 'wrong-form'],
      ],
    ],
    ['do not judge', [{ ...loanLimit, judge: 'no' }], [['rules[0].judge', 'wrong-form']]],
    ['read by a text', [{ ...loanLimit, reads: 'all' }], [['rules[0].reads', 'wrong-form']]],
    [
      'ask for facts about nobody',
      [{ ...loanLimit, command: 'secure', facts: () => 1 }],
      [['rules[0].facts', 'no-person']],
    ],
    ['have facts of no function', [{ ...loanLimit, facts: {} }], [['rules[0].facts', 'wrong-form']]],
    ['have an unknown field', [{ ...loanLimit, reeds: () => ({}) }], [['rules[0].reeds', 'unknown-field']]],
    [
      'have several faults',
      [{ code: 'x', version: '1', command: 'x', texts: {}, judge: null }],
      ['code', 'version', 'command', 'texts.ja', 'texts.en', 'judge'].map((path) => [
        `rules[0].${path}`,
        path === 'command' ? 'not-guarded' : 'wrong-form',
      ]),
    ],
  ])('that %s are refused, with all faults by path', (_, rules, faults) => {
    expect(faultsOf(rules)).toEqual(faults);
  });

  it('never throw at their check, whatever they are', () => {
    const throwing = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.constant(throwing)))),
        (rules) => {
          checkHostRules(rules);
        },
      ),
    );
    expect(faultsOf([throwing])).toEqual([['rules', 'wrong-form']]);
  });
});

it('guard no command that the clock or the mailer may give, and none about people', () => {
  for (const name of guardedNames) {
    expect(decisions[name].roles).not.toContain('clock');
    expect(decisions[name].roles).not.toContain('mailer');
    expect(decisions[name]).not.toHaveProperty('decide');
  }
  expect(guardedNames).toEqual(
    expect.arrayContaining(['reserve', 'pickUp', 'renew', 'secure', 'ship', 'cancel']),
  );
});
