import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLastCursor, orThrow, runner } from '@torioki/event-store';
import { lendingEventCodec, type LendingCommand } from '@torioki/lending';
import { checkHostRules, guardDecision } from '@torioki/lending/host-rules';
import { addCopy, findDecision, fourRules, loanId, openingCommands, pickUp } from '@torioki/lending/samples';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

const samples = createRequire(import.meta.url).resolve('@torioki/lending/samples');

const checked = checkHostRules(fourRules);
const rules = E.isRight(checked) ? checked.right : [];

const fromSamples = `import { fourRules } from '${pathToFileURL(samples).href}';`;
const titles = ['d', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

/** A library with the limit of six, whose borrower has six loans, and an order for a seventh loan. */
const makeLibrary = async () => {
  const folder = makeScratchFolder();
  const file = join(folder, 'library.db');
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem: 'example' }));
  const run = runner({ store, codec: lendingEventCodec, decidedBy: 'torioki' });
  const give = async (command: LendingCommand) => {
    const { borrower } = command as LendingCommand<'Renew'>;
    const guarded = guardDecision(findDecision(command.type), {
      rules: rules.filter(({ commands }) => commands.includes(command.type)),
      person: typeof borrower === 'string' ? { borrower } : undefined,
      callRule: (_, call) => call(),
    });
    orThrow(await run(guarded, command));
  };
  for (const command of openingCommands) await give(command);
  for (const title of titles) await give(addCopy(`${title}-1`));
  for (const [n, title] of titles.slice(0, 6).entries()) await give(pickUp(`${title}-1`, 1, 'hq', 50 + n));
  const { position: last } = orThrow(await findLastCursor(store));
  await store.close();
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const module = write('rules.mjs', `${fromSamples} export const rules = fourRules;`);
  const order = write('seventh.json', JSON.stringify(pickUp('j-1', 1, 'hq', 60)));
  const explain = async (...args: readonly string[]) => {
    const { status, out, err } = await runCommand(['explain', file, ...args, '--lang', 'en']);
    return { status, said: out + err };
  };
  return { write, module, order, explain, last };
};

const notJudged =
  "The library's own rule host:loan-limit, version 1, judged the command too. This explanation does not apply the rule";
const passed = 'host:loan-limit passed: A rule that this library added, version 1.';

describe('torioki explain', () => {
  it.each([
    ['a decision', (last: number) => ['position', String(last)]],
    ['the life of a loan', () => ['loan', loanId(50)]],
  ])('names the rules of the host for %s, and judges by those of --with', async (_, choose) => {
    const { explain, module, last } = await makeLibrary();
    const args = choose(last);
    const without = await explain(...args);
    expect(without.status).toBe(0);
    expect(without.said).toContain(notJudged);
    expect(without.said).not.toContain(passed);
    const { status, said } = await explain(...args, '--with', module);
    expect(status).toBe(0);
    expect(said).toContain(passed);
    expect(said).not.toContain('does not apply the rule');
  });

  it('does not judge by another version of a rule', async () => {
    const { explain, write } = await makeLibrary();
    const other = write(
      'newer.mjs',
      `${fromSamples} export const rules = [{ ...fourRules[0], version: 2 }];`,
    );
    const { said } = await explain('loan', loanId(50), '--with', other);
    expect(said).toContain(notJudged);
    expect(said).not.toContain('version 2');
  });

  it('refuses an order by the rules of --with, and accepts it without them', async () => {
    const { explain, order, module } = await makeLibrary();
    expect((await explain('--command', order)).said).not.toContain('host:loan-limit');
    const { said } = await explain('--command', order, '--with', module);
    expect(said).toContain('host:loan-limit refused: A rule that this library added, version 1. [limit 6]');
    expect(said).toContain('You can have at most 6 loans.');
    const json = await explain('--command', order, '--with', module, '--json');
    expect(json.said).toContain('"facts":{"limit":6}');
  });

  it('says the wrong definitions of a module, and that a rule is broken', async () => {
    const { explain, write, order } = await makeLibrary();
    const wrong = write('wrong.mjs', 'export const rules = [{ code: "limit" }];');
    const { status, said } = await explain('--command', order, '--with', wrong);
    expect(status).toBe(2);
    expect(said).toContain('rules[0].code');
    const throwing = write(
      'throwing.mjs',
      `${fromSamples} export const rules = [{ ...fourRules[0], judge: () => { throw new TypeError('Sato'); } }];`,
    );
    const broken = await explain('--command', order, '--with', throwing);
    expect(broken.status).toBe(2);
    expect(broken.said).toContain('it ended with a thrown TypeError');
    expect(broken.said).not.toContain('Sato');
    expect((await explain('loan', loanId(50), '--with', 'missing.mjs')).status).toBe(2);
  });
});
