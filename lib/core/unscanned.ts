/**
 * Hosts that are never looked at by themselves, whatever was permitted (DESIGN.md section 8): mail,
 * banking, editors, local addresses. By hand every page can be looked at.
 */
const ENDINGS =
  // Mail and messages
  " mail.google.com outlook.com outlook.live.com outlook.office.com outlook.office365.com " +
  " mail.yahoo.com proton.me protonmail.com mail.ru mail.yandex.ru gmx.net web.de " +
  " web.whatsapp.com web.telegram.org messenger.com discord.com slack.com " +
  " teams.microsoft.com" +
  // Editors and documents
  " docs.google.com drive.google.com sheets.google.com office.com office365.com " +
  " officeapps.live.com onedrive.live.com sharepoint.com notion.so notion.site " +
  " dropbox.com overleaf.com etherpad.org github.dev figma.com canva.com" +
  // Money
  " paypal.com wise.com stripe.com revolut.com" +
  // Names for local use
  " localhost local localdomain internal intranet lan home corp home.arpa test onion bank" +
  " ";

/** The host's own names that say what it is, whoever it belongs to. */
const LABELS = " mail webmail email e-mail owa roundcube banking wallet ";

/** `netbanking.`, `my-bank.`: not `westbank.`. */
const BANK = /^[a-z-]*(?:net|e|online|my|secure|internet)-?bank(?:ing)?$/;

/**
 * Is the host mail, banking, an editor, or a machine nearby? `host` as the browser writes it, without a port.
 * Every page asks, mostly for the first time: hence few functions, each of which an engine would
 * have to get ready, and a pattern only where it is needed.
 */
export function isNeverScanned(host: string): boolean {
  const name = host.toLowerCase();
  const labels = (name.endsWith(".") ? name.slice(0, -1) : name).split(".");
  let ending = labels.pop() ?? "";
  // A bare address or a name without a domain: news has names.
  if (labels.length === 0 || (ending >= "0" && ending < ":") || name.startsWith("[")) return true;
  if (ENDINGS.includes(` ${ending} `)) return true;
  for (let label = labels.pop(); label !== undefined; label = labels.pop()) {
    if (LABELS.includes(` ${label} `) || (label.includes("bank") && BANK.test(label))) return true;
    ending = `${label}.${ending}`;
    if (ENDINGS.includes(` ${ending} `)) return true;
  }
  return false;
}
