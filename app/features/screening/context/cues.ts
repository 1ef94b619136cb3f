import { lexicon } from "./lexicon";

/**
 * Words that change what a finding means. Lines are Swedish, English, Norwegian, Danish, Finnish.
 * A word is a beginning, "$" ends it, a space stands for space, point or dash.
 */
export const cues = {
  /** A private person or sole trader behind a giro: raises review to block. */
  private: lexicon([
    "privatperson|privat|enskild|personen|persons|mannen|kvinnan|sjalv|misstank|kundens|soletrader|hans|hennes",
    "private|individual|sole trader|sole proprietor|person|suspect|his$|her$|customer",
    "enkeltperson|enkeltmann|mannen|mistenk",
    "enkeltmand|manden|mistank",
    "yksityishenkilo|toiminimi|epailty",
  ]),
  /** Somebody lives there: an address becomes a home. */
  home: lexicon([
    "bor$|boende|bodde|bostad|bostaden|hemadress|hemma|hem$|hemmet|folkbokford|lagenhet|skriven|flyttade|inneboende|vistas|sover|familjens|c o$",
    "live|lives|living|lived|reside|residing|residence|resident|home|apartment|flat$|stays|staying|house",
    "bosatt|bodd|bopel|hjemme|hjem|leilighet|privatadresse|hybel",
    "bopal|bolig|lejlighed|hjem|privatadresse",
    "asuu|asui|asunto|koti|kotiosoite|asuin|vakituinen",
    // The person the address belongs to is named or suspected.
    "kund|misstankt|saljare|kopare|mottagar|avsandar|kontohavar|betalare|garningsman|offret|malsagand|mannen|kvinnan|hans$|hennes|personens",
    "customer|suspect|seller|buyer|account holder|cardholder|victim|offender|his$|her$|payer|recipient",
    "mistenkt|selger|kjoper|kontohaver|fornarmede|offeret",
    "sigtede|sigtet|salger|kober|kontohaver|forurettede|mistankte",
    "epailty|asiakas|asiakkaan|myyja|ostaja|tilinhaltija|uhri",
  ]),
  /** A public place: a street address there passes. */
  venue: lexicon([
    "besoksadress|inspektion|vi ses|traffas|lokal|konferens|motet|moteslokal|plats|hotell|restaurang|kontor|huvudkontor|reception|entre|museum|myndighet|tingsratt|domstol|polishus|polisens|bibliotek|station|aula|seminar|utbildning|mottagning|galleri|kyrka|universitet|hogskola|butik|sate|inbjudan|workshop|traff|sal$|samlas|lunch|post till|fakturaadress|postadress|registrerad adress",
    "venue|visiting|office|headquarter|hq$|hotel|restaurant|conference|meeting|seminar|registered office|reception|museum|court|embassy|library|station|invoice|billing|workshop|meet at|we meet|training|room|building|university",
    "besoksadresse|motes|motested|motet|lokale|kontor|hovedkontor|hotell|konferanse|moterom|fakturaadresse|tinghus",
    "besogsadresse|modes|modested|modet|modelokale|lokale|kontor|hovedkontor|hotel|konference|fakturaadresse|retten i",
    "kayntiosoite|kokous|kokoust|toimisto|paakonttori|hotelli|neuvottelu|tilaisuus|laskutusosoite|virasto",
  ]),
  /** A network subscriber: an address on the net becomes a person's. */
  subscriber: lexicon([
    "abonnent|kund|anvandar|inlogg|loggade|loggat|personen|misstankt|garningsman|mannen|kvinnan|uppkoppl|saljare|kopare|kopet|kontohavar|offret|hemma|bostad|hans$|hennes|betalare",
    "subscriber|customer|user|logged|log in|login|suspect|person|buyer|seller|account holder|cardholder|his$|her$|offender|victim|home|uploader|payer",
    "abonnent|kunde|bruker|logget|innlogg|mistenkt|selger|kjoper|gjerningsperson",
    "abonnent|kunde|bruger|logget|loggede|mistank|sigtet|salger|kober|gerningsmand",
    "tilaaja|asiakas|asiakkaan|kayttaja|kirjautu|epailty|liittyma",
  ]),
  vehicle: lexicon([
    "bil$|bilen|bilar|fordon|regnr|registreringsn|reg nr|skylt|taxi|lastbil|skapbil|moped|motorcykel|mc$|hyrbil|parker|volvo|saab|volkswagen|bmw$|audi|toyota|tesla|kia$|mercedes|ford$|skoda",
    "car$|cars$|vehicle|plate|registration|van$|truck|motorcycle|driving|drove|parked",
    "bil$|bilen|kjoretoy|skilt|varebil|kjennemerke|kjennetegn|registreringsn",
    "bil$|bilen|koretoj|nummerplade|varevogn|registreringsn",
    "auto$|auton|autolla|ajoneuvo|rekisterinumero|rekisteritunnus|rekkari|pakettiauto|kilpi",
  ]),
  birth: lexicon([
    "fodd|fodelsedat|fodelsedag|fodelsetid|f$|fodelsear|fyller|fyllde",
    "born|birth|dob$|d o b|birthday|bday",
    "fodt|fodsel",
    "fodt|fodsel|fodselsdag|fylder",
    "syntynyt|syntym|synt$|s$",
  ]),
  position: lexicon([
    "koordinat|gps|position|latitud|longitud|lat$|lon$|long$|lng$|plats|befann sig|lokaliser|wgs|sweref|rt90|exif|metadata|kartlag|spar|hittades",
    "coordinate|located|location|geo|latitude|longitude|pin$|map$|tracked|pinged",
    "koordinat|posisjon|befant seg|lokalisert",
    "koordinat|placering|befandt sig|lokaliseret",
    "koordinaat|sijain|paikanne|paikannettiin",
  ]),
  /** Hexadecimal that names a change in software, a certificate or an item: not an image. */
  commit: lexicon([
    "commit|revision|git$|incheckning|andringen|uuid|guid|arende id|certifikat|fingeravtryck for|release|bygge|docker|kontrollsumma for|nonce|session|sparnings|correlation|trace id|objekt id|indikator id",
    "commit|container|docker|revision|changeset|branch|pull request|merge|certificate|tls$|thumbprint|image digest|build|release|item|request id|correlation|checkout|repo|tag$|cherry|object id|stix",
    "sertifikat|utgivelse|endringen",
    "certifikat|udgivelse|andringen",
    "varmenne|julkaisu|muutos",
  ]),
  /** Somebody says what the hash is of: it is media whatever else is said. */
  media: lexicon([
    "bild|film|video|foto|fil$|filen|filer|image|picture|photo|file$|files$|media|material|csam|kuva|tiedosto|billede|bilde|pdq|photodna|md5|sha|hash",
  ]),
  /** Abuse, sale or access: a full address is then a door to material. */
  abuse: lexicon([
    "overgrepp|album|till salu|barnporr|csam|material|saljs|salde|saldes|salts|lank|tillgang|kopte|kopare|laddas ner|ladda ner|nedladd|bilder|filmer|sprids|delas i gruppen|inbjudan|tipsades|olaglig",
    "abuse|for sale|album|leak|csam|cse$|child porn|material|sold|sells|selling|link|access|download|bought|buyers|pictures|videos|spread|invite|illegal|exploit",
    "overgrep|seksualiser|materialet|solgt|selges|lenke|nedlast|ulovlig",
    "overgreb|materialet|solgt|salges|link|download|ulovlig",
    "hyvaksikayt|aineisto|laiton|myyd|linkki|lataus|ladatt",
  ]),
  /** A number an organisation answers at: not a person's. */
  switchboard: lexicon([
    "vaxel|kundtjanst|kundservice|informationsnum|larm|jour|journum|hjalptelefon|hjalplinje|stodlinje|sparr|reception|huvudnum|central|akut|nodnum|polisen|servicenum|tipstelefon|oppet|support",
    "switchboard|customer service|hotline|helpline|emergency|front desk|toll free|freephone|main number|office number|help desk|helpdesk|duty|support|reception",
    "sentralbord|kundeservice|hovednummer|vakttelefon|nodnummer|alarmtelefon|hjelpetelefon|resepsjon",
    "omstilling|hovednummer|kundeservice|alarm|vagttelefon|radgivning|hjalpelinje|reception",
    "vaihde|asiakaspalvelu|hatanumero|paivyst|neuvonta|auttava|vastaanotto",
  ]),
  /** An office of the police, a prosecutor or a court: a case number is then criminal. */
  police: lexicon([
    "polis|aklagar|forundersokning|brottsanmal|anmalan|tingsratt|hovratt|mal nr|mal$|malet|brott|k nummer|k num|beslag|hakt|noa$|finanspolis",
    "police|prosecut|crime|criminal|investigation|court|cybertip|ncmec|nca$|europol case|fbi$|arrest|indict",
    "politi|patale|anmeld|tingrett|straffesak|etterforsk|kripos|lovbrudd",
    "politi|anklager|anmeld|straffesag|byret|efterforsk|sigtelse|journalnummer",
    "poliisi|syyttaja|rikosilmoitus|ilmoitusnum|esitutkin|karajaoikeu|krp$|rikos",
  ]),
  /** Nearest to a diary number of an authority. */
  diary: lexicon([
    "dnr$|dnr|diarien|diarie|arendenum|arendenr|arende nr|arendebeteckning|mal nr|mal$|malnummer|beteckning",
    "registry n|case n|case ref|file n|docket|ref no|ref nr|reference n|our ref|your ref|matter n|matter ref",
    "saksnum|saksnr|sak nr|journalnum|journalnr|arkivref|var ref",
    "sagsnum|sagsnr|j nr|journalnum|journalnr|sags nr",
    "diaarinum|dnro|asianum|asiatunn|viitenum",
  ]),
} as const;
