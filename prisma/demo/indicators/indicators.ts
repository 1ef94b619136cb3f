import { redFlags } from "../red-flags/red-flags";
import type { DemoIndicator } from "../types";
import { merchantCategories } from "./categories";
import { derive } from "./derived/derive";
import { derivedDomains, derivedFileHosts, derivedHostnames } from "./derived/hosts";
import {
  derivedCryptoServices,
  derivedDescriptors,
  derivedPaymentServices,
} from "./derived/payments";
import { derivedPlatforms } from "./derived/platforms";
import { fileHosts } from "./hosting";
import { paymentTraces } from "./payment-traces";
import { paymentServices } from "./payments";
import { taskForceIndicators } from "./task-force";
import { termsAndPlatforms } from "./typologies";

/** Two hundred and fifty: those that a reader stops at by hand, the long tail derived. */
export const indicators: readonly DemoIndicator[] = [
  ...redFlags,
  ...paymentServices,
  ...paymentTraces,
  ...merchantCategories,
  ...fileHosts,
  ...termsAndPlatforms,
  ...taskForceIndicators,
  ...[
    derivedFileHosts,
    derivedDomains,
    derivedHostnames,
    derivedPaymentServices,
    derivedDescriptors,
    derivedCryptoServices,
    derivedPlatforms,
  ].flatMap(derive),
];
