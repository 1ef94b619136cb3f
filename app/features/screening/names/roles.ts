import { lexicon } from "../context/lexicon";
import { hurt, people } from "../context/people";

// What may stand between a role and the name: a copula, an adverb by its ending, "identified as".
const joint =
  "[^.;|\\n]{0,3}(?:(?:ar|is|er|on|oli|var|was|blev|ble|heter|named|called|hedder|hette|henkilo[a-z]{0,5}|satt|personen|the person|namn|name|navn|som|identif[a-z]{2,10}|nimi|as|to be|vara|vare|vaere|med namnet|vid namn|our|av|af|by|en viss|a certain|one|a|en|kalt|har|skal|uppges|antas|[a-z]{2,12}(?:ligen|likt|ly|lig|vis|sti))[ :]{1,2}){0,4}[\"'(]?$";

function roles(rows: readonly string[], of = ""): RegExp {
  return new RegExp(`${lexicon(rows).source}[a-z]*${of}[ :=-]{0,3}${joint}`);
}

// Suspects, customers, account holders, senders and receivers, victims; and what leads to them.
const adverse = [
  ...people,
  hurt,
  "anmalde$|misstanker att|utstallt pa|utgivet till|utfardat till|hemma hos|bostaden hos|registrerades pa|star skriven pa|mannen$|kvinnan$|personen$|killen$|han heter|hon heter|tror att|gick till|skickades till|tillhor|star pa|registrerat pa|registrerad pa|skriven pa|skrivet pa|i namn|foralder|pappan|mamman|far till|mor till|sambo|hustru|maken|makan|frihetsberovad|efterlyst|straffad|svartlistad|avstangd|namn pa kort|namnet pa kort|namn pa konto|namnet pa konto",
  "victim|believe|reported$|paid to|registered to|belongs to|belong to|in the name of|received from|the man$|man named|issued to|issued in the name of|addressed to|home of|house of|residence of|subject|the woman$|woman named|his name is|her name is|real name|gave his name|gave her name|blacklisted|remanded|wanted$|in custody|exited|offboarded|name on card|name on the|power of attorney",
  "mistenker at|utstedt til|utstedt pa|hjemme hos|vi tror at|tilhorer|kvinnen$|hun heter|etterlyst|svartelist|utestengt|navn pa kort|navnet pa kort",
  "udstedt til|bruger$|manden$|kvinden$|han hedder|hun hedder|eftersogt|sortlist|udelukket",
  "omistaa|tilin avasi|lahetti|siirsi|maksoi|osti|myi|nosti|kuuluu|miehen nimi on|naisen nimi on|mies on|henkilon|henkilol|henkiloa|henkiloon|etsintakuulut|mustalist|nimi korti|nimi tili|valtuutettu",
];

// Caught, charged, judged, cleared.
const judged =
  "misstank|mistenk|mistank|epail|suspect|anhall|anhol|hakta|grip|grep|arrest|detain|pagrep|pagrip|atala|tiltal|indict|charged|prosecut|accus|syyt|siktet|sigtet|convict|sentenc|domd|domes|domt|domfel|tuomi|fangs|fangel|fengs|jail|impris|vangi|pidat|varetek|varetag|fallde|fallt|fria|frik|frif|acquit|vapaut|straffa|idom|forhor|avhor|afhor|kuulust";

/** The same roles, wherever they stand. */
export const adverseWord = new RegExp(lexicon(adverse).source, "g");

/** A role that begins a sentence before a name, but for English: there other words go on in capitals. */
export const roleWord = roles(adverse.filter((_row, i) => i % 6 !== 1));

/** Roles that make the name after them a suspect's, a customer's or a victim's. */
export const adverseBefore = new RegExp(
  [
    roles(adverse).source,
    // "Den som tog ut pengarna i Prag heter".
    "(?<![a-z])(?:som|who|that|der|joka)[^.;]{0,50} (?:heter|hedder|is called|is named|is|on nimeltaan) $",
    // Somebody was caught or judged: the verb in any form, then the name.
    `(?<![a-z])(?:${judged}|otti kiinni|ottanut kiinni)[a-z]*(?: [a-z ]{0,30} (?:ar|er|is|on|was|blev))?:? $`,
  ].join("|"),
);

const concerns =
  "(?<![a-z])(?:galler|avser|ror|handlar om|concerns|relates to|regards|is about|gjelder|vedrorer|angar|drejer sig om|koskee)";

/** Where somebody stands who did it or is accused: "öppnades av", "åtal mot", "anmälan gäller". */
export const linkBefore =
  /(?<![a-z])(?:av|af|by|mot|mod|against|vastaan|som|as|on|till|til|from|fran|fra|galler|avser|ror|om|concerns|to|about|gjelder|vedrorer|angar|koskee) (?:our |en |a )?$/;

/** Money went there: to a person, or to a shop. */
export const paidTo =
  /(?<!(?:issued|registered|belongs?|linked|tied|traced|addressed|utfardat|utgivet|utstedt|udstedt) )(?:till|to|til|from|fran|fra|gick till|paid to|swish|kuuluu)[ :]{1,3}(?:our |en |a )?$/;

