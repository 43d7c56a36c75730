export type {
  ArrivedShipment,
  ComingBack,
  ReadyShipment,
  ShipmentDocument,
  ShipmentUnderWay,
} from './document.js';
export { branchShipments } from './fold.js';
export { packingListOf, shipmentsOf } from './view.js';
export type { ArrivedCopy, BranchShipments, PackingListLine } from './view.js';
