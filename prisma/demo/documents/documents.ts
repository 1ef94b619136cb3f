import type { DemoDocument } from "../types";
import { forumDocuments } from "./forum";
import { hostingDocuments } from "./hosting";
import { acquirerGuidance, monitoringGuidance } from "./payments-guidance";
import { paymentMapping } from "./payments-mapping";
import { paymentsPapers } from "./payments-papers";
import { plenaryDocuments } from "./plenary";
import { taskForceDocuments } from "./task-force";
import { typologyDocuments } from "./typologies";

export const documents: readonly DemoDocument[] = [
  ...plenaryDocuments,
  monitoringGuidance,
  acquirerGuidance,
  paymentMapping,
  ...paymentsPapers,
  ...hostingDocuments,
  ...typologyDocuments,
  ...taskForceDocuments,
  ...forumDocuments,
];