const neutral = [
  "ordforande|journalist|tack till|tackar|thank|takk til|tak til|kiito|sekreterare|justera|fort av|fora av|forda av|utarbeta|sammanst|foresla|antecknat|underlag fran|skriv|forfatta|leddes|modera|modere|kontaktperson|handlaggare|ansvarig|deltagare|narvarande|vid protokollet|talare|inbjud|foredrag|intervju med|ambassador|generalsekreterare|chef|vd$|dataskyddsombud|besluta|godkand|halsningar|mvh|hej$|utsedd|valdes|protokollforare|ersattare|ledamot|projektledare|skadespel|illustrator|komiker|analytik|jurist|enligt|namn$|namn:|oversatt|kronika|artikel|redaktor|foto$",
  "chair|secretary|author|written|speaker|contact person|officer|director|attendees|present|approved|prepared|drafted|compiled|reviewed|proposed|seconded|edited|signed by|opened the meeting|interview with|regards|dear$|hi$|spokesperson|ceo$|cfo$|lead by|led by|professor|analyst|investigator|headed|name$|minute|keynote|according to|article|photo|courtesy of|translated",
  "moteleder|referent|forfatter|skrevet|ledet|utarbeidet|innlegg ved|innledning ved|saksbehandler|ansvarlig|deltakere|taler|hilsen|navn$",
  "modeleder|udarbejdet|oplag ved|indlag ved|sagsbehandler|deltagere|ordstyrer|formand",
  "puheenjohtaja|sihteeri|kirjoitta|laatinut|laatija|laati$|valmistelija|esittelija|yhteyshenkilo|vastuuhenkilo|osallistujat|puhuja|terveisin|lasna|nimi$|johtaja|asiantuntija",
];

/** Roles that say a person's name comes now, without suspicion. */
export const roleBefore = roles(
  neutral,
  // "Chair of the meeting: ".
  "(?: (?:of|for|av|af|pa|vid|from|fran|fra) (?:the )?[a-z]{3,14}(?=:))?",
);

/** The same, told after the name with whom they work for: "Amela Tjäder, analytiker hos". */
export const roleAfter = new RegExp(
  `^, (?:[a-z]+ )?${lexicon(neutral).source}[a-z]* (?:hos|at|pa|ved|vid)\\b`,
);

/** Fields of a form that hold a name and nothing else. */
export const fieldBefore =
  /(?<![a-z])(?:surname|last name|family name|first name|given name|full name|efternamn|fornamn|etternavn|fornavn|sukunimi|etunimi|kundnamn)[ ]?[:=] ?$/;

/** What people are called by before their name. */
export const title =
  /(?<![a-z])(?:mr|mrs|ms|miss|dr|prof|professor|herr|fru|froken|hr|frk|advokat|aklagare|kammaraklagare|domare|inspektor|kommissarie|detective|inspector|officer|sir|lord|rouva|herra)\.? $/;

// A few words may stand between a name and what is told of it, until the next sentence.
const adverbs = "[ ,(]{0,3}(?:[a-z\\d'-]{1,14}[ ,()]{1,3}){0,6}?";

/** What is told of the name before it: a crime, a suspicion, a payment. */
export const adverseAfter = new RegExp(
  `^${adverbs}(?:${[
    judged,
    "dom$|kand av polis|kop[te]|salj|sal[dt]|skicka|overfor|betala|swisha|tagit emot|tog emot|tar emot|forgr|utnyttja|innehav|ladda[td]|dela[td]|sprid|spred|ager konto|som ager|som eier|kund hos|polisanmal|anmald|skyldig|erkan|neka |nekar|forneka|bestrid|overklag|malvakt|avstang|begatt|bestall|tvatta|fort over|forde over|tog ut|tagit ut|satt in|satte in|hamta ut|ligger bakom|lag bakom|star bakom|avtjan|brott|overgrepp|barnporr",
    "known to|bought|buy|sold|sell|sent|send|transfer|paid|pay[si]|receiv|abus|exploit|possess|download|shared|upload|guilty|confess|groom|launder|ordered|account|withdr|deposit|wired|remit|prison|cleared|denie|custody|remand|bail|appealed|plead|runs the|owns|is behind|was behind|offen[cs]|serving",
    "kjop|solgt|selg|sendt|innromm|erkjen|nekte|anket|mottatt|mottar|star bak|sto bak|tok ut|sendte|kunde hos|overgrep",
    "kob[te]|solgt|salg|tilsta|nagte|modtag|star bag|stod bag|havede|indsatte|overgreb|ejer",
    "kiista|tunnust|valitt|osta[na]|osti|myy|lahetta|siirta|maksa|maksoi|vastaanotta|vanke|takana|nosti|tallett|siirsi|rikok|hyvaksi|omistaa",
  ].join("|")})`,
);

