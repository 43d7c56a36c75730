import type { Meter } from '@opentelemetry/api';

/** The bounds between fast and slow, in seconds. */
const explicitBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

const seconds = 's';

/** The instruments of a library. Each has few values for each attribute: names, codes and parts. */
export const makeInstruments = (meter: Meter) => ({
  duration: meter.createHistogram('torioki.command.duration', {
    description: 'Time to decide a command, and to append its events',
    unit: seconds,
    advice: { explicitBucketBoundaries },
  }),
  conflicts: meter.createCounter('torioki.command.conflicts', {
    description: 'Conflicts with other writers, after which a command was decided again',
  }),
  refusals: meter.createCounter('torioki.command.refusals', {
    description: 'Reasons why commands were not accepted',
  }),
  mails: meter.createCounter('torioki.mails', { description: 'Mails that were queued, sent or failed' }),
  lag: meter.createObservableGauge('torioki.view.lag', {
    description: 'Time by which a view is behind the history',
    unit: seconds,
  }),
  heartbeat: meter.createObservableGauge('torioki.heartbeat.age', {
    description: 'Time since the last turn of the follower or of a job',
    unit: seconds,
  }),
  mailOverdue: meter.createObservableGauge('torioki.mail.overdue', {
    description: 'Time since the oldest unsent mail was due',
    unit: seconds,
  }),
  factWaiting: meter.createObservableGauge('torioki.fact.waiting', {
    description: 'Time that the oldest fact waits to be recorded in the history',
    unit: seconds,
  }),
  waiting: meter.createObservableGauge('torioki.connections.waiting', {
    description: 'Calls that wait for a free connection to the database',
  }),
  streams: meter.createObservableGauge('torioki.streams', { description: 'Open streams' }),
  longestStop: meter.createObservableGauge('torioki.loop.longest_stop', {
    description: 'Longest time since the last collection in which the event loop did not turn',
    unit: seconds,
  }),
  sick: meter.createObservableGauge('torioki.sick', { description: '1 for each sick part' }),
});

export type Instruments = ReturnType<typeof makeInstruments>;
