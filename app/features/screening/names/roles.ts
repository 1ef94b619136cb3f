import { lexicon } from "../context/lexicon";

// What may stand between a role and the name: a copula, an adverb by its ending, "identified as".
const joint =
  "[^.;|\\n]{0,3}(?:(?:ar|is|er|on|oli|var|was|blev|ble|heter|named|called|hedder|hette|henkilo[a-z]{0,5}|personen|the person|namn|name|navn|som|identif[a-z]{2,10}|as|to be|vara|vare|vaere|med namnet|vid namn|our|en viss|a certain|one|a|en|kalt|har|skal|uppges|antas|[a-z]{2,12}(?:ligen|likt|ly|lig|vis|sti))[ :]{1,2}){0,3}[\"'(]?$";

function roles(rows: readonly string[]): RegExp {
  return new RegExp(`${lexicon(rows).source}[a-z]*[ :=-]{0,3}${joint}`);
}

// Suspects, customers, account holders, senders and receivers, victims; and what leads to them.
const adverse = [
  "misstankt|huvudmisstankt|innehas av|ags av|anvands av|anvandes av|styrs av|drivs av|hyrs av|disponeras av|kontrolleras av|forundersokningen mot|forundersokning mot|utredningen mot|utredning mot|anklagelserna mot|anmalan mot|atal mot|atalet mot|talan mot|domen mot|misstankarna mot|person av intresse|grep$|anholl|haktade|atalade|domde|frihetsberovade|anmalde$|misstanker att|utstallt pa|utgivet till|utfardat till|hemma hos|bostaden hos|registrerades pa|star skriven pa|misstanks|misstanken galler|bestallare|ordergivare|uppdragsgivare|prenumerant|uppladdare|spridare|abonnent|brottsling|agare|anmald person|lantagare|kund$|kunden|kundens namn|kundnamn|kontohavare|kontoinnehavare|kortinnehavare|innehavaren|oppnades av|oppnat av|registrerades av|genomfordes av|utfordes av|initierades av|gjordes av|skickades av|betalades av|kopt av|betalt av|skickat av|overfort av|swish fran|betalning fran|betalningar fran|overforing fran|uttag av|korthavare|garningsm|forovare|betalare|betalaren|mottagare|mottagaren|avsandare|avsandaren|dombe|domd|atalad|tilltalad|anhallen|haktad|saljare|saljaren|kopare|koparen|anvandaren|innehavare|fullmakt|offret|malsagand|malvakt|verklig huvudman|mannen heter|mannen$|kvinnan heter|kvinnan$|personen heter|personen$|killen heter|vi tror att|tror att|betalning till|betalningar till|overforing till|swish till|swishade till|swishat|insattning fran|pengarna gick till|gick till|skickades till|konto tillhor|kontot tillhor|tillhor|star pa|registrerat pa|registrerad pa|i namn|foralder|pappan|mamman|far till|mor till|sambo|hustru|maken|makan",
  "suspect|suspected|held by|used by|run by|operated by|controlled by|managed by|rented by|believe|believes|case against|charges against|investigation of|investigation into|investigation against|allegations against|evidence against|complaint against|warrant for|perpetrated by|person of interest|charged|detained|indicted|sentenced|prosecuted|reported$|we believe that|we suspect|believe that|customer|account holder|cardholder|card holder|offender|perpetrator|payer|sender|recipient|beneficiary|payee|convicted|defendant|accused|arrested|seller|buyer|subject|holder|money mule|mule|victim|transfer to|transfers to|payment to|payments to|payments from|paid to|registered to|belongs to|in the name of|owned by|remitter|opened by|made by|sent by|paid by|bought by|payment from|transfer from|transfers from|received from|initiated by|registered by|created by|carried out by|withdrawn by|client|the man is|man is called|man named|issued to|issued in the name of|addressed to|home of|house of|residence of|purchaser|uploader|subscriber|distributor|abuser|predator|criminal|culprit|fraudster|groomer|borrower|owner|the woman is|woman named|named suspect|his name is|her name is",
  "mistenkt|mistenkte|eies av|brukes av|disponeres av|holdes av|saken mot|etterforskningen av|siktelsen mot|tiltalen mot|anmeldelsen av|siktet|siktede|pagrep|tiltalte|domte|mistenker at|utstedt til|utstedt pa|hjemme hos|gjerningsp|bestiller|bestilleren|opplaster|opplasteren|abonnenten|innehaver|overgriper|eier|kunden|kunde|kontohaver|kontoeier|opprettet av|utfort av|sendt av|betalt av|kjopt av|overfort av|betaling fra|overforing fra|vipps fra|kortholder|gjerningsm|betaler|betaleren|mottaker|mottakeren|avsender|avsenderen|domfelt|tiltalt|selger|selgeren|kjoper|kjoperen|fornarmede|vi tror at|tilhorer|mannen heter|kvinnen heter|personen heter",
  "mistankt|mistankte|ejes af|bruges af|drives af|disponeres af|sagen mod|sigtelsen mod|tiltalen mod|efterforskningen mod|anmeldelsen af|anholdt|tiltalte|domte|anholdte|udstedt til|hjemme hos|gerningsp|bestiller|bestilleren|bruger$|uploader|uploaderen|abonnenten|ejer|kraenker|overgrebsmand|sigtede|sigtet|kontoindehaver|indehaver|oprettet af|udfort af|sendt af|betalt af|kobt af|overfort af|betaling fra|overforsel fra|mobilepay fra|kunden|kunde|kontohaver|kortholder|gerningsm|betaler|betaleren|modtager|modtageren|afsender|afsenderen|domt|tiltalt|salger|salgeren|kober|koberen|forurettede|vi tror at|tilhorer|manden hedder|kvinden hedder|personen hedder",
  "epailty|epailtyna|omistaa|tilia kayttaa|hallinnoi|tutkinta koskee|syyte koskee|tilin haltija on|pidatti|vangitsi|tuomitsi|epailee|epaillaan|asiakas|asiakkaan|tilinhaltija|tilinomistaja|tilin avasi|tilin omistaja|lahetti|siirsi|maksoi|osti|myi|nosti|avasi tilin|maksu henkilolta|kortinhaltija|tekija|tilaaja|lataaja|levittaja|rikollinen|hyvaksikayttaja|omistaja|maksaja|saaja|vastaanottaja|lahettaja|tuomittu|syytetty|myyja|ostaja|uhri|kuuluu|miehen nimi on|naisen nimi on|mies on|henkilon nimi on",
];

