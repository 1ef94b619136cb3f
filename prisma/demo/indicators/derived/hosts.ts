import { hosts, type Series } from "./derive";

const shared = {
  workspace: "hosting",
  authors: {
    sv: ["cloudhost.saga", "auroratel.johan", "childrights.adviser"],
    en: ["havnelys.villads", "trygglinje.anders", "auroratel.onni", "cloudhost.elias"],
  },
  organisations: [
    "trygglinje",
    "havnelys",
    "childrights",
    "cloudhost",
    "auroratel",
    "paywell",
    "fjelltind",
  ],
  withAuthorities: false,
  comments: [
    { author: "trygglinje.anders", body: "Two reports in our queue point here as well." },
    { author: "cloudhost.saga", body: "Vi har ingen kund med den här trafiken, men bevakar den." },
    { author: "havnelys.coordinator", body: "Please confirm again at the next quarter." },
    { author: "auroratel.johan", body: "Namnuppslagen steg kraftigt i förra veckan hos oss." },
    { author: "childrights.adviser", body: "Finns med i vår mätning av svarstider från i våras." },
  ],
} satisfies Partial<Series>;

const next = {
  sv: [
    "Prövas igen vid nästa kvartal.",
    "Fler iakttagelser behövs innan den används i regler.",
    "",
    "Rekommenderas för bevakning, inte för blockering.",
    "Ta upp på nästa möte om någon har en kontaktväg.",
    "Jämför gärna med den egna abusekön.",
    "Kan stängas när två medlemmar har bekräftat att den är borta.",
  ],
  en: [
    "To be tested again next quarter.",
    "More observations are needed before anyone builds a rule on it.",
    "",
    "Suitable for watching, not for blocking.",
    "Tell the group if you have a working contact there.",
    "Please compare with your own abuse queue.",
    "May be closed once two members confirm that it is gone.",
  ],
};

/** File hosts beyond those written by hand. */
export const derivedFileHosts: Series = {
  ...shared,
  type: "file_hosting_service",
  titled: true,
  values: hosts(
    "arkivhylla, byteskista, filhamn, datakoffert, molnfack, nattarkiv, packbox-share, " +
      "quickcrate, rapidshelf, stackloft, tidebin, uploadgrove, valvkista, zipharbour, " +
      "lagerrum, silverfile, fileorchard, bitvind, kopiahuset, megakorg, opencellar, driftkub, " +
      "fjordfiles, glassbucket, halvlast, icebox-share, kilofil, ladebro, mirrorbay, " +
      "nedladdaren, parcelcloud, rymdfil, sharequarry, tellusbox, undervalv, vaultlane, " +
      "wharfdrop, ytterfil",
  ),
  wording: {
    sv: {
      what: [
        "Filvärd som säljer åtkomst i paket om 30, 90 och 365 dagar.",
        "Filvärd med belöningsprogram för uppladdare.",
        "Liten filvärd utan uppgift om ägare på webbplatsen.",
        "Filvärd som nämns i prislistor hos flera återförsäljare.",
        "Filvärd som tog över paketen från en nedlagd tjänst.",
      ],
      detail: [
        "Anmälningssidan finns men svarar inte.",
        "Tar inte kort direkt utan hänvisar till förbetalda koder.",
        "Svarar på anmälningar inom en vecka, men samma innehåll kommer tillbaka.",
        "Villkoren är ordagrant desamma som hos två andra värdar på listan.",
      ],
      next: next.sv,
    },
    en: {
      what: [
        "File host that sells premium access through resellers only.",
        "File host with a reward programme paid per thousand downloads.",
        "File host whose pages name no operator and no country.",
        "Host with generous free space and throttled downloads.",
        "Mirror-friendly host: one upload is copied to four others.",
      ],
      detail: [
        "The abuse form accepts reports and never answers.",
        "Abuse mail is answered within three days on average.",
        "The checkout is one that we already list.",
        "Terms of service forbid locked archives, in words only.",
      ],
      next: next.en,
    },
  },
};

