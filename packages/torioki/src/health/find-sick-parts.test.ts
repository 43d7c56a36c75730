import { storeError } from '@torioki/event-store';
import { expect, it } from 'vitest';
import { findSickParts, sickParts, type SickPart } from './find-sick-parts.js';
import type { PartsHealth } from './parts-health.js';

type Whole = { readonly [Part in keyof PartsHealth]: NonNullable<PartsHealth[Part]> };

const model = { model: 'loans', version: 1, serving: { version: 1, checkpoint: 7 }, building: null };

const well: Whole = {
  history: { head: 7, clockBehindMs: 5_000 },
  views: {
    head: 7,
    models: [{ ...model, lagMs: 10_000 }],
    quarantined: [],
    failure: null,
    turnAgeMs: 10_000,
  },
  people: {
    lostEvents: 0,
    missing: 0,
    mailOverdueMs: 15 * 60_000,
    undeliveredMails: 0,
    factWaitsMs: 3 * 60_000,
  },
  jobs: [
    { job: 'ready-mails', isRunning: true, ageMs: 15_000 },
    { job: 'holds', isRunning: false, ageMs: 75_000 },
  ],
};

const poison = { model: 'loans', generation: 1, position: 3, key: null, reason: 'too full', retrying: false };

const faults: readonly (readonly [SickPart, Partial<PartsHealth>])[] = [
  ['history', { history: null, views: null, people: null }],
  ['people', { people: null }],
  ['views', { views: null }],
  ['views', { views: { ...well.views, models: [{ ...model, lagMs: 10_001 }] } }],
  ['views', { views: { ...well.views, models: [{ ...model, serving: null, lagMs: null }] } }],
  ['follower', { views: { ...well.views, turnAgeMs: 10_001 } }],
  ['follower', { views: { ...well.views, failure: storeError('store-full', { store: 'The views' }) } }],
  ['quarantine', { views: { ...well.views, quarantined: [poison as never] } }],
  ['jobs', { jobs: [{ job: 'ready-mails', isRunning: true, ageMs: 15_001 }] }],
  ['jobs', { jobs: [{ job: 'holds', isRunning: false, ageMs: 75_001 }] }],
  ['mails', { people: { ...well.people, undeliveredMails: 1 } }],
  ['mails', { people: { ...well.people, mailOverdueMs: 15 * 60_000 + 1 } }],
  ['facts', { people: { ...well.people, factWaitsMs: 3 * 60_000 + 1 } }],
  ['clock', { history: { ...well.history, clockBehindMs: 5_001 } }],
  ['restored-history', { people: { ...well.people, lostEvents: 1 } }],
  ['restored-people', { people: { ...well.people, missing: 1 } }],
];

it('names no part of a library that is well, even at its limits', () => {
  expect(findSickParts(well, true)).toEqual([]);
  expect(findSickParts({ ...well, people: null }, false)).toEqual([]);
});

it.each(faults)('names %s, and no other part', (part, fault) => {
  expect(findSickParts({ ...well, ...fault }, true)).toEqual([part]);
});

it('has a fault for each part', () => {
  expect(new Set(faults.map(([part]) => part))).toEqual(new Set(sickParts));
});
