/** A driver does not reply any more, or cannot begin: no other run can be played. */
export class DriverStopped extends Error {
  override readonly name = 'DriverStopped';
}