/** Told of a person only: it makes any two capitalised words before it a name. */
export const accusedAfter = new RegExp(
  `^[ ,]{1,3}(?:(?:har|has|had|have|ar|is|was|var|blev|were|been|ble|er|on|oli|som|who|nu|now|sedan|tidigare|previously|sitter|sidder|i|\\d+,?) )*(?:(?:${judged})[a-z]*(?<!de|grep|grip[er]|ling|charge)(?![a-z])|efterlyst|eftersokt|ettersokt|etterlyst|wanted|etsit|etsintak|found guilty|pleaded|confess|(?:admit|erkann|medge|medgav|innromm|erkjen|erkend|tilsta|tunnust|myon[st]|myonta)[a-z]*(?![a-z]| that| at| etta)|cleared [bo]|awaiting trial|on (?:remand|bail))`,
);

/**
 * Told before the name in its sentence: a role, a crime, a court, a tip, one payment, card or account,
 * how somebody was found out. Who is named beside it has to do with it.
 */
export const adverseSentence = new RegExp(
  `${
    lexicon([
      ...adverse,
      judged,
      "atal|anmal|utred|forundersok|sparrning|tog ut|tagit ut|brott|overgrepp|barnporr|polisanmal|straff|rattegang|nekat|domen|tingsratt|hovratt|polisen so|polisen ha|polisen ja|polisen le|tips|vittne|ringaren|uppring|swish|bankko|betalning|pengar|konto|kortet|korten|lane|krediten|abonnemang|simkort|presentkort|hyresk|hyresv|overformyndar|planbok|transaktione|insattning|uttag|kop$|kopen|kopet|inloggning|presenterade sig|uppgav|uppger|identif|pa bilden|filmen|kanner igen|kande igen|flickvan|pojkvan|exm|exfru|exsam|slakting|peka|rikta|leder till|knyt|knut|koppl|spara|harled|avsluta|sade upp|sagt upp|hamna",
      "proceeding|trial|bail|allegation|warrant|complaint|evidence|investigation|alert|withdr|offence|abuse material|suspic|police have|police are|police inter|police quest|police seek|police want|the court|the tip|informant|witness|money|funds|the amount|loan|the credit|subscription|cards$|card$|accounts$|the account|account o|account i|account w|the wallet|purchases|payment|the transaction|transfer|the purchase|the deposit|the person|the caller|recogni|introduced h|turned out|points to|leads to|linked|tied to|trac|trail|ended up|girlfriend|boyfriend|ex-h|ex-w|black",
      "anmeld|etterforsk|dommen|tingrett|rettssak|lagm|retten|politiet ha|politiet et|politiet av|vitne|pengene|belop|lommebok|betaling|vipps|transaks|kjop|pa bildet|presenterte seg|oppga|kvinne|kjareste|retter seg|havne|endte|sporet|innring|utleier",
      "efterforsk|overgreb|byret|retssag|landsret|politiet ef|tippet|vidne|belob|overforinge|overforingarna|overforse|mobilepay|tegnebog|kob|pa billedet|prasenterede sig|oplys|kareste|retter sig|rettes",
      "ilmoitus|tutkinta|rikos|rikok|karajaoik|hovioik|oikeu|poliisi e|poliisi k|poliisi o|vihje|todistaja|soittaja|rahat|rahoja|summa|tili|kortt|korti|laina|luoton|liittym|maksu|siirto|siirrot|lompak|esittaytyi|kuvassa|videolla|nainen|johtavat|viittaa|kohdistu|tunnistet",
    ]).source
  }[a-z]*(?![^.]{0,60}(?:expert|sakkunnig|specialist|forskare|researcher|radgivare|advisor|enhet|gruppen|unit))|${concerns} $`,
);

/** Told of a speaker, not of a suspect. */
export const neutralAfter =
  /^[^.\n]{0,25}(?<![a-z])(?:present|foredrag|holl|talade|sager|sade|sa att|menar|menade|fragade|undrade|patalade|papekade|konstaterade|foreslog|tackade|inledde|avslutade|halsade|svarade|godkande|forklarade|redovisade|visade|kommenterade|said|says|asked|noted|proposed|thanked|opened|closed the|welcomed|replied|explained|commented|reported back|foreslo|takket|innledet|orienterte|fortalte|foreslog|takkede|indledte|orienterede|fortalte|kertoi|esitteli|totesi|ehdotti|kiitti|avasi kokouk|berattade|informer|redogjor|speak|spoke|chair|author|wrote|skrev|led$|ledde|moder|ambassad|director|[a-z]*chef|officer|analyst|expert|professor|utredare|handlaggare|sent (?:the|a|an) (?:agenda|minutes|summary|report|draft|reminder)|skickade (?:ut |in )?(?:kallels|protokoll|minnes|underlag|utkast|remiss)|sender ut|suspicious activity)/;
export const neutralBefore =
  /(?:foredragande|ordforande|sekreterare|justera|moderator|chair|secretary|author|speaker|puheenjohtaja|moteleder|modeleder|handlaggare|kontaktperson|contact|ansvarig|sa[gk]sbehandl|protokoll|talare|foredrag)[^.]{0,40}$|(?:aklagare|anklager|prosecutor|syyttaja|domare|judge|radman|advokat|lawyer|minister|professor|forskar|forsker|researcher|tutkija|kommissarie|reporter|journalist)[a-z]* $/;