/** Link pages and front doors. */
export const derivedDomains: Series = {
  ...shared,
  type: "domain",
  titled: false,
  values: hosts(
    "lankkarta, portaldorren, mirrorindex, nyadelningar, packlista-nu, tipstavlan, " +
      "freshlinks, hubdirectory, linkquarter, nightboard, pathfinder-links, samlingen, " +
      "snabblankar, speglarna, topshelf-links, vidarelank, webring-north, zonindex, " +
      "allaspeglar, boardroute, delningstorg, fileradar, gatukartan-links, hoppsidan, " +
      "indexbay, jumpboard",
  ),
  wording: {
    sv: {
      what: [
        "Länksida som skickar besökaren vidare till filvärdar.",
        "Mellansida som visas före betalsidan.",
        "Förteckning över speglar, uppdaterad flera gånger i veckan.",
        "Annonssida som bara nås från andra länksidor.",
        "Ny adress för en länksida som stängdes förra månaden.",
      ],
      detail: [
        "Registrerad för mindre än två månader sedan.",
        "Ligger bakom samma skyddstjänst som tre andra på listan.",
        "Visar olika innehåll beroende på besökarens land.",
        "Har inga besök från sökmotorer.",
      ],
      next: next.sv,
    },
    en: {
      what: [
        "Link page that forwards visitors to file hosts.",
        "Landing page with a price table and no content of its own.",
        "Index of mirrors, rebuilt after every takedown.",
        "Redirector that checks the visitor's country first.",
        "Successor of a link page that we closed in spring.",
      ],
      detail: [
        "The certificate was issued on the day of the first report.",
        "Shares its name servers with two listed domains.",
        "Expires in less than a year and has never been renewed.",
        "Traffic peaks at weekends.",
      ],
      next: next.en,
    },
  },
};

/** Single machines worth watching. */
export const derivedHostnames: Series = {
  ...shared,
  type: "hostname",
  titled: false,
  values: hosts(
    "dl1.arkivhylla, dl2.filhamn, node3.quickcrate, cdn.rapidshelf, pay.stackloft, " +
      "app.tidebin, cdn2.uploadgrove, api.valvkista, get.zipharbour, dl5.lagerrum, " +
      "files.silverfile, edge.fileorchard, dl.bitvind, kassa.kopiahuset, s4.megakorg, " +
      "mirror.opencellar, dl9.driftkub, static.fjordfiles, checkout.glassbucket, go.lankkarta, " +
      "go.mirrorindex, in.hubdirectory, out.nightboard, r.vidarelank, m.speglarna, t.zonindex",
  ),
  wording: {
    sv: {
      what: [
        "Nedladdningsnod för betalande besökare.",
        "Värdnamn för betalsidan, inbäddad i paketvalet.",
        "Mellanled som kontrollerar koden innan nedladdningen börjar.",
        "Omdirigering som bytts ut tre gånger på en månad.",
        "Nod som bara svarar på trafik från vissa länder.",
      ],
      detail: [
        "Ligger hos en annan leverantör än resten av tjänsten.",
        "Trafiken ökar efter midnatt.",
        "Delas av minst två tjänster på listan.",
        "Stod still under nedtagningen men kom tillbaka först av alla.",
      ],
      next: next.sv,
    },
    en: {
      what: [
        "Download node reached only with a paid package.",
        "Host that serves the price table to several sites.",
        "Redirect host, one step before the checkout.",
        "Interface used by resellers to redeem codes.",
        "Edge node that moves between providers.",
      ],
      detail: [
        "Has kept its name while the service around it was renamed.",
        "Look-ups doubled within a week.",
        "Answers on the ordinary web port only.",
        "The same certificate covers four listed services.",
      ],
      next: next.en,
    },
  },
};
