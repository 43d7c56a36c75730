import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { mari, commands, patron, makePolicyPublished, staff, tokyo } from '../samples/index.js';
import { BorrowerId, earlierForm, nonEmpty } from '../vocabulary/index.js';
import { command } from './command.js';
import { publishPolicy } from './publish-policy/decide.js';

const Line = t.exact(t.type({ borrower: BorrowerId }), 'a line');
const Greet = command(['Greet', '挨拶'], ['patron', 'counter'], { lines: nonEmpty(Line, 'lines', 3) });

const greeting = {
  type: 'Greet',
  id: 'c0000000-0000-4000-8000-000000000001',
  at: tokyo('2021-04-07 14:10'),
  actor: patron,
  lines: [{ borrower: mari }],
};

const faultsIn = (input: unknown) => {
  const decoded = Greet.decode(input);
  return E.isLeft(decoded) ? decoded.left : [];
};

describe('a command', () => {
  it('is decoded unchanged', () => {
    expect(Greet.decode(greeting)).toEqual(E.right(greeting));
    const byStaff = { ...greeting, actor: staff('counter') };
    expect(Greet.decode(byStaff)).toEqual(E.right(byStaff));
  });

  it('reports every missing or wrong field', () => {
    expect(faultsIn({ type: 'Greet', lines: [{ borrower: 'Tanaka' }] })).toMatchObject([
      {
        path: 'id',
        reason: expect.stringMatching(/^is missing; must be the id of a command, a UUID/) as string,
      },
      { path: 'at', reason: 'is missing; must be an instant in UTC, as YYYY-MM-DDTHH:mm:ss.sssZ' },
      {
        path: 'actor',
        reason:
          'is missing; must be a role: patron, clock, mailer; or counter, branch, general-materials, dispatch with a staff code and a location',
      },
      { path: 'lines[0].borrower', reason: 'must be the id of a borrower, a UUID' },
    ]);
  });

  it('reports unknown fields at any depth', () => {
    expect(
      faultsIn({
        ...greeting,
        name: 'Tanaka',
        actor: { role: 'patron', staff: 'S-1' },
        lines: [{ borrower: mari, title: 'T-1' }],
      }),
    ).toMatchObject([
      { path: 'actor.staff', reason: 'is an unknown field' },
      { path: 'lines[0].title', reason: 'is an unknown field' },
      { path: 'name', reason: 'is an unknown field' },
    ]);
  });

  it('is recorded in the version before, while older programs cannot read the newest one', () => {
    const lines = nonEmpty(Line, 'lines', 3);
    const newest = { lines, loudly: t.boolean };
    const former = { lines };
    const Reading = command(
      ['Greet', '挨拶'],
      ['patron'],
      newest,
      earlierForm(
        former,
        (old) => ({ ...old, loudly: false }),
        undefined,
        ({ lines }) => ({ lines }),
      ),
    );
    const inNewest = { ...greeting, loudly: true };
    expect(Reading).toMatchObject({ version: 2, written: 1 });
    expect(Reading.decode(greeting)).toEqual(E.right({ ...greeting, loudly: false }));
    expect(Reading.decode(inNewest, 2)).toEqual(E.right(inNewest));
    expect(E.map(Reading.encode)(Reading.decode(inNewest, 2))).toEqual(E.right(greeting));
  });

  it.each(['constructor', 'toString', '__proto__'])('reports %s as an unknown field', (name) => {
    const given: unknown = JSON.parse(JSON.stringify(greeting).replace('{', `{"${name}":1,`));
    expect(faultsIn(given)).toMatchObject([{ path: name }]);
  });

  it('refuses a policy with an unknown rule', () => {
    const { from, policy } = makePolicyPublished('2021-05-01').data;
    const command = commands.publishPolicy('2021-04-07 14:10', { from, policy });
    const renewal = { ...policy.renewal, fee: 100 };
    expect(publishPolicy.decode({ ...command, policy: { ...policy, renewal } })).toMatchObject(
      E.left([{ path: 'policy.renewal.fee' }]),
    );
  });
});
