import type { DemoRedFlag } from "../types";
import { accessFlags } from "./access";
import { livestreamFlags } from "./livestream";
import { proceedsFlags } from "./proceeds";
import { distributionFlags, extortionFlags } from "./spread";
import { storageFlags } from "./storage";

export const redFlags: readonly DemoRedFlag[] = [
  ...accessFlags,
  ...livestreamFlags,
  ...storageFlags,
  ...distributionFlags,
  ...extortionFlags,
  ...proceedsFlags,
];
