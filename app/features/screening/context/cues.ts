import { lexicon } from "./lexicon";
import { hurt, people } from "./people";

/**
 * Words that change what a finding means. Lines are Swedish, English, Norwegian, Danish, Finnish.
 * A word is a beginning, "$" ends it, a space stands for space, point or dash.
 */
export const cues = {
  /** A private person or sole trader behind a giro: raises review to block. */
  private: lexicon([
    "privat|enskild|person|mannen|kvinnan|sjalv|misstank|kundens|hans|hennes|koparens|saljarens|betalarens|avsandarens|mottagarens|sambo|hustru|maka|make$|fru$|mamma|pappa|flickvan|pojkvan|slakting|syskon|syster|bror$|son$|dotter",
    "individual|sole trader|sole proprietor|suspect|his$|her$|customer|buyer|seller|payer|wife|husband|spouse|girlfriend|boyfriend|relative|mother|father|brother|sister",
    "enkeltperson|enkeltmann|mistenk|kjoper|selger|betaler|kone|ektefelle|mor$|far$|slektning",
    "enkeltmand|manden|mistank|kober|salger|kareste|agtefalle|familiemed",
    "yksityis|toiminimi|epail|ostajan|myyjan|asiakkaan|puoliso|vaimo|aviomie|aiti|aidi|isa|veli|sisar|sukulai|hanen",
  ]),
  /** Somebody lives there: an address becomes a home. */
  home: lexicon([
    "bor$|boende|bostad|hemadress|hemma|hem$|hemmet|folkbokf|bost adr|lagenhet|skriven|inneboende|vistas|sover|familj|hemort|hemvist|mantal|hyr$|hyr en|hyr ett|hyr i|hyrde|villa$|hus$|husrannsak|razzia|tillslag|slog till|beslag|c o$",
    "live|living|reside|residing|home|apartment|flat$|stays|staying|house|rent|lodg|moved|raid|search|warrant|permanent ad",
    "bodd|bopel|hjem|leilighet|privat|hybel|bosted|flytt|leier|ransak|folkereg",
    "bopal|bolig|lejlighed|lejer|ransag|bosat",
    "asuu|asui|asunto|koti|vakituinen|muutti|vuokra",
    // The person the address belongs to is named or suspected.
    ...people,
    hurt,
    "barnet|mamman|pappan|mannen|honom$|hans$|hennes|personens|victim|his$|her$",
  ]),
  /** A public place: a street address there passes. */
  venue: lexicon([
    "besoksadress|besok oss|kansli|inspektion|vi ses|lokal|konferens|motet|plats|restaurang|kontor|huvudkontor|reception|entre|museum|myndighet|tingsratt|domstol|polishus|polisens|bibliotek|station|aula|seminar|utbildning|mottagning|galleri|kyrka|universitet|hogskola|butik|sate|inbjudan|workshop|traff|sal$|samlas|lunch|post till|registrerad adress|halls|ager rum|arsmot|stamma",
    "venue|visiting|office|headquarter|hq$|hotel|restaurant|conference|meeting|registered office|court|embassy|library|meet at|we meet|training|takes place|building|university",
    "motes|hovedkontor|konferanse|moterom|holdes|tinghus",
    "besogsadresse|modes|modet|modelokale|konference|afholdes|retten i",
    "kayntiosoite|kokous|toimisto|paakonttori|neuvottelu|tilaisuus|pidetaan|virasto",
  ]),
  /** A network subscriber: an address on the net becomes a person's. */
  subscriber: lexicon([
    ...people,
    hurt,
    "kund|bredbandsab|anvandar|inlogg|loggad|loggat|person|mannen|kvinnan|uppkoppl|kopet|hemma|bostad|hans$|hennes",
    "user|logged|log in|login|home|his$|her$",
    "bruker|logget|innlogg|bruger|kayttaja|kirjautu|liittyma",
  ]),
  vehicle: lexicon([
    "bil$|bilen|bilar|fordon|regnr|registreringsn|skylt|taxi|skapbil|moped|motorcykel|mc$|hyrbil|husvagn|park|felpark|p bot|p avgift|p afgift|trangselsk|vagtull|fortkor|tanka|bensin|diesel|korde|registreringss|registreringsb|transportstyr|bilreg|volvo|golf$|passat|opel|peugeot|renault|nissan|mazda|hyundai|fiat|saab|volkswagen|bmw$|audi|toyota|tesla|kia$|mercedes|ford$|skoda",
    "car$|cars$|vehicle|plate|registration|van$|truck|motorcycle|driving|drove|speeding|congestion|toll$|fuel|petrol|reg n",
    "kjoretoy|skilt|varebil|leiebil|bilnum|bilskilt|bompeng|kjort|kjennemerke|kjennetegn",
    "lejebil|koretoj|korte|indregist|nummerplade|varevogn",
    "auto$|auton|autol|ajoneuvo|ajoi|rekisteri|rekkari|vuokra auto|pakettiauto|kilpi",
  ]),
  birth: lexicon([
    "fodd|fodelsedat|fodelsedag|fodelsetid|f$|fodelsear|fyller|fyllde",
    "born|birth|dob$|d o b|bday",
    "fodt|fodsel",
    "fylder",
    "syntynyt|syntym|synt$|s$",
  ]),
  position: lexicon([
    "koordinat|gps|position|latitud|longitud|lat$|lon$|long$|lng$|plats|befann sig|lokaliser|wgs|sweref|rt90|exif|metadata|kart|spar|hittades|tagen pa|tagen vid|mast",
    "coordinate|located|location|geo|pin$|map$|tracked|pinged|taken at|cell tower",
    "posisjon|befant seg|tatt ved",
    "placering|befandt sig|taget ved|pejle",
    "koordinaa|sijain|paikanne|otettu",
  ]),
  /** Hexadecimal that names a change in software, a certificate or an item: not an image. */
  commit: lexicon([
    "commit|revisi|revisj|git$|gitis|incheckning|andringen|uuid|guid|arende id|certifikat|fingeravtryck for|release|bygge|docker|kontrollsumma for|nonce|session|sparnings|correlation|trace id|objekt id|indikator id",
    "container|changeset|branch|pull request|merge|certificate|tls$|thumbprint|image digest|build|item|request id|checkout|repo|tag$|cherry|object id|stix",
    "sertifikat|utgivelse|endringen",
    "udgivelse",
    "varmenne|julkaisu|muutos",
  ]),
  /** Abuse, sale or access: a full address is then a door to material. */
  abuse: lexicon([
    "album|till salu|barnporr|csam|material|saljs|salde|salts|lank|tillgang|kopte|kopare|laddas ner|ladda ner|nedladd|bilder|filmer|sprids|delas i gruppen|inbjudan|tipsades|olaglig",
    "abuse|for sale|leak|cse$|child porn|sold|sells|selling|link|access|download|bought|buyers|pictures|videos|spread|invite|illegal|exploit",
    "overgrep|seksualiser|solgt|selges|lenke|nedlast|ulovlig",
    "overgreb|salges",
    "hyvaksikayt|aineisto|laiton|myyd|lataus|ladatt",
  ]),
  /** A number an organisation answers at: not a person's. */
  switchboard: lexicon([
    "vaxel|telefonvax|kundtjanst|kundservice|informationsnum|larm|jour|hjalptelefon|hjalplinje|stodlinje|sparr|reception|huvudnum|central|akut|nodnum|polisen|servicenum|tipstelefon|oppet|support",
    "switchboard|customer service|hotline|helpline|emergency|front desk|toll free|freephone|main number|office number|help desk|helpdesk|duty",
    "sentralbord|kundeservice|hovednummer|vakttelefon|hjelpetelefon|resepsjon",
    "omstilling|alarm|vagttelefon|radgivning|hjalpelinje",
    "vaihde|asiakaspalvelu|hatanumero|paivyst|neuvonta|auttava|vastaanotto",
  ]),
  /** An office of the police, a prosecutor or a court: a case number is then criminal. */
  police: lexicon([
    "polis|aklagar|kammaraklagar|forundersokning|anmalan|tingsratt|hovratt|mal nr|mal$|malet|brott|k num|beslag|husrannsak|hakt|atal|noa$|finanspolis",
    "police|prosecut|crime|criminal|investigation|court|cybertip|ncmec|nca$|europol case|fbi$|arrest|indict",
    "politi|patale|anmeld|tingrett|straffesak|etterforsk|kripos|lovbrudd",
    "anklager|straffesag|byret|efterforsk|sigtelse|journalnummer",
    "poliisi|syyttaja|ilmoitusnum|esitutkin|karajaoikeu|krp$|rikos",
  ]),
} as const;
