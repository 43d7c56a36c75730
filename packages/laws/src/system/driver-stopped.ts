/** A driver no longer replies, or cannot begin. No other run is possible. */
export class DriverStopped extends Error {
  override readonly name = 'DriverStopped';
}
