export type {
  ArrivedShipment,
  BranchShipmentsDocument,
  ComingBack,
  ReadyShipment,
  ShipmentUnderWay,
} from './document.js';
export { branchShipments } from './fold.js';
export { branchShipmentsView, packingList, type BranchShipments, type PackingListLine } from './view.js';
