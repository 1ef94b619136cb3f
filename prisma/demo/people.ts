import { organisations } from "./organisations";
import type { DemoPerson, Language, OrganisationRole } from "./types";

/** One person of an active organisation, so that the difference to a suspended one shows. */
const suspended = new Set(["nordbank.ossian"]);

/** Sixty invented people. Keys read "organisation.mailbox", as in "nordbank.chair". */
export const people: readonly DemoPerson[] = [
  ...staff("secretariat", [
    ["lead", "Ylva Tranhammar", "Kanslichef", "sv", ["coordinator", "voter"], "lead"],
    ["officer", "Henning Lövskär", "Handläggare", "sv", ["member"], "officer"],
    ["auditor", "Signe Malmkvarn", "Internrevisor", "sv", ["member"], "auditor"],
    ["tora", "Tora Grindvall", "Handläggare", "sv", ["alternate"], "officer"],
    ["emre", "Emre Kaskinen", "Systems coordinator", "en", ["member"]],
  ]),
  ...staff("nordbank", [
    ["chair", "Agneta Rosvik", "Chef för finansiell brottsbekämpning", "sv", ["voter"]],
    ["analyst", "Milan Hedestig", "Transaction analyst", "en", ["member"]],
    ["coordinator", "Berit Lindmarker", "Samordnare, compliance", "sv", ["coordinator"]],
    ["jonatan", "Jonatan Åskulle", "Analytiker, kortbetalningar", "sv", ["alternate"]],
    ["farida", "Farida Nordanskog", "Data scientist", "en", ["member"]],
    ["ossian", "Ossian Bäckhed", "Utredare", "sv", ["member"]],
  ]),
  ...staff("fjelltind", [
    ["coordinator", "Ragnhild Steinvåg", "Head of AML", "en", ["coordinator", "voter"]],
    ["eirik", "Eirik Sandhaugen", "Transaction monitoring lead", "en", ["alternate"]],
    ["maren", "Maren Tveitnes", "Investigator", "en", ["member"]],
    ["sindre", "Sindre Holmefjord", "Fraud analyst", "en", ["member"]],
    ["liv", "Liv Askeland-Moe", "Legal counsel", "en", ["member"]],
  ]),
  ...staff("paywell", [
    ["coordinator", "Petra Vinterqvist", "Head of merchant risk", "en", ["coordinator", "voter"]],
    ["analyst", "Yusuf Ekelöv", "Riskanalytiker", "sv", ["member"]],
    ["sigrid", "Sigrid Hallongren", "Complianceansvarig", "sv", ["alternate"]],
    ["douglas", "Douglas Fernhag", "Merchant onboarding manager", "en", ["member"]],
    ["nora", "Nora Kvistlund", "Analytiker, inlösen", "sv", ["member"]],
    ["rasmus", "Rasmus Tegeltorp", "Produktägare, regler", "sv", ["member"]],
  ]),
  ...staff("mynthavn", [
    ["coordinator", "Torstein Brekkhus", "Compliance officer", "en", ["coordinator", "voter"]],
    ["ingvild", "Ingvild Sørdalen", "Blockchain analyst", "en", ["member"]],
    ["kasper", "Kasper Lyngvåg", "Operations manager", "en", ["alternate"]],
  ]),
  ...staff("havnelys", [
    ["coordinator", "Mette Kragelund-Ry", "Trust and safety lead", "en", ["coordinator", "voter"]],
    ["villads", "Villads Tornbjerg", "Abuse engineer", "en", ["member"]],
    ["freja", "Freja Holmsgaard", "Policy manager", "en", ["alternate"]],
    ["noah", "Noah Østerlund", "Data engineer", "en", ["member"]],
  ]),
  ...staff("auroratel", [
    ["coordinator", "Kaisu Lehtovirta", "Head of information security", "en", ["coordinator"]],
    ["onni", "Onni Rautamäki", "Network abuse specialist", "en", ["voter"]],
    ["veera", "Veera Kultalahti", "Legal counsel", "en", ["alternate"]],
    ["johan", "Johan Strandkulla", "Abuseansvarig", "sv", ["member"]],
  ]),
  ...staff("cloudhost", [
    ["coordinator", "Aino Vesterbacka", "Abuse desk manager", "en", ["coordinator", "voter"]],
    ["reader", "Tapio Koivuranta", "Platform engineer", "en", ["member"]],
    ["elias", "Elias Nummelin", "Terms of service specialist", "en", ["alternate"]],
    ["saga", "Saga Björkenstam", "Kundsäkerhet", "sv", ["member"]],
  ]),
  ...staff("tillsynsverket", [
    ["coordinator", "Gunilla Ekskär", "Enhetschef", "sv", ["coordinator", "voter"]],
    ["patrik", "Patrik Solberga", "Inspektör", "sv", ["alternate"]],
    ["zeynep", "Zeynep Lundahage", "Jurist", "sv", ["member"]],
    ["harriet", "Harriet Nygårdh", "Finansinspektör", "sv", ["member"]],
  ]),
  ...staff("police", [
    ["investigator", "Stellan Morkulla", "Utredare", "sv", ["voter"]],
    ["coordinator", "Lovisa Rimfors", "Samverkansansvarig", "sv", ["coordinator"]],
    ["anton", "Anton Svartnäs", "Analytiker", "sv", ["member"]],
    ["ebba", "Ebba Kullenberg-Ås", "Jurist", "sv", ["alternate"]],
    ["dragan", "Dragan Högfors", "Financial investigator", "en", ["member"]],
  ]),
  ...staff("childrights", [
    ["adviser", "Klara Sandrevel", "Sakkunnig", "sv", ["voter"]],
    ["coordinator", "Mohammed Alnäs", "Programchef", "sv", ["coordinator"]],
    ["iris", "Iris Dalhammar", "Analytiker", "sv", ["member"]],
    ["wilma", "Wilma Öderfelt", "Utbildningsansvarig", "sv", ["alternate"]],
    ["theo", "Theo Granlycka", "Communications officer", "en", ["member"]],
  ]),
  ...staff("trygglinje", [
    ["coordinator", "Birgitte Skovhavn", "Head of hotline", "en", ["coordinator", "voter"]],
    ["anders", "Anders Fuglevig", "Senior analyst", "en", ["alternate"]],
    ["luna", "Luna Rosenmark", "Analyst", "en", ["member"]],
  ]),
  ...staff("betalradet", [
    ["coordinator", "Cecilia Almkrona", "Generalsekreterare", "sv", ["coordinator", "voter"]],
    ["viktor", "Viktor Sjöhagen", "Jurist", "sv", ["alternate"]],
    ["amina", "Amina Forslycke", "Utredare, betalningar", "sv", ["member"]],
  ]),
  ...staff("university", [
    ["observer", "Rebecka Tallvide", "Docent", "sv", ["member"]],
    ["coordinator", "Gustaf Ödmark", "Prefekt", "sv", ["coordinator"]],
    ["mira", "Mira Hällestrand", "Doctoral student", "en", ["member"]],
  ]),
];

type Row = readonly [
  mailbox: string,
  name: string,
  title: string,
  language: Language,
  organisationRoles: readonly OrganisationRole[],
  portalRole?: NonNullable<DemoPerson["portalRole"]>,
];

function staff(organisation: string, rows: readonly Row[]): DemoPerson[] {
  const domain = organisations.find(({ key }) => key === organisation)?.domain;
  return rows.map(([mailbox, name, title, language, organisationRoles, portalRole]) => ({
    key: `${organisation}.${mailbox}`,
    organisation,
    name,
    email: `${mailbox}@${domain}`,
    title,
    language,
    organisationRoles,
    ...(portalRole ? { portalRole } : {}),
    state: suspended.has(`${organisation}.${mailbox}`) ? "suspended" : "active",
  }));
}
