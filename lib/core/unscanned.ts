/**
 * Hosts that are never looked at by themselves, whatever was permitted (DESIGN.md section 8): mail,
 * banking, editors, local addresses. By hand every page can be looked at.
 */
const PRIVATE_SITES = [
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
];

/** `mail.`, `webmail.`, `netbanking.`, `mybank.example`: by the words of the host's own name. */
const PRIVATE_LABELS =
  /(?:^|\.)(?:mail|webmail|e-?mail|owa|roundcube|[a-z-]*(?:net|e|online|my|secure|internet)-?bank(?:ing)?|banking|wallet)\.|\.bank$/;

const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|test|onion)$/;

/** Is the host mail, banking, an editor, or a machine nearby? `host` as the browser writes it, without a port. */
export function isNeverScanned(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (isLocal(name) || PRIVATE_LABELS.test(name)) return true;
  return PRIVATE_SITES.some((site) => name === site || name.endsWith(`.${site}`));
}

/** Names without a dot, names for local use, and every bare IP address: news has names. */
function isLocal(name: string): boolean {
  if (name.startsWith("[") || /^[\d.]+$/.test(name)) return true;
  return !name.includes(".") || LOCAL_NAMES.test(name);
}
