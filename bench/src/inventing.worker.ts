/** Makes a given number of invented titles, and sends some of them at each request. */
import { inventTitle } from './invented-titles.js';

const perMessage = 50;
const count = Number(process.argv[2]);
let made = 0;

process.on('message', () => {
  const length = Math.min(perMessage, count - made);
  process.send?.(Array.from({ length }, (_, n) => inventTitle(made + n)));
  made += length;
});