// Caught, charged, judged; and money stopped.
const caught =
  "grip|grep|hakta|anhall|anhol|fallde|fallt|atala|lagfor|arrest|detain|charg|convict|sentenc|prosecut|indict|jail|pagrep|pagrip|siktet|sigte|tiltalte|domfel|pidat|vangi|tuomits|syytt|otti kiinni|ottanut kiinni";

/** The same roles, wherever they stand. */
export const adverseWord = new RegExp(lexicon(adverse).source, "g");

/** A role that begins a sentence before a name: in Nordic text only names go on in capitals. */
export const roleWord = roles([0, 2, 3, 4].map((row) => adverse[row] ?? ""));

/** Roles that make the name after them a suspect's, a customer's or a victim's. */
export const adverseBefore = new RegExp(
  [
    roles(adverse).source,
    // "Den som tog ut pengarna i Prag heter".
    "(?<![a-z])(?:som|who|that|der|joka)[^.;]{0,50} (?:heter|hedder|is called|is named|is|on nimeltaan) $",
    // "Åtal har väckts mot", "allegations were made against".
    "(?<![a-z])(?:atal|tiltal|misstank|mistank|mistan|anmal|anmeld|utred|efterforsk|etterforsk|sikt|sigt|domen|charge|proceeding|allegation|warrant|complaint|evidence)[a-z]*[^.;]{0,40} (?:mot|mod|against|vastaan) $",
    // "Anmälan gäller", "the investigation concerns".
    "(?<![a-z])(?:anmal|anmeld|utred|forundersok|etterforsk|efterforsk|misstank|mistank|mistan|arende|saken|sagen|malet|tipset|larmet|sparrningen|report|case|investigation|matter|alert|complaint|tip|ilmoitus|tutkinta|epaily|asia)[a-z]* (?:galler|avser|ror|handlar om|concerns|relates to|regards|is about|gjelder|vedrorer|angar|drejer sig om|handler om|koskee) $",
    // Somebody was caught or judged: the verb in any form, then the name.
    `(?<![a-z])(?:${caught})[a-z]* $`,
  ].join("|"),
);

