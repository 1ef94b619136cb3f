// Organisations, places and works that read like a person. Lower case, words divided by a space.
const likePersons = [
  // Banks, brokers, insurers, auditors.
  "thomas cook|oscar properties|clifford chance|oliver wyman|philip morris|arvid nordquist|erik penser|charles schwab|morgan stanley|ernst young|goldman sachs|carl bennet|carl zeiss|wells fargo|merrill lynch|max matthiessen|grant thornton|martin servera|marks spencer|axel johnson|jp morgan|baker tilly",
  // Shops and brands.
  "axel arigato|clas ohlson|georg jensen|calvin klein|hugo boss|tommy hilfiger|ralph lauren|louis vuitton|michael kors|marc jacobs|paul smith|ted baker|ben jerry|jack daniels|harley davidson|rolls royce|johnnie walker|jack jones|kalle anka|oscar jacobson|lars larsen|gina tricot|max burgers|max hamburgare|carl larsson|jimmy choo|johnson johnson|procter gamble|harry potter|victoria secret|mathias tours|emma mattress|sankt göran|sankta lucia|santa claus|tom ford|daniel wellington|alfred nobel|anna lindh|astrid lindgrens|astrid lindgren|raoul wallenberg|dag hammarskjöld|olof palme|karl johans|nils holgersson",
];

/** Names of organisations and works that look like a person's. */
const organisations: ReadonlySet<string> = new Set(likePersons.join("|").split("|"));

/** A word that makes the name before it, or around it, an organisation's or a place's. */
export const organisationWord =
  /^(?:ab|aktiebolag|hb|kb|as|asa|a\/s|aps|oy|oyj|abp|ltd|limited|plc|inc|corp|corporation|company|co|llc|gmbh|ag|sa|nv|bv|se|bank|banken|sparbank|hovrätt|tingsrätt|domstol|sparebank|pankki|group|koncernen|konsern|gruppen|holding|holdings|capital|healthcare|landsbank|kapital|kapitalförvaltning|asset|partners|partner|foundation|stiftelse|stiftelsen|stiftung|säätiö|fond|fonden|fonder|funds|fund|förlag|skola|skolan|skole|school|college|university|universitet|universitetet|institute|institutet|institut|sjukhus|sjukhuset|barnsjukhus|hospital|museum|kyrka|kyrkan|kirke|church|center|centre|centrum|centret|hotel|hotell|hotellet|restaurang|café|cafe|bar|pub|arena|stadium|apotek|apoteket|apteekki|butiken|butikken|kiosk|kiosken|handeln|varuhuset|varehuset|lab|labs|software|systems|solutions|technologies|technology|tech|networks|interactive|entertainment|store|stores|shop|club|klubb|klubben|express|travel|airlines|energy|telecom|logistics|consulting|ventures|industries|international|global|exchange|trading|wallet|voucher|crypto|pass|teater|teatern|förening|föreningen|forening|association|society|league|förbundet|forbundet|[a-zà-ÿ]*(?:byrån?|handel|bygg|förmedling|bryggeri|forlag)|cosmetics|copenhagen|agency|authority|myndigheten|department|ministry|försäkring|försäkringar|insurance|finans|finance|financial|securities|payments|pay|media|studio|studios|games|gaming|records|radio|tv|news|times|post|tidning|tidningen|gata|gate|väg|vei|[a-zà-ÿ]*(?:gatan|gaten|gade|vägen|veien|vej|katu)|tie|plats|torg|torget|street|road|lane|avenue|square|park|parken|plan|platz|place|hall|house|huset|gård|gården|room|salen|rummet|sal|award|prize|priset|pris|prisen|act|lag|lagen|law|laws|rule|index|model|modell|metoden|method|test|kommun|kommune|county|city|island|airport|station|bay|beach|river|lake|and|&|och|og|ja)$/i;

