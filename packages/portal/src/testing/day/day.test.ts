import { audit } from '@torioki/audit';
import { orThrow } from 'torioki';
import { expect, it } from 'vitest';
import { openBrowser } from '../browser-without-scripts.js';
import { useWithoutScripts } from './keyboard-without-scripts.js';
import { openDay } from './open-day.js';
import { playDay } from './play-day.js';

it('a short day of five people has the expected answer to each scan, and an audit finds nothing', async () => {
  const day = await openDay(12);
  const { scans, strange } = await playDay(day, (start) => useWithoutScripts(openBrowser(day.app), start));
  expect(strange).toEqual([]);
  expect(day.troubles).toEqual([]);
  expect(scans).toBeGreaterThan(50);
  expect(orThrow(await audit(day.events)).findings).toEqual([]);
  await day.close();
});