/** Money went there: to a person, or to a shop. */
export const paidTo =
  /(?<!(?:issued|registered|belongs|addressed|utfardat|utgivet|utstedt|udstedt) )(?:till|to|til|from|fran|fra|gick till|paid to|swish|kuuluu)[ :]{1,3}(?:our |en |a )?$/;

/** Roles that say a person's name comes now, without suspicion. */
export const roleBefore = roles([
  "ordforande|sekreterare|foredragande|justerare|justeras av|justerat av|justerare|forda av|antecknat av|utarbetat av|sammanstalld av|foreslagen av|underlag fran|skriven av|leddes av|kontaktperson|handlaggare|ansvarig|deltagare|narvarande|vid protokollet|talare|inbjuden|presenterades av|presenterade av|foredrag av|intervju med|ambassador|generalsekreterare|chef|vd$|dataskyddsombud|beslutat av|godkand av|tack till|halsningar|mvh|hej$|forfattare|utsedd|valdes|moderator|protokollforare|ersattare|ledamot|projektledare|enligt|namn$|namn:",
  "chair|chaired by|secretary|author|written by|speaker|presented by|contact person|officer|director|attendees|present|minutes by|approved by|moderated by|moderator|taken by|prepared by|drafted by|compiled by|reviewed by|proposed by|seconded by|edited by|signed by|opened the meeting|interview with|ambassador|regards|dear$|hi$|spokesperson|ceo$|cfo$|lead by|led by|professor|analyst|investigator|headed by|name$|keynote|according to",
  "moteleder|referent|forfatter|skrevet av|ledet av|utarbeidet av|fort av|foredrag ved|innlegg ved|innledning ved|kontaktperson|saksbehandler|ansvarlig|deltakere|taler|hilsen|navn$",
  "modeleder|referent|forfatter|skrevet af|ledet af|udarbejdet af|oplag ved|indlag ved|foredrag ved|kontaktperson|sagsbehandler|ansvarlig|deltagere|taler|hilsen|ordstyrer|formand|navn$",
  "puheenjohtaja|sihteeri|kirjoittaja|kirjoittanut|laatinut|laatija|valmistelija|sihteerina toimi|puheenjohtajana toimi|esittelija|yhteyshenkilo|vastuuhenkilo|osallistujat|puhuja|terveisin|lasna|nimi$|johtaja|asiantuntija",
]);

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
    "domd|domdes|dom$|atal|misstank|anhall|hakta|gripen|greps|kand av polis|kopt|koper|kopte|salj|salde|salt|skickat|skickade|skickar|overfort|overforde|betalat|betalade|betalar|swisha|tagit emot|tog emot|tar emot|forgr|utnyttja|innehav|laddat|laddade|delat|delade|sprider|spred|ager konto|kund hos|polisanmal|anmald|skyldig|erkan|straffad|begatt|bestall|tvatta|idomd|fangel|fangsl|fort over|forde over|tog ut|tagit ut|satt in|satte in|hamta ut|ligger bakom|lag bakom|avtjan|brott|overgrepp|barnporr",
    "convict|sentenc|charged|arrest|suspect|known to|bought|buy|buys|buying|sold|sell|sells|sent|sends|sending|transfer|paid|pays|paying|receiv|abus|exploit|possess|download|shared|upload|guilty|confess|indict|accus|prosecut|groom|launder|ordered|account|withdr|deposit|wired|remit|jail|imprison|prison|is behind|was behind|offence|offens|serving",
    "domt|domfelt|tiltalt|mistenkt|pagrep|siktet|kjopt|kjoper|kjopte|solgt|selger|sendt|sender|overfort|betalt|betaler|mottatt|mottar|straffet|idomt|fengs|star bak|sto bak|tok ut|satte inn|overforer|sendte|betalte|kunde hos|overgrep",
    "domt|sigtet|tiltalt|mistankt|anholdt|kobt|kober|solgt|salger|sendt|sender|overfort|betalt|betaler|modtaget|modtager|straffet|idomt|fangs|star bag|stod bag|havede|indsatte|sendte|betalte|overforte|kunde hos|overgreb",
    "tuomit|epail|syyte|pidat|ostan|ostaa|osti|myyn|myy|lahetta|siirta|maksan|maksaa|maksoi|vastaanotta|syyllis|vanki|vankeu|takana|nosti|tallett|siirsi|rikok|hyvaksi",
  ].join("|")})`,
);

/** Told of a person only: it makes any two capitalised words before it a name. */
export const accusedAfter =
  /^[ ,]{1,3}(?:(?:har|has|had|have|ar|is|was|var|blev|were|been|ble|er|on|oli|som|who|nu|now|sedan|tidigare|previously|\d+,?) )*(?:domd|domdes|atala|misstank|anhall|anhol|hakta|gripen|greps|straffad|efterlyst|eftersokt|ettersokt|etterlyst|wanted|etsitty|etsintakuulut|idomd|idomt|fangslad|fengslet|fangslet|jailed|imprisoned|found guilty|sentenced|convicted|charged with|arrested|suspected|indicted|accused|prosecuted|pleaded|confessed|domt|domfelt|tiltalt|mistenkt|pagrepet|siktet|sigtet|mistankt|anholdt|tuomit|epail|pidatet|vangit|syytet)/;

/** Told before the name in its sentence: money that moved, a crime. */
export const adverseSentence =
  /(?<![a-z])(?:tog ut|tagit ut|misstank|brott|overgrepp|barnporr|haktad|gripen|anhallen|polisanmal|withdrew|withdrawn|offence|offender|abuse material|arrested|suspected|mistenk|overgrep|pagrepet|mistank|overgreb|anholdt|epail|rikos|hyvaksikayt)[a-z]*(?![^.]{0,60}(?:expert|sakkunnig|specialist|forskare|researcher|radgivare|advisor|enhet|gruppen|unit))/;

/** One payment, card or account, in the definite form: who is named beside it has to do with it. */
export const ownMoney =
  /(?<![a-z])(?:kontot|kortet|planboken|betalningen|betalningarna|transaktionen|transaktionerna|insattningen|insattningarna|uttaget|uttagen|overforingen|overforingarna|kopet|kopen|(?:the|this|these|that) (?:account|card|wallet|payment|transaction|transfer|purchase|deposit|withdrawal)s?|kontoen|lommeboken|betalingen|betalingene|transaksjonen|transaksjonene|overforingen|kjopet|betalingerne|transaktionen|overforslen|overforslerne|kobet|tegnebogen|tilin|kortin|maksun|maksut|siirto|siirrot|lompakon)(?![a-z])/;

/** Told of a speaker, not of a suspect. */
export const neutralAfter =
  /^[^.]{0,25}(?:present|foredrag|holl|talade|sager|sade|sa att|menar|menade|fragade|undrade|patalade|papekade|konstaterade|foreslog|tackade|inledde|avslutade|halsade|svarade|godkande|forklarade|redovisade|visade|kommenterade|said|says|asked|noted|proposed|thanked|opened|closed the|welcomed|replied|explained|commented|reported back|foreslo|takket|innledet|orienterte|fortalte|foreslog|takkede|indledte|orienterede|fortalte|kertoi|esitteli|totesi|ehdotti|kiitti|avasi kokouk|berattade|informer|redogjor|speak|spoke|chair|author|wrote|skrev|led$|ledde|moder|ambassad|director|chef|officer|analyst|expert|professor|utredare|handlaggare|sent (?:the|a|an) (?:agenda|minutes|summary|report|draft|reminder)|skickade (?:ut |in )?(?:kallels|protokoll|minnes|underlag|utkast|remiss)|sender ut|suspicious activity)/;
export const neutralBefore =
  /(?:foredragande|ordforande|sekreterare|justera|moderator|chair|secretary|author|speaker|puheenjohtaja|moteleder|modeleder|handlaggare|kontaktperson)[^.]{0,30}$/;
