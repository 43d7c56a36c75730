import { setTimeout as pause } from 'node:timers/promises';
import { aoi, minori, password } from '../../sample/people.js';
import { browserAt } from './browser.js';
import { printLine, printLoad, printTimes } from './figures.js';

const senders = 40;
const perSecond = 20;

/** Half of the senders have an IPv4 address. The others have a /64, and a new address for each attempt. */
const makeAddresses = (sender: number): (() => string) => {
  let time = 0;
  return () => {
    time += 1;
    return sender % 2 === 0 ? `198.51.100.${sender}` : `2001:db8:${sender}::${time.toString(16)}`;
  };
};

interface Attack {
  readonly origin: string;
  readonly until: number;
  readonly cardOf: (time: number) => string;
}

/** Tries a wrong password every 50 ms, regardless of the answers. Returns how often each answer came. */
const tryPasswords = async ({ origin, until, cardOf }: Attack): Promise<ReadonlyMap<string, number>> => {
  const browsers = Array.from({ length: senders }, (_, sender) => browserAt(origin, makeAddresses(sender)));
  const answers = new Map<string, number>();
  const sent: Promise<void>[] = [];
  const begun = performance.now();
  for (let time = 0; Date.now() < until; time += 1) {
    const one = browsers[time % senders]?.tryOnce(cardOf(time), `wrong ${time}`).then(
      ({ status }) => `${status}`,
      () => 'no answer',
    );
    if (one) sent.push(one.then((is) => void answers.set(is, (answers.get(is) ?? 0) + 1)));
    await pause(Math.max(0, begun + (time + 1) * (1000 / perSecond) - performance.now()));
  }
  await Promise.all(sent);
  return answers;
};

const repeatAction = async (until: number, everyMs: number, once: () => Promise<number>) => {
  const times: number[] = [];
  while (Date.now() < until) {
    const [took] = await Promise.all([once(), pause(everyMs)]);
    times.push(took);
  }
  return times;
};

/** Attacks the login for some time with cards that no patron has, then as long with one patron's card. */
export const attackWithWrongPasswords = async (origin: string, forMs: number): Promise<void> => {
  const device = browserAt(origin, () => '203.0.113.1');
  await device.logIn(minori.card, password);
  const byKnownDevice = () => {
    device.closeWindow();
    return device.logIn(minori.card, password);
  };
  let strangers = 0;
  const byNewDevice = () => {
    strangers += 1;
    const address = `203.0.${114 + Math.trunc(strangers / 250)}.${strangers % 250}`;
    return browserAt(origin, () => address).logIn(aoi.card, password);
  };
  const phase = async (name: string, cardOf: Attack['cardOf'], withStrangers: boolean) => {
    const until = Date.now() + forMs;
    await printLoad(
      `${name}, ${Math.round(forMs / 1000)} s, ${perSecond} attempts a second from ${senders} networks, begins`,
    );
    const [answers, ofKnown, ofNew] = await Promise.all([
      tryPasswords({ origin, until, cardOf }),
      repeatAction(until, 2_000, byKnownDevice),
      withStrangers ? repeatAction(until, 3_000, byNewDevice) : [],
    ]);
    printLine(`  answers to the attack: ${[...answers].map(([is, times]) => `${is} ${times}`).join(', ')}`);
    printTimes('  login on a known device', ofKnown, { share: 0.99, limit: 2_000 });
    if (withStrangers) printTimes('  login on a new device', ofNew, { share: 1, limit: 10_000 });
    await printLoad('  at the end');
  };
  await phase(
    'Wrong passwords for cards that no patron has',
    (time) => `9${String(time).padStart(6, '0')}`,
    true,
  );
  await phase('Wrong passwords for one card', () => minori.card, false);
};
