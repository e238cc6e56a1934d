/**
 * Served as `/pages.css`: the look of the pages that are not the admin site.
 * The typeface is served as `/fonts/inter-latin-wght-normal.woff2` from @fontsource-variable/inter.
 */
export const pagesCss = `
@font-face {
  font-family: 'Inter Variable';
  font-style: normal;
  font-weight: 100 900;
  font-display: swap;
  src: url('/fonts/inter-latin-wght-normal.woff2') format('woff2');
  unicode-range: U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC,
    U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD;
}
@font-face {
  font-family: 'Inter Variable';
  font-style: normal;
  font-weight: 100 900;
  font-display: swap;
  src: url('/fonts/inter-latin-ext-wght-normal.woff2') format('woff2');
  unicode-range: U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF,
    U+20A0-20AB, U+20AD-20C0;
}
:root {
  --fill: #2f5d50;
  --fill-pressed: #264c41;
  --accent-ink: #2f5d50;
  --paper: #fffefc;
  --wash: #f6f2ec;
  --ink: #211f1b;
  --quiet: #686258;
  --line: #dfd9ce;
  --alarm: #a3341f;
  --alarm-wash: #faece8;
  --note: #f6e7c4;
  --note-ink: #5a4210;
  color-scheme: light dark;
}
@supports (color: oklch(from red l c h)) {
  :root {
    --fill: oklch(from var(--accent) min(l, 0.5) c h);
    --fill-pressed: oklch(from var(--accent) calc(min(l, 0.5) - 0.06) c h);
    --accent-ink: oklch(from var(--accent) min(l, 0.45) c h);
  }
}
@media (prefers-color-scheme: dark) {
  :root {
    --accent-ink: #8fc4b3;
    --paper: #1b1a17;
    --wash: #24221f;
    --ink: #f3f0ea;
    --quiet: #aaa397;
    --line: #403c35;
    --alarm: #f2a08f;
    --alarm-wash: #3a231e;
    --note: #3d3116;
    --note-ink: #f0dcae;
  }
  @supports (color: oklch(from red l c h)) {
    :root { --accent-ink: oklch(from var(--accent) max(l, 0.78) min(c, 0.12) h); }
  }
}
* { box-sizing: border-box; }
body {
  min-height: 100dvh;
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 16px/1.5 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  font-variant-numeric: tabular-nums;
  -webkit-text-size-adjust: 100%;
}
h1 { margin: 0 0 16px; font-size: 28px; font-weight: 600; letter-spacing: -0.01em; line-height: 1.2; text-wrap: balance; }
p { margin: 0 0 16px; overflow-wrap: anywhere; text-wrap: pretty; }
a { color: var(--accent-ink); text-underline-offset: 3px; }
:focus-visible { border-radius: 8px; outline: 2px solid var(--accent-ink); outline-offset: 2px; }
.mark { color: var(--accent-ink); font-weight: 600; }
.lead { color: var(--quiet); font-size: 20px; line-height: 1.45; text-wrap: pretty; }
.aside { color: var(--quiet); font-size: 14px; }
.action {
  display: flex;
  align-items: center;
  justify-content: center;
  min-height: 48px;
  padding: 8px 24px;
  border: 1px solid transparent;
  border-radius: 8px;
  background: var(--fill);
  color: #fff;
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
  transition: background 150ms;
}
.action.plain { border-color: var(--line); background: none; color: var(--ink); }
.textual {
  min-height: 44px;
  border: 0;
  background: none;
  color: var(--quiet);
  font: inherit;
  font-size: 14px;
  text-decoration: underline;
  text-underline-offset: 3px;
  cursor: pointer;
}
button:disabled { opacity: 0.55; cursor: default; }
@media (hover: hover) {
  .action:hover { background: var(--fill-pressed); }
  .action.plain:hover { background: var(--wash); }
  .textual:hover { color: var(--ink); }
}

.notice, .home { display: grid; place-items: center; padding: 24px; }
.notice main, .home main { width: 100%; max-width: 480px; }
.notice .action { display: inline-flex; }
.doors { display: grid; gap: 12px; margin: 32px 0; padding: 0; list-style: none; }
.doors a {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 16px;
  min-height: 64px;
  padding: 12px 20px;
  border: 1px solid var(--line);
  border-radius: 8px;
  color: var(--ink);
  font-weight: 600;
  text-decoration: none;
  overflow-wrap: anywhere;
}
.doors small { flex: none; color: var(--accent-ink); font-size: 14px; font-weight: 500; }
.home .aside a { display: inline-block; padding: 12px 0; }
@media (hover: hover) { .doors a:hover { background: var(--wash); } }

.landing { display: flex; flex-direction: column; background: var(--wash); }
.landing header { padding: 24px; }
.landing .mark { margin: 0; font-size: 20px; }
.landing main { display: grid; align-content: center; flex: 1; width: 100%; max-width: 608px; padding: 24px 24px 96px; }
.steps { display: grid; gap: 24px; margin: 24px 0 0; padding: 0; list-style: none; counter-reset: step; }
.steps li { position: relative; padding-left: 48px; color: var(--quiet); counter-increment: step; }
.steps li::before {
  position: absolute;
  left: 0;
  display: grid;
  place-items: center;
  width: 32px;
  height: 32px;
  border: 1px solid var(--line);
  border-radius: 50%;
  color: var(--accent-ink);
  font-size: 14px;
  font-weight: 600;
  content: counter(step);
}
.steps strong { display: block; color: var(--ink); font-weight: 600; }

.framed main { height: 100dvh; }
.checkout { display: flex; flex-direction: column; }
.ribbon { margin: 0; padding: 8px 24px; background: var(--note); color: var(--note-ink); font-size: 14px; text-align: center; }
.checkout main { display: grid; flex: 1; grid-template-rows: auto 1fr; }
.summary, .decision { padding: 32px 24px; }
.summary { background: var(--wash); }
.amount { margin: 0 0 24px; font-size: 40px; font-weight: 600; letter-spacing: -0.02em; line-height: 1.2; }
dl { display: grid; gap: 12px; margin: 0; }
dl div { display: grid; grid-template-columns: 88px 1fr; gap: 16px; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.checkout h1 { font-size: 20px; }
.checkout form { display: grid; gap: 12px; margin: 24px 0; }
.checkout label { font-size: 14px; font-weight: 600; }
.checkout input {
  min-height: 48px;
  padding: 8px 16px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
}
.alarm { padding: 12px 16px; border-radius: 8px; background: var(--alarm-wash); color: var(--alarm); }
.sign {
  display: grid;
  place-items: center;
  width: 48px;
  height: 48px;
  border-radius: 50%;
  background: var(--wash);
  color: var(--quiet);
  font-size: 20px;
  font-weight: 600;
}
.sign.paid { background: var(--fill); color: #fff; }
.sign.failed { background: var(--alarm-wash); color: var(--alarm); }

@media (min-width: 900px) {
  .landing header { padding: 32px 64px; }
  .landing main { max-width: 720px; padding: 0 64px 96px; }
  .landing h1 { font-size: 40px; }
  .checkout main { grid-template: 1fr / 1fr 1fr; }
  .summary { padding: 96px 80px; display: grid; align-content: start; justify-items: end; }
  .decision { padding: 96px 80px; }
  .summary > *, .decision > * { width: 100%; max-width: 400px; }
  .decision > .sign { width: 48px; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none; } }
`;
