import {
  guideSystem,
  check,
  checkWithFaults,
  renderFailure,
  renderFaults,
  renderReport,
} from '@torioki/laws';
import { naive } from '@torioki/laws/naive';

const title = (text: string) => console.log(`── ${text} ${'─'.repeat(Math.max(0, 70 - text.length))}\n`);

title('A naive system, one order after another');
console.log(renderReport(await check(naive(), { orders: 1_000, rounds: 0, seed: 1 })));

title('The same with orders at the same time');
const { failures } = await check(naive(), { orders: 100, rounds: 20, seed: 5 });
for (const failure of failures) {
  console.log(`${renderFailure(failure)}\n`);
  console.log(`${renderFailure(failure, 'ja')}\n`);
}

title('Faults added to the answers of a system that follows the guide');
const faults = await checkWithFaults(guideSystem, 1);
for (const { description, by } of faults)
  console.log(`  ${description}: ${by.join(', ') || 'the system no longer answers'}`);
console.log(`\n${renderFaults(faults)}`);
