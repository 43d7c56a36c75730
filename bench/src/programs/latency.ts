/** The time of a command as the history grows, and as calendars are published. */
import { runner } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { library } from '@torioki/lending/samples';
import { report } from '../figure.js';
import { calendarsOfTenYears } from '../lending/calendars.js';
import { firstOf, sqliteStoreOf } from '../lending/histories.js';
import { commandByCommand } from '../lending/commands-of-a-life.js';
import { measureByTurns, middleMs, ratio } from '../rounds.js';
import { chooseSize } from '../size.js';

const given = chooseSize(500, 100);
const [few, many] = [10_000, chooseSize(1_000_000, 30_000)];

const stores = {
  few: await sqliteStoreOf('few', firstOf(few)),
  many: await sqliteStoreOf('many', firstOf(many)),
  plain: await sqliteStoreOf('plain', library),
  calendars: await sqliteStoreOf('calendars', [...library, ...calendarsOfTenYears]),
};

const commanding = (name: keyof typeof stores) =>
  middleMs(given, commandByCommand(runner({ store: stores[name], codec: lendingEventCodec })));

const found = await measureByTurns({
  few: commanding('few'),
  many: commanding('many'),
  plain: commanding('plain'),
  calendars: commanding('calendars'),
});
for (const store of Object.values(stores)) await store.close();

const events = (count: number): string => `${count.toLocaleString('en')} events`;

report('Median latency of a command on SQLite', [
  { label: events(few), unit: 'ms', rounds: found.few },
  { label: events(many), unit: 'ms', rounds: found.many },
  {
    label: `${events(many)} ÷ ${few.toLocaleString('en')}`,
    unit: '×',
    rounds: ratio(found.many, found.few),
    atMost: 1.3,
  },
  { label: 'calendars of two months', unit: 'ms', rounds: found.plain },
  { label: 'calendars of ten years', unit: 'ms', rounds: found.calendars },
  {
    label: 'calendars of ten years ÷ of two months',
    unit: '×',
    rounds: ratio(found.calendars, found.plain),
    atMost: 1.1,
  },
]);
