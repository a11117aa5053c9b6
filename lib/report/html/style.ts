/** Style sheet of a report. Colours of text have a contrast of at least 4.5 in both schemes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1f2328, #e6edf3);
  --quiet: light-dark(#57606a, #9198a1);
  --page: light-dark(#ffffff, #0d1117);
  --raised: light-dark(#f6f8fa, #161b22);
  --line: light-dark(#d0d7de, #30363d);
  --link: light-dark(#0550ae, #6cb6ff);
  --done: light-dark(#0969da, #4493f8);
  --cached: light-dark(#6e7781, #7d8590);
  --failed: light-dark(#cf222e, #ff7b72);
  --cancelled: light-dark(#9a6700, #d29922);
  --good: light-dark(#116329, #56d364);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 76rem;
  background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, sans-serif;
}
a { color: var(--link); }
h1 { font-size: 1.5rem; margin: .5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
code, pre, .mono { font-family: ui-monospace, monospace; font-size: .87em; }
pre {
  margin: .5rem 0; padding: .7rem; overflow: auto; max-height: 32rem;
  background: var(--raised); border: 1px solid var(--line); border-radius: 6px;
}
.quiet { color: var(--quiet); }
.built, .good { color: var(--good); }
.failed { color: var(--failed); }
.cancelled { color: var(--cancelled); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .3rem .6rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 1rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--quiet); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .2rem .7rem .2rem 0; font-weight: normal; }
thead th { color: var(--quiet); border-bottom: 1px solid var(--line); white-space: nowrap; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.name { overflow-wrap: anywhere; min-width: 14rem; }
td.lane { width: 42%; min-width: 10rem; padding-right: 0; }
.track { position: relative; height: 1.1rem; margin-top: .2rem; background: var(--raised); border-radius: 3px; }
.bar { position: absolute; height: 100%; min-width: 2px; border-radius: 3px; background: var(--done); }
.bar.cached { background: var(--cached); }
.bar.failed { background: var(--failed); }
.bar.cancelled { background: var(--cancelled); }
tr.critical .track { outline: 1px solid var(--text); }
.share { display: inline-block; height: .7rem; background: var(--done); border-radius: 2px; }
[id^=step-] { scroll-margin-top: 4rem; }
table.directories { margin-top: 1rem; }
details { border-top: 1px solid var(--line); padding: .35rem 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.source { max-height: 40rem; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
.source table { width: auto; min-width: 100%; }
.source td { padding: 0 .7rem; }
.source td.mono { white-space: pre; tab-size: 4; }
.source td.number { color: var(--quiet); user-select: none; }
.source tr.slow { background: color-mix(in srgb, var(--done) 14%, transparent); }
.source tr.bad { background: color-mix(in srgb, var(--failed) 20%, transparent); }
@media (max-width: 40rem) { td.lane { display: none; } thead th.lane { display: none; } }
@media print { pre { max-height: none; } nav, .skip { display: none; } }
`;
