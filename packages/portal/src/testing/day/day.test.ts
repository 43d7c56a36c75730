import { audit } from '@torioki/audit';
import { orThrow } from 'torioki';
import { expect, it } from 'vitest';
import { openBrowser } from '../browser-without-scripts.js';
import { useWithoutScripts } from './keyboard-without-scripts.js';
import { openDay } from './open-day.js';
import { playDay } from './play-day.js';
import { findUnopened, renderDay } from './render-day.js';

it('a short day of five people has the expected answer to each scan, and an audit finds nothing', async () => {
  const day = await openDay(12);
  const played = await playDay(day, (start) => useWithoutScripts(openBrowser(day.app), start));
  console.info(renderDay(played));
  expect(played.strange).toEqual([]);
  expect(findUnopened(played)).toEqual([]);
  expect(played.refusals.impossible).toEqual([]);
  expect(played.refusals.seen.size).toBeGreaterThanOrEqual(6);
  expect(day.troubles).toEqual([]);
  expect(played.scans).toBeGreaterThan(50);
  expect(orThrow(await audit(day.events)).findings).toEqual([]);
  await day.close();
}, 240_000);
