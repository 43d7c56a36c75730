export { makeTelemetry, type Measured, type Telemetry } from './make-telemetry.js';
