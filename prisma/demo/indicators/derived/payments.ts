import { hosts, type Series } from "./derive";

const shared = {
  workspace: "payments",
  authors: {
    sv: ["paywell.analyst", "paywell.nora", "nordbank.jonatan", "betalradet.amina"],
    en: ["nordbank.analyst", "fjelltind.eirik", "fjelltind.coordinator"],
  },
  organisations: ["paywell", "nordbank", "fjelltind", "mynthavn", "betalradet"],
  withAuthorities: true,
  comments: [
    { author: "nordbank.analyst", body: "Seen in our data too, fewer than ten customers so far." },
    { author: "paywell.nora", body: "Ingen handlare hos oss just nu. Bevakar nya ansökningar." },
    { author: "fjelltind.eirik", body: "The amounts fit the package prices exactly." },
    { author: "nordbank.chair", body: "Bra fynd. Ta med den i underlaget till nästa möte." },
    { author: "paywell.analyst", body: "Prislistan har ändrats sedan i förra veckan." },
  ],
} satisfies Partial<Series>;

const next = {
  sv: [
    "Prövas igen när kvartalet är slut.",
    "Används tillsammans med belopp och tid, aldrig ensamt.",
    "",
    "Inlösaren är tillfrågad.",
    "Blockera inte innan fler har tittat.",
    "Skriv en iakttagelse även om ni inte ser något.",
    "Föreslås för nästa version av kartläggningen.",
  ],
  en: [
    "To be tested again when the quarter ends.",
    "Use with amount and time, never alone.",
    "",
    "The acquirer has been asked.",
    "Do not block before others have looked.",
    "Please record an observation even when you see nothing.",
    "Proposed for the next version of the mapping.",
  ],
};

/** Resellers, gateways and wallets beyond those written by hand. */
export const derivedPaymentServices: Series = {
  ...shared,
  type: "payment_service",
  titled: true,
  values: hosts(
    "accesskiosk, biljettluckan, codeharbour, digikassa, expresskod, fastvoucher, giftrelay, " +
      "kodtorget, kortbryggan, nightcheckout, onestep-pay, passbutiken, paylantern, " +
      "prepaidplaza, quickredeem, snabbkassan, tokenshelf, valorhuset, vouchermill, " +
      "walletbridge, zonkassa, kodvaxeln, mikrobetal, premiumpass, resellerdesk, topupquay, " +
      "paketkassan, unlockstore",
  ),
  wording: {
    sv: {
      what: [
        "Återförsäljare av förbetalda koder till filvärdar.",
        "Kassa som används av flera filvärdar på listan.",
        "Plånbokstjänst som syns mellan belöningsprogram och bank.",
        "Växlingstjänst för presentkort.",
        "Betalsida utan angiven innehavare.",
      ],
      detail: [
        "Beloppen är samma som publicerade paketpriser.",
        "Köpen kommer i skurar efter att en annan tjänst stängts.",
        "Kassan ligger i ett annat land än både köpare och tjänst.",
        "Sortimentet räknar upp filvärdar vid namn.",
      ],
      next: next.sv,
    },
    en: {
      what: [
        "Reseller of prepaid access in fixed denominations.",
        "Gateway that serves file hosts and little else.",
        "Voucher exchange with unusually high fees.",
        "Wallet service named in payment guides on link pages.",
        "Checkout that appeared after another was closed.",
      ],
      detail: [
        "Most cards come from the Nordic countries.",
        "Purchases cluster within an hour of a renewal at a host.",
        "The shop front shows games, the price list shows hosts.",
        "Refunds are refused in the terms.",
      ],
      next: next.en,
    },
  },
};

/** How purchases look on a statement. */
export const derivedDescriptors: Series = {
  ...shared,
  type: "merchant_descriptor",
  titled: false,
  values: (
    "ACCESSKIOSK PREM, AKH*MONTHLY, BITVIND DIGITAL, CODEHRBR*PASS, DIGIKASSA WEB, " +
    "DRIFTKUB SERVICES, EXPRESSKOD SHOP, FASTVCHR LTD, FILEORCH*PLUS, FILHAMN MEDIA, " +
    "GIFTRELAY ONLINE, GLASSBKT*PRO, KODTORGET DIGITAL, KORTBRO PAYMENTS, MEGAKORG*30D, " +
    "MIRRORBAY SUPPORT, NIGHTCHK*WEB, ONESTEP DIGITAL, OPENCELLAR LTD, PAKETKASSAN SE, " +
    "PASSBUTIKEN*NET, PAYLANTERN TRADE, PREPAIDPLAZA EU, QCKREDEEM*CODE, RAPIDSHLF PREM, " +
    "RYMDFIL TJANST, SNABBKASSAN AB, STACKLOFT*YEAR, TOKENSHELF STORE, UNLOCKSTORE*1M, " +
    "VALVKISTA WEB, VOUCHERMILL*GO"
  ).split(", "),
  wording: {
    sv: {
      what: [
        "Handlarbeskrivning för månadspaket.",
        "Beskrivning som används av en återförsäljare av koder.",
        "Förkortat namn på en delad kassa.",
        "Beskrivning som ersatte en annan över en natt.",
        "Handlare registrerad för kursverksamhet.",
      ],
      detail: [
        "Samma belopp tre till fem gånger i månaden.",
        "Landkoden skiljer sig från språket på kvittot.",
        "Matcha på de första åtta tecknen; resten växlar.",
        "Reklamationerna nämner köp som kunden inte minns.",
      ],
      next: next.sv,
    },
    en: {
      what: [
        "Descriptor of a premium package.",
        "Descriptor shared by three shops with one operator.",
        "Short form used on statements for a listed reseller.",
        "Descriptor that came back after a merchant was closed.",
        "Recurring charge with a different amount each month.",
      ],
      detail: [
        "Purchases are made at night, local time.",
        "Seen with and without the asterisk.",
        "The merchant category does not fit what is sold.",
        "Cards are used once and never again.",
      ],
      next: next.en,
    },
  },
};

/** Exchanges, mixers and payout services. */
export const derivedCryptoServices: Series = {
  ...shared,
  type: "crypto_service",
  titled: true,
  values: hosts(
    "blockbrygga, coinferry, dimvaxel, fogmixer, kedjekassan, ledgerloom, myntvirvel, " +
      "nodvaxling, payoutpier, quietswap, stablequay, tumlaren, utbetalaren, voltexchange",
  ),
  wording: {
    sv: {
      what: [
        "Växlingstjänst utan krav på identitet för små belopp.",
        "Utbetalningstjänst som används av belöningsprogram.",
        "Blandartjänst som nämns i betalningsguider.",
        "Tjänst som växlar koder till kryptotillgångar.",
      ],
      detail: [
        "Utbetalningarna följer fasta dagar i månaden.",
        "Avgiften är hög men ingen verkar bry sig.",
        "Ingen uppgift om tillstånd i något nordiskt land.",
      ],
      next: next.sv,
    },
    en: {
      what: [
        "Exchange that asks for no identity below a limit.",
        "Payout service for reward programmes.",
        "Mixer recommended on two link pages.",
        "Service that turns vouchers into stablecoin.",
      ],
      detail: [
        "Customers leave for an ordinary account within hours.",
        "Terms name no company and no court.",
        "Has changed its front page twice since summer.",
      ],
      next: next.en,
    },
  },
};
