import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { Actor } from './actor.js';
import { nonEmpty } from './list.js';
import { decodeStrictly } from './decode-strictly.js';

const Line = t.exact(t.type({ title: t.string }), 'a line');
const Command = t.exact(
  t.type({ lines: nonEmpty(Line, 'lines', 3), day: t.string, actor: Actor }),
  'a command',
);
const command = { lines: [{ title: 'T-1' }], day: '2021-04-03', actor: { role: 'patron' } };

const pathsIn = (given: unknown) =>
  E.match(
    (faults: readonly { readonly path: string }[]) => faults.map(({ path }) => path),
    () => [],
  )(decodeStrictly(Command, given));

describe('a strictly decoded input', () => {
  it('is returned unchanged', () => {
    expect(decodeStrictly(Command, command)).toEqual(E.right(command));
  });

  it('has a fault for each unknown field', () => {
    expect(pathsIn({ ...command, note: 1, actor: { role: 'patron', staff: 'G-01' } })).toEqual([
      'actor.staff',
      'note',
    ]);
  });

  it('has a fault for each wrong field, and for each misspelt one, at any depth', () => {
    const { lines: _, ...others } = command;
    expect(pathsIn({ ...others, lins: command.lines })).toEqual(['lines', 'lins']);
    expect(pathsIn({ ...command, lines: [{ titel: 'T-1' }] })).toEqual(['lines[0].title', 'lines[0].titel']);
    expect(pathsIn({ ...command, actor: { rôle: 'patron' } })).toEqual(['actor']);
    expect(pathsIn('junk')).toEqual(['']);
  });
});
