// Synthetic annexes from a seed: the same ones on every machine, in Node and in a page. Realistic in shape (all sections, two
// languages, suppliers that many services share, versions now and then), imaginary in all that they name.

// SplitMix32: small, and the same everywhere.
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}

const words = {
  firsts: "Aulne Bruyère Charme Dolmen Estran Fougère Genêt Hêtre Iroise Jonquille Kermesse Lande Menhir Noroît Ormeau Pervenche Quartz Roseraie Sorbier Tilleul Varech Aster Birke Clover Dune Elster Fjord Granit Heather Isar Juniper Kiesel Linde Marsh Nebel Otter Pebble Quill Reed Spruce Thistle".split(" "),
  seconds: "Numérique Réseaux Hébergement Services Données Atlantique Boréal Systems Networks Cloud Hosting Data Operations Digital Infogérance Technik".split(" "),
  forms: { FR: "SAS", DE: "GmbH", NL: "B.V.", IE: "Ltd", US: "Inc.", CH: "AG", SE: "AB", GB: "Ltd", IN: "Pvt Ltd", BR: "Ltda" },
  services: {
    fr: { hosting: "Hébergement mutualisé", email: "Messagerie hébergée", backup: "Sauvegarde externalisée", voice: "Téléphonie sur IP", network: "Réseau privé", database: "Base de données gérée", ai: "Assistant conversationnel", domains: "Noms de domaine" },
    en: { hosting: "Shared hosting", email: "Hosted mail", backup: "Remote backup", voice: "Voice over IP", network: "Private network", database: "Managed database", ai: "Chat assistant", domains: "Domain names" },
  },
  editions: { fr: ["Essentiel", "Équipe", "Entreprise", "Deux sites", "Illimité"], en: ["Basic", "Team", "Enterprise", "Two sites", "Unlimited"] },
  details: {
    fr: ["Les copies sont chiffrées avant leur départ.", "Seuls les journaux d’accès de l’administration sont concernés.", "Le client choisit la durée dans son espace.", "Les numéros sont tronqués après facturation.", "Une alerte prévient le client de toute consultation."],
    en: ["Copies are encrypted before they leave.", "Only the access logs of the administration are concerned.", "The customer chooses the duration in the portal.", "Numbers are shortened after billing.", "The customer is told of every access."],
  },
  tasks: {
    fr: ["Exploitation du centre de données", "Assistance de premier niveau", "Envoi des courriels de service", "Facturation", "Surveillance jour et nuit", "Lutte contre la fraude"],
    en: ["Operation of the data centre", "First-level support", "Sending of service mail", "Billing", "Monitoring day and night", "Fight against fraud"],
  },
};
const inside = ["FR", "DE", "NL", "IE", "SE"];
const outside = ["US", "CH", "GB", "IN", "BR"];
const activities = "collect record organise store alter consult transmit disclose combine restrict erase other-use".split(" ");
const categories = "identification traffic location customer-relationship financial sensitive transported-content hosted-content criminal-offences".split(" ");
const subjects = "service-activation user-authentication routing-information incident-management service-quality contract-documents detailed-billing customer-reports traffic-transport hosting judicial-requests other-subject".split(" ");
const durations = ["P1M", "P3M", "P6M", "P1Y", "P2Y", "P3Y", "P5Y", "P10Y", "P30D", "P90D"];

export class Generator {
  #random;
  #suppliers;

  /** @param {number} seed  @param {number} count of services: the more there are, the more suppliers and providers */
  constructor(seed, count) {
    this.#random = randomOf(seed);
    this.#suppliers = Array.from({ length: Math.max(12, Math.round(Math.sqrt(count) * 4)) }, () => this.#company([...inside, ...outside]));
    this.providers = Array.from({ length: Math.max(4, Math.round(Math.sqrt(count))) }, () => this.#company(inside));
  }

  #below(count) { return Math.floor(this.#random() * count); }
  #one(list) { return list[this.#below(list.length)]; }
  #chance(share) { return this.#random() < share; }

  #company(countries) {
    const country = this.#one(countries);
    const name = `${this.#one(words.firsts)} ${this.#one(words.seconds)} ${this.#below(900) + 100} ${words.forms[country]}`;
    return { name, country };
  }

