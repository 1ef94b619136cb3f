import {
  accusedAfter,
  adverseAfter,
  adverseBefore,
  adverseSentence,
  fieldBefore,
  neutralAfter,
  neutralBefore,
  roleBefore,
} from "./roles";

/**
 * Whether the words around a name speak of a crime or a payment and not of a speaker or a colleague.
 * Plain text of the sentence, before the name and after it.
 */
export function isAdverse(lead: string, rest: string): boolean {
  if (adverseBefore.test(lead) || fieldBefore.test(lead)) return true;
  if (accusedAfter.test(rest)) return true;
  if (neutralAfter.test(rest) || neutralBefore.test(lead) || roleBefore.test(lead)) return false;
  return adverseAfter.test(rest) || isAdverseLead(lead);
}

/** Whether what stands before a name in its sentence speaks of a crime or a payment. */
export function isAdverseLead(lead: string): boolean {
  return adverseSentence.test(lead) && !sentenceEnd.test(lead);
}

// The name begins a sentence: what was said before was said of others.
const sentenceEnd = /[a-z]{4}[.!?] $/;
