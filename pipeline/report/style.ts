import { colourVariables } from "../figures/theme.ts";

/** The style of every page: one typographic system for screen and print, light and dark. */
export const style: string = `
:root{${colourVariables("light")};color-scheme:light dark;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"DejaVu Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",Arial,sans-serif;
--mono:ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media(prefers-color-scheme:dark){:root{${colourVariables("dark")}}}
*{box-sizing:border-box}
html{font:1.0625rem/1.6 var(--serif);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;font:1rem var(--sans)}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:3}
.masthead{display:flex;justify-content:space-between;align-items:baseline;gap:.3rem 1.5rem;flex-wrap:wrap;padding:.85rem clamp(1rem,4vw,3rem);border-bottom:1px solid var(--rule);font:.875rem/1.45 var(--sans)}
.masthead p{margin:0}.brand a{color:inherit;text-decoration:none}.brand b{margin-right:.5rem}.brand span{color:var(--soft)}
.masthead nav{display:flex;gap:1rem}.masthead [aria-current]{font-weight:650;color:var(--ink);text-decoration:none}
.fictional{background:var(--wash);border-bottom:1px solid var(--rule);color:var(--warn);font:650 .875rem/1.45 var(--sans);margin:0;padding:.5rem clamp(1rem,4vw,3rem)}
.shell{display:grid;grid-template-columns:13rem minmax(0,46rem);gap:clamp(1.5rem,4vw,4rem);padding:2rem clamp(1rem,4vw,3rem) 3rem;max-width:76rem;margin:auto}
.shell>main{grid-column:2;grid-row:1;min-width:0}.to-pages{display:none}.contents{grid-column:1;grid-row:1;font:.9rem/1.35 var(--sans);position:sticky;top:1.25rem;align-self:start;max-height:calc(100vh - 2.5rem);overflow-y:auto}
.contents ul{list-style:none;margin:0 0 1rem;padding:0}.contents p{margin:.9rem 0 .3rem;color:var(--soft);font-size:.8125rem}
.contents a{display:block;padding:.32rem 0 .32rem .8rem;border-left:2px solid var(--rule);color:var(--soft);text-decoration:none}
.contents a:hover{color:var(--ink)}.contents [aria-current]{color:var(--ink);font-weight:620;border-left-color:var(--accent)}
.contents .parts{margin:.1rem 0 .3rem}.contents .parts a{padding:.2rem 0 .2rem 1.6rem;font-size:.8125rem}
h1,h2,h3{font-family:var(--serif);line-height:1.2;text-wrap:balance;font-weight:650;letter-spacing:-.011em}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.6rem);margin:.1em 0 .5em}
h2{font-size:1.5rem;margin:2.3em 0 .5em}h3{font-size:1.2rem;margin:1.8em 0 .4em}
.kicker,.figure-label{font:650 .78rem/1.3 var(--sans);letter-spacing:.06em;text-transform:uppercase;color:var(--accent);margin:0}
p{margin:0 0 1em;text-wrap:pretty}.lede{font-size:1.2rem;line-height:1.5}
.small,.note{font:.85rem/1.5 var(--sans);color:var(--soft)}
.num{color:inherit;text-decoration:none;font-variant-numeric:lining-nums tabular-nums;border-bottom:1.5px dotted var(--accent);cursor:pointer}
.num:hover,.num[aria-expanded=true]{background:color-mix(in srgb,var(--accent) 14%,transparent)}
.trace{font:.875rem/1.5 var(--sans);background:var(--wash);border-left:3px solid var(--accent);padding:1rem 1.2rem;margin:0 0 1.6rem;border-radius:0 6px 6px 0}
.trace p{margin:.2rem 0 .6rem}.trace-title{font-weight:650}.trace button{font:inherit;float:right;background:none;border:1px solid var(--soft);border-radius:4px;color:var(--ink);padding:.15rem .6rem;cursor:pointer}
.trace table{margin:.4rem 0}
code,pre{font-family:var(--mono);font-size:.85em}pre{background:var(--wash);border:1px solid var(--rule);border-radius:6px;padding:.8rem 1rem;overflow-x:auto;line-height:1.5}
.cell-name{font:650 .85rem/1.4 var(--sans);color:var(--soft);margin:2.2em 0 .5em}pre .c{color:var(--soft)}pre .k{color:var(--c1)}pre .s{color:var(--c3)}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font:.875rem/1.42 var(--sans);font-variant-numeric:tabular-nums}
caption{text-align:left;font:650 1rem/1.3 var(--serif);padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.36rem .9rem .36rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{font-weight:620;border-bottom-color:var(--soft);vertical-align:bottom}.right{text-align:right}.wide{min-width:min(14rem,50vw)}
th:last-child,td:last-child{padding-right:0}
.table.titled{margin:1.8rem 0 2.2rem}.note{margin:.5rem 0 0}
thead button{all:unset;cursor:pointer}thead button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}thead button::after{content:" ↕";color:var(--soft)}thead [aria-sort=ascending] button::after{content:" ↑"}thead [aria-sort=descending] button::after{content:" ↓"}
.mark{white-space:nowrap}.mark::before{content:"";display:inline-block;width:.62em;height:.62em;border-radius:50%;border:1.6px solid var(--accent);margin-right:.45em}
.mark-full::before{background:var(--accent)}.mark-half::before{background:linear-gradient(90deg,var(--accent) 50%,transparent 50%)}.mark-dashed::before{border-style:dashed}.mark-none::before{border-color:var(--soft);border-radius:0;height:0;border-width:0 0 1.6px;vertical-align:.25em}
.tiles{list-style:none;margin:1.8rem 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(10.5rem,100%),1fr));gap:1.2rem 1.6rem}
.tiles li{border-top:2px solid var(--ink);padding-top:.5rem;font:.875rem/1.4 var(--sans);color:var(--soft)}
.tile-n{display:block;font:600 1.9rem/1.2 var(--serif);color:var(--ink);margin-bottom:.15rem}
.figure{margin:2.2rem 0 2.6rem;padding-top:1rem;border-top:1px solid var(--rule);container-type:inline-size}
.figure h2,.figure h3{font-size:1.2rem;margin:.15rem 0 .2rem}.figure-sub{font:.9rem/1.45 var(--sans);color:var(--soft);margin:0 0 .8rem}
.chart svg{display:block;max-width:100%;height:auto}.chart.wide svg{width:100%}
.chart.narrow{display:none}
@container(max-width:32rem){.chart.wide{display:none}.chart.narrow{display:block}.chart.narrow svg{width:100%;max-width:26rem}}
figcaption{font:.85rem/1.5 var(--sans);color:var(--soft);margin-top:.6rem}figcaption p{margin:0 0 .4rem}
.tools{font:.85rem/1.5 var(--sans);display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin:.3rem 0 0}
.tools details{min-width:0;max-width:100%}.tools details[open]{flex-basis:100%}summary{cursor:pointer;color:var(--accent)}
.tools .table{color:var(--ink);margin-top:.6rem}
.claim{margin:1.8rem 0;padding:0 0 0 1.2rem;border-left:3px solid var(--accent);font-size:1.12rem}.claim p{margin:.1rem 0}
blockquote{margin:1.4rem 0;padding:0 0 0 1.2rem;border-left:3px solid var(--rule)}blockquote footer{border:0;padding:0;margin:.2rem 0 0}
.outline{margin:1.4rem 0 1.8rem}.outline ul{list-style:none;margin:0;padding:0}.outline ul ul{padding-left:1.1rem;border-left:1px solid var(--rule);margin:.3rem 0 .5rem}.outline li{margin:.55rem 0}.outline>ul>li{border-top:1px solid var(--rule);padding:.8rem 0 .2rem;margin:0}.outline p{margin:0 0 .25rem}.outline-title{font-weight:650}.outline-kicker{font:650 .75rem/1.3 var(--sans);letter-spacing:.04em;text-transform:uppercase;color:var(--soft);margin-right:.3em}
.outline .marks{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;border:0;padding:0;margin:.2rem 0 .35rem;font:.85rem/1.45 var(--sans);color:var(--soft)}.outline .marks li{margin:0;border:0;padding:0;white-space:normal}.outline summary{font:.85rem/1.6 var(--sans)}
.outline blockquote{margin:.5rem 0 .1rem}.outline blockquote p{margin:0}.quote-source{font:.85rem/1.5 var(--sans);color:var(--soft);padding-left:1.2rem}
.awaits{background:var(--wash);border-left:3px solid var(--soft);padding:.9rem 1.2rem;font:.9rem/1.5 var(--sans)}
.traces{margin-top:3.5rem;border-top:1px solid var(--rule);padding-top:1rem;font:.875rem/1.5 var(--sans)}
.traces h2{display:inline;font-size:1.15rem}.traces h3{font-size:1rem}.traces ol{padding-left:1.6rem}.traces ol>li{margin:0 0 1rem}.traces ul{padding-left:1.1rem}.traces li:target,tr:target{background:color-mix(in srgb,var(--accent) 12%,transparent)}.traces li p{margin:.1rem 0 .25rem}
.traces table{margin:0 0 1.4rem}
.search input{font:1rem var(--sans);width:100%;padding:.55rem .7rem;border:1.5px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink)}
.search li[hidden]{display:none}.search ul{padding-left:1.2rem}
.footer{border-top:1px solid var(--rule);padding:1rem clamp(1rem,4vw,3rem) 2rem;font:.85rem/1.5 var(--sans);color:var(--soft)}
.footer p{margin:.2rem 0}
@media(max-width:60rem){.shell{grid-template-columns:minmax(0,1fr);padding-top:1.2rem;gap:1.2rem}.shell>main,.contents{grid-column:1;grid-row:auto}.to-pages{display:inline}.contents{position:static;max-height:none;border-top:1px solid var(--rule);padding-top:1rem}.contents ul{display:flex;flex-wrap:wrap;gap:0 1.1rem}.contents a{border-left:0;padding:.35rem 0}.contents [aria-current]{border-bottom:2px solid var(--accent)}.contents .parts,.contents .parts+*{display:none}.contents ul:last-child{margin-bottom:0}}
@media(forced-colors:active){.num{border-bottom-color:LinkText}.chart svg{forced-color-adjust:none;background:Canvas}}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@page{size:A4;margin:18mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
@media print{.outline details::details-content{content-visibility:visible;block-size:auto}.outline li{break-inside:auto}:root{${
  colourVariables("light")
}}html{font-size:10.5pt}.contents,.masthead nav,.tools,.skip,.traces{display:none}.shell{display:block;padding:0;max-width:none}.masthead,.footer,.fictional{padding-left:0;padding-right:0}.figure,.trace,.claim,.tiles,blockquote,tr{break-inside:avoid}h2,h3,.figure-label,caption{break-after:avoid}thead{display:table-header-group}.num{border:0}.scroll{overflow:visible}a{color:inherit}.chart.wide{display:block}.chart.narrow{display:none}.chart svg{max-height:185mm}main a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}}
`.trim().replaceAll("\n", "");