  #retention(language) {
    const kind = this.#below(10);
    if (kind < 4) return { basis: "fixed", duration: this.#one(durations) };
    if (kind < 7) return { basis: "service-term", ...(this.#chance(0.6) ? { plus: this.#one(durations) } : {}) };
    if (kind < 8) return { basis: "customer-choice", max: this.#one(durations) };
    if (kind < 9) return { basis: "legal-requirement", jurisdiction: "applicable-law", countries: ["FR"], max: "P10Y" };
    return { basis: "other", text: { [language]: language === "fr" ? "Selon le contrat de l’opérateur" : "As the operator's contract says" } };
  }

  #details(language) { return this.#chance(0.25) ? { details: { [language]: this.#one(words.details[language]) } } : {}; }
  #answers(terms, yes, language) {
    return terms.filter(() => this.#chance(0.97)).map((term) => ({ term, answer: this.#chance(yes) ? "yes" : "no", ...this.#details(language) }));
  }

  #entity(companies, language) {
    const { name, country } = this.#one(companies);
    const third = outside.includes(country);
    const safeguard = this.#one([{ tool: "standard-contractual-clauses", decision: "2021/914" }, { tool: "binding-corporate-rules" }]);
    return { name, ...(this.#chance(0.97) ? { country } : {}), task: this.#one(words.tasks[language]), ...(third && this.#chance(0.8) ? { safeguards: [safeguard] } : {}) };
  }

  #group(relation, region, companies, most, language) {
    const own = companies.filter(({ country }) => inside.includes(country) === (region === "eea"));
    const named = new Map();
    for (let left = own.length ? this.#below(most + 1) : 0; left > 0; left -= 1) {
      const entity = this.#entity(own, language);
      named.set(entity.name, entity);
    }
    return { relation, region, entities: [...named.values()] };
  }

  /** Service number `number`, in its versions, oldest first. */
  service(number) {
    const language = this.#chance(0.6) ? "fr" : "en";
    const family = this.#one(Object.keys(words.services[language]));
    const provider = this.#one(this.providers);
    const code = `r${number.toString(36).padStart(5, "0")}`;
    const annex = {
      format: "service-annex/1", id: `${family}-${code}`, version: "1", language, effective: `20${20 + this.#below(6)}-0${1 + this.#below(9)}-01`,
      illustrative: true, provider: { ...provider, contact: `privacy@${code}.example` },
      service: { name: `${words.services[language][family]} ${this.#one(words.firsts)}`, edition: `${this.#one(words.editions[language])} ${code}`, family },
      activities: this.#answers(activities, 0.6, language),
      dataCategories: this.#answers(categories, 0.4, language),
      subjectMatters: this.#answers(subjects, 0.7, language).map((row) => (row.answer === "yes" && this.#chance(0.96) ? { ...row, retention: this.#retention(language) } : row)),
      purposes: [{ term: "service-provision" }],
      dataSubjects: this.#answers(["customer-staff", "other-end-users"], 0.8, language),
      recipients: [["affiliate", "eea", 2], ["affiliate", "third-country", 1], ["supplier", "eea", 4], ["supplier", "third-country", 3]]
        .filter(() => this.#chance(0.95)).map(([relation, region, most]) => this.#group(relation, region, this.#suppliers, most, language)),
    };
    return this.#chance(0.1) ? [annex, this.#next(annex, language)] : [annex];
  }

  #next(annex, language) {
    const next = structuredClone(annex);
    next.version = "2";
    next.effective = "2026-02-01";
    next.recipients.at(-1)?.entities.push(this.#entity([{ name: `${this.#one(words.firsts)} Relay Inc.`, country: "US" }], language));
    return next;
  }
}

/** All annexes of a catalog, services in order. */
export function* annexes(count, seed = 1) {
  const generator = new Generator(seed, count);
  for (let number = 0; number < count; number += 1) yield* generator.service(number);
}
