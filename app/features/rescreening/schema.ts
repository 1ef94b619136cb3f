import { z } from "zod";
import { prose } from "~/kernel/fields";
import { longestHeldText } from "./held-text";

export const rewritingSchema = z.object({ text: prose({ max: longestHeldText }) });
