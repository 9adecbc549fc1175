/** The style of a report: screen, dark screen and paper. Nothing in it comes from outside. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c2126; --soft: #59636e; --line: #d8dee4; --paper: #ffffff; --desk: #f3f4f6; --tint: #f6f8fa; --bar: #33658a; --track: #e4e9ee; --good: #1a6b3c; --good-tint: #e8f5ec; --bad: #a3201d; --bad-tint: #fdecea; --warn: #8a5200; --warn-tint: #fdf3e1; --link: #20598a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e7eb; --soft: #9aa5b1; --line: #343b44; --paper: #171b20; --desk: #0e1114; --tint: #1f242a; --bar: #6ea3cc; --track: #2b323a; --good: #6fd08f; --good-tint: #16301f; --bad: #ff8f86; --bad-tint: #3a1a19; --warn: #f0b45b; --warn-tint: #35270f; --link: #85b9e3; } }
* { box-sizing: border-box; }
html { background: var(--desk); }
body { margin: 0 auto; max-width: 68rem; padding: 3rem 3.5rem 4rem; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; break-after: avoid; }
h1 { margin: 0; font-size: 2.1rem; letter-spacing: -0.015em; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 0.9rem; padding-top: 0.9rem; border-top: 2px solid var(--ink); font-size: 1.35rem; }
h2 .no { display: inline-block; min-width: 2.2rem; color: var(--soft); font-weight: 400; }
h3 { margin: 1.6rem 0 0.5rem; font-size: 1rem; }
h3 .count { margin-left: 0.4rem; color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
p { margin: 0.5rem 0; max-width: 46rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
ul { margin: 0.4rem 0; padding-left: 1.2rem; }
li { margin: 0.2rem 0; }
code, pre, .mono { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: 0.92em; }
code { overflow-wrap: anywhere; unicode-bidi: isolate; }
pre { margin: 0.5rem 0; padding: 0.7rem 0.9rem; background: var(--tint); border: 1px solid var(--line); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
.kicker { margin: 0 0 0.4rem; color: var(--soft); font-size: 0.8rem; letter-spacing: 0.09em; text-transform: uppercase; }
.period { margin: 0.4rem 0 1.6rem; color: var(--soft); font-size: 1.05rem; }
.verdict { margin: 0 0 1.4rem; padding: 1.1rem 1.3rem; border: 1px solid; border-left-width: 0.5rem; border-radius: 4px; }
.verdict p { margin: 0; color: var(--ink); }
.verdict .word { margin-bottom: 0.25rem; color: inherit; font-size: 1.7rem; font-weight: 700; line-height: 1.2; }
.verdict.verified { color: var(--good); background: var(--good-tint); }
.verdict.tampered { color: var(--bad); background: var(--bad-tint); }
.verdict.incomplete, .verdict.unverifiable { color: var(--warn); background: var(--warn-tint); }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0; margin: 0 0 1.6rem; padding: 0; border: 1px solid var(--line); border-radius: 4px; list-style: none; }
.tiles li { margin: 0; padding: 0.7rem 0.9rem; border-left: 1px solid var(--line); }
.tiles li:first-child { border-left: 0; }
.tiles strong { display: block; font-size: 1.45rem; font-variant-numeric: tabular-nums; line-height: 1.2; }
.tiles span { color: var(--soft); font-size: 0.85rem; }
nav ol { display: grid; grid-template-rows: repeat(6, auto); grid-auto-flow: column; grid-auto-columns: 1fr; gap: 0 2.5rem; margin: 0.3rem 0 0; padding: 0; list-style: none; }
nav li { margin: 0; padding: 0.25rem 0; border-bottom: 1px dotted var(--line); }
nav a { display: block; text-decoration: none; color: var(--ink); }
nav a:hover { color: var(--link); }
nav .no { display: inline-block; width: 1.9rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.facts { margin: 0.4rem 0 1.2rem; }
.facts div { display: grid; grid-template-columns: 15rem 1fr; gap: 1rem; padding: 0.28rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; }
table { width: 100%; margin: 0.5rem 0 1rem; border-collapse: collapse; font-size: 0.86rem; line-height: 1.45; }
th { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1.5px solid var(--soft); color: var(--soft); font-weight: 600; text-align: left; vertical-align: bottom; }
td { padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
th.mono { font-family: inherit; font-size: inherit; }
td.mono { overflow-wrap: anywhere; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number { padding-left: 0.6rem; }
td.name { min-width: 8.5rem; }
td.name, td.who { overflow-wrap: anywhere; }
td.wide { min-width: 12rem; overflow-wrap: anywhere; }
time, .share, .place, .state { white-space: nowrap; font-variant-numeric: tabular-nums; }
.place, .small, .note, .none, .more, .nil { color: var(--soft); }
.small { font-size: 0.92em; }
.ditto { opacity: 0.45; }
.run { white-space: nowrap; }
.none, .more, .note { font-size: 0.94em; }
.state { font-weight: 600; color: var(--soft); }
.state.verified, .state.completed, .state.evidence-present { color: var(--good); }
.state.tampered, .state.failure, .state.failed, .state.missing, .state.rolled-back { color: var(--bad); }
.state.incomplete, .state.unverifiable, .state.warning, .state.partial, .state.expired, .state.open { color: var(--warn); }
.share svg { vertical-align: middle; }
.bar { fill: var(--bar); }
.track { fill: var(--track); }
.axis { stroke: var(--soft); stroke-width: 1; }
figure { margin: 1.2rem 0; break-inside: avoid; }
figcaption { margin-bottom: 0.4rem; color: var(--soft); font-size: 0.86rem; }
.chart { display: block; width: 100%; height: auto; }
.ends { display: flex; justify-content: space-between; color: var(--soft); font-size: 0.8rem; font-variant-numeric: tabular-nums; }
.watermark { position: fixed; inset: 0; z-index: 1; display: flex; align-items: center; justify-content: center; overflow: hidden; pointer-events: none; color: var(--bad); font-size: min(6.5rem, 15vw); font-weight: 800; letter-spacing: 0.06em; opacity: 0.13; white-space: nowrap; }
.watermark span { transform: rotate(-32deg); }
footer { margin-top: 3rem; padding-top: 0.8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.82rem; overflow-wrap: anywhere; }
@media screen and (max-width: 50rem) { body { padding: 1.5rem 1rem 3rem; } .tiles { grid-template-columns: repeat(3, 1fr); } .columns { display: block; } nav ol { display: block; } .facts div { grid-template-columns: 1fr; gap: 0; } section { overflow-x: auto; } }
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); color: #59636e; font: 8pt sans-serif; } @bottom-left { content: "Audit report"; color: #59636e; font: 8pt sans-serif; } }
@media print { :root { color-scheme: light; --ink: #000000; --soft: #47505a; --line: #c9d0d7; --paper: #ffffff; --desk: #ffffff; --tint: #f6f8fa; --bar: #33658a; --track: #e4e9ee; --good: #14532d; --good-tint: #eef7f0; --bad: #8f1512; --bad-tint: #fdf0ee; --warn: #6d4000; --warn-tint: #fdf6e8; --link: #000000; } body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; } h1 { font-size: 22pt; } h2 { margin-top: 20pt; font-size: 13.5pt; } h3 { font-size: 10.5pt; } table { font-size: 8.2pt; } p { orphans: 3; widows: 3; } .cover { break-inside: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } a { text-decoration: none; } nav { break-inside: avoid; } .facts div { grid-template-columns: 12rem 1fr; } }
`;
