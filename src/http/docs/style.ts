/** Served as its own file, because the Content-Security-Policy allows no inline style. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #241a1c; --paper: #fdfaf5; --line: #d9cfc4; --mark: #7a1f2b; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3ece4; --paper: #17131a; --line: #3c3440; --mark: #e7b955; } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--mark); padding-bottom: .25rem; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: 0 1rem 1rem; margin: 1rem 0; }
h4 { margin: 1rem 0 .25rem; }
nav a { display: inline-block; padding: .5rem .75rem .5rem 0; }
a { color: var(--mark); }
.method { color: var(--mark); font-weight: 700; }
code, pre { font-family: ui-monospace, monospace; font-size: .9rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; margin: 0; padding: .75rem; border: 1px solid var(--line); border-radius: .25rem; }
ul { margin: 0; padding-left: 1.25rem; }
`;
