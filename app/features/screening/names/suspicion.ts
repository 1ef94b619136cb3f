import {
  accusedAfter,
  adverseAfter,
  adverseBefore,
  adverseSentence,
  fieldBefore,
  neutralAfter,
  neutralBefore,
  ownMoney,
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
  return adverseAfter.test(rest) || adverseSentence.test(lead) || ownMoney.test(lead);
}
