/** Names of months, whole or cut, in all five languages: a part of a pattern that minds no capitals. */
export const months =
  "jan(?:uari|uary|uar)?|feb(?:ruari|ruary|ruar)?|mar(?:s|ch|ts)?|apr(?:il)?|ma[jiy]|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu";
