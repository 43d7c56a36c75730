import { writeSync } from 'node:fs';
import { unwrapAnswer } from '@torioki/event-store/contract';
import type { PatronRegistry } from '../../patron-registry.js';
import { findFreshBorrower } from '../lookups.js';
import { sampleAddToCart } from '../someone.js';

const say = (line: string) => writeSync(1, `${line}\n`);

/**
 * A program that reserves titles for a patron. Its arguments are the patron, the program's name and the
 * number of titles. It puts each title in the cart, prints `begins <borrower>`, reports twice that the title
 * is reserved under that pseudonym, and prints `done <borrower>`.
 */
export const beginner = async (
  registry: PatronRegistry,
  [patron = '', name = '', times = '']: readonly string[],
): Promise<void> => {
  for (let time = 1; time <= Number(times); time += 1) {
    const lines = [{ title: `${name}-${time}`, location: 'HQ' }];
    await unwrapAnswer(registry.addToCart(sampleAddToCart(patron, lines[0])));
    const borrower = await findFreshBorrower(registry, patron);
    say(`begins ${borrower}`);
    for (let report = 0; report < 2; report += 1)
      await unwrapAnswer(registry.reportBegun({ patron, borrower, lines }));
    say(`done ${borrower}`);
  }
  await registry.close();
};
