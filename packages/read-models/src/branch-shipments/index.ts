export type {
  ArrivedShipment,
  ComingBack,
  ReadyShipment,
  ShipmentDocument,
  ShipmentUnderWay,
} from './document.js';
export { branchShipments } from './fold.js';
export { packingListOf, shipmentsOf, type BranchShipments, type PackingListLine } from './view.js';