/** Capitalised words that never are a surname: weekdays, months, countries, countless heads of sentences. */
export const notSurname =
  /^(?:region|stad|län|landsting|universitetets?|due|diligence|risk|acceptance|policy|verification|protection|service|services|support|relations|experience|data|identification|management|manager|officer|onboarding|agreement|name|number|id|report|reports|rating|type|types|segment|screening|monitoring|care|success|information|profile|account|accounts|card|cards|payment|transfer|transfers|programme|program|team|unit|committee|working|union|premium|plus|direct|korset|barnen|cross|children|sms|app|online|digital|mobile|gram|market|marketplace|netflix|spotify|western|red|save|röda|rädda|svenska|norska|danska|finska|norsk|dansk|suomen|nordic|european|police|swedish|norwegian|danish|finnish|united|general|january|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|february|march|may|june|july|august|october|monday|tuesday|wednesday|thursday|friday|saturday|sunday|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|sverige|norge|danmark|finland|sweden|norway|denmark|iceland|stockholm|göteborg|malmö|oslo|bergen|københavn|köpenhamn|helsinki|helsingfors|london|europa|europe|eu|the|this|that|these|those|a|an|in|on|at|for|with|from|to|of|by|we|he|she|it|they|i|is|was|are|has|have|had|will|can|if|when|what|who|how|why|where|not|no|yes|but|or|so|all|en|ett|den|det|de|vi|han|hon|du|jag|ni|om|när|var|vad|vem|hur|för|på|till|från|med|av|som|att|är|har|kan|ska|ingen|inga|inte|alla|nej|nytt|ny|mønstret|punktet|dokumentet|sekretariatet|beløbene|listen|opplysningen|saken|ilmiö|asia|luettelo|swish|bankid|klarna|swedbank|nordea|seb|handelsbanken|dnb|danske|interpol|europol|[a-zà-ÿ]*polisen|stiftelsen|styrelsen|ecpat|mcc|bin|iban|bankgiro|plusgiro|paysafecard|paypal|visa|mastercard|amex|excel|word|teams|zoom|windows|linux|google|microsoft|apple|amazon|api|xml|json|csv|pdf)$/i;

/** Known as one, or with a word that only organisations and places carry, inside or right after. */
export function isOrganisation(words: readonly string[], rest: string): boolean {
  const lower = words.map((it) => it.toLowerCase());
  if (/^ ?& [A-ZÀ-Þ][a-zß-ÿø]+(?! [A-ZÀ-Þ])/.test(rest) || placeAfter.test(rest)) return true;
  const follows = /^ (?:& ?)?([A-Za-zÀ-ÿ&/]+)/.exec(rest)?.[1] ?? "";
  const pairs = lower.map((it, i) => `${it} ${lower[i + 1] ?? `& ${follows.toLowerCase()}`}`);
  if (pairs.some((it) => organisations.has(it) || organisations.has(it.replace(/s$/, ""))))
    return true;
  if (isOrganisationAfter(follows)) return true;
  return lower.slice(1).some((it) => organisationWord.test(it) && !alsoWords.test(it));
}

// "Haakon VII gate", "Anna Lindhs minnesfond", "Astrid Lindgren-rummet".
const placeAfter =
  /^[ -](?:gata|gatan|gate|gaten|gade|vei|veien|väg|vägen|vej|torg|torget|plats|plass|plads|katu|skola|skolan|skole|stiftelse|minnesfond|fond|priset|pris|salen|sal|rummet|rum|museum|institut|konditori|street|road|room|award|prize|foundation|center|centre)(?![a-zß-ÿ])/;

const alsoWords = /^(?:as|sa|se|ag|tie|co)$/;

function isOrganisationAfter(follows: string): boolean {
  if (!/^(?:&|[A-ZÀ-Þ])/.test(follows)) return false;
  return organisationWord.test(follows) && !/^(?:och|og|ja|and)$/i.test(follows);
}
