/**
 * Hosts that are never looked at by themselves, whatever was permitted (DESIGN.md section 8): mail,
 * banking, editors, local addresses. By hand every page can be looked at.
 */
const ENDINGS = searchable([
  // Mail and messages
  "mail.google.com",
  "outlook.com",
  "outlook.live.com",
  "outlook.office.com",
  "outlook.office365.com",
  "mail.yahoo.com",
  "proton.me",
  "protonmail.com",
  "mail.ru",
  "mail.yandex.ru",
  "gmx.net",
  "web.de",
  "web.whatsapp.com",
  "web.telegram.org",
  "messenger.com",
  "discord.com",
  "slack.com",
  "teams.microsoft.com",
  // Editors and documents
  "docs.google.com",
  "drive.google.com",
  "sheets.google.com",
  "office.com",
  "office365.com",
  "officeapps.live.com",
  "onedrive.live.com",
  "sharepoint.com",
  "notion.so",
  "notion.site",
  "dropbox.com",
  "overleaf.com",
  "etherpad.org",
  "github.dev",
  "figma.com",
  "canva.com",
  // Money
  "paypal.com",
  "wise.com",
  "stripe.com",
  "revolut.com",
  // Names for local use
  "localhost",
  "local",
  "localdomain",
  "internal",
  "intranet",
  "lan",
  "home",
  "corp",
  "home.arpa",
  "test",
  "onion",
  "bank",
]);

/** As one text: every page searches it once or thrice, and a set would have to be filled first. */
function searchable(names: readonly string[]): string {
  return ` ${names.join(" ")} `;
}

const isIn = (names: string, name: string): boolean => names.includes(` ${name} `);

/** The host's own names that say what it is, whoever it belongs to. */
const LABELS = searchable([
  "mail",
  "webmail",
  "email",
  "e-mail",
  "owa",
  "roundcube",
  "banking",
  "wallet",
]);

/** `netbanking.`, `my-bank.`: not `westbank.`. */
const BANK = /^[a-z-]*(?:net|e|online|my|secure|internet)-?bank(?:ing)?$/;

/**
 * Is the host mail, banking, an editor, or a machine nearby? `host` as the browser writes it, without a port.
 * Every page asks: what a pattern would do costs more there than all the rest of this.
 */
export function isNeverScanned(host: string): boolean {
  const name = host.toLowerCase();
  const labels = (name.endsWith(".") ? name.slice(0, -1) : name).split(".");
  if (isAddress(name, labels) || labels.length === 1) return true;
  let ending = labels.at(-1) ?? "";
  for (let i = labels.length - 2; i >= 0; i--) {
    const label = labels[i] ?? "";
    if (isIn(ENDINGS, ending) || isPrivateLabel(label)) return true;
    ending = `${label}.${ending}`;
  }
  return isIn(ENDINGS, ending);
}

/** A bare IP address: news has names. */
function isAddress(name: string, labels: readonly string[]): boolean {
  const first = labels.at(-1)?.charAt(0) ?? "";
  return name.startsWith("[") || (first >= "0" && first <= "9");
}

const isPrivateLabel = (label: string): boolean =>
  isIn(LABELS, label) || (label.includes("bank") && BANK.test(label));
