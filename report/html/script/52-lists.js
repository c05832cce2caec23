// The views that are lists: all changes, what was dropped or moved, recurring edits.
function changesView() {
  if (!fit.changes.length) return [nothing()];
  const groups = [];
  for (const change of fit.changes) {
    if (!groups.length || groups.at(-1).skill !== change.skill) groups.push({ skill: change.skill, list: [] });
    groups.at(-1).list.push(change);
  }
  const out = el("div", { class: "listed" });
  fill(out, groups, ({ skill, list }) => el("section", { class: "skill", "data-skill": skill?.id ?? "" },
    el("div", { class: "head" }, el("h2", null, skill ? el("a", { href: "#" + skill.id }, el("bdi", null, skill.name || skill.code), skill.code && skill.name ? el("span", { class: "code" }, " " + skill.code) : "") : "The edition itself", " ", skill ? sizeMark(skill) : ""),
      el("span", { class: "detail" }, plural(list.length, "change"))),
    list.map(change => article(change))), 6);
  return [out];
}
// What was dropped, what was left out of sentences that stay, and what stands elsewhere
// are three lists, each by skill.
const fates = { gone: "not found again", "found elsewhere": "found elsewhere", "other words": "perhaps in other words at its level", "level removed": "gone with its level", "skill retired": "gone with its skill", "skill retired, found elsewhere": "gone with its skill, found elsewhere", "left out": "not found again in part", "left out, found elsewhere": "found elsewhere in part", moved: "moved", "guidance moved": "guidance that moved" };
const fateLists = [
  { name: "", title: "Duties not found again", short: "Not found again", fates: ["gone", "level removed", "skill retired"], none: "No duty as a whole is missing." },
  { name: "part", title: "Parts of duties not found again, of sentences that stay", short: "Not found again in part", fates: ["left out"], none: "Of no duty that stays a part is missing." },
  { name: "elsewhere", title: "Duties found elsewhere, or perhaps in other words", short: "Found elsewhere", fates: ["found elsewhere", "other words", "skill retired, found elsewhere"], none: "No duty that its level asks for no more was found elsewhere." },
  { name: "kept", title: "Parts of duties found elsewhere", short: "Found elsewhere in part", fates: ["left out, found elsewhere"], none: "No part of a duty was found elsewhere." },
  { name: "moved", title: "Moved to another level or skill", short: "Moved", fates: ["moved", "guidance moved"], none: "Nothing moved." },
];
const fateList = name => fateLists.find(list => list.name === name) ?? fateLists[0];
const inFate = (one, list) => list.fates.includes(one.fate);
function droppedView() {
  const fits = new Set(fit.changes), all = data.dropped.filter(one => fits.has(one.change) && held(fit.own, one.change.skill, one.l));
  if (!data.dropped.length) return [el("p", { class: "empty" }, "No duty is missing or moved.")];
  const here = fateList(state.fate), groups = new Map();
  const list = all.filter(one => inFate(one, here)).sort((a, b) => (b.change.skill === fit.exact) - (a.change.skill === fit.exact) || compare(a.change.skill.title, b.change.skill.title));
  for (const one of list) groups.set(one.change.skill, [...(groups.get(one.change.skill) ?? []), one]);
  const out = el("div", { class: "listed" });
  fill(out, [...groups], ([skill, ones]) => droppedGroup(skill, ones), 12);
  return [el("nav", { class: "levels", "aria-label": "Kinds of loss" }, fateLists.map(one => el("a", { href: `#dropped?fate=${one.name}`, "aria-current": one === here ? "true" : null }, one.short ?? one.title, " ", el("span", { class: "count" }, all.filter(d => inFate(d, one)).length.toLocaleString("en"))))),
    el("h2", null, here.title), list.length ? el("p", { class: "aside" }, fatesIn(list, here)) : el("p", { class: "empty" }, filtered() ? "Nothing here fits these filters." : here.none), jumpList(groups), out];
}
// fatesIn counts a list: "217 in 52 skills: 168 gone, 2 gone with their level".
function fatesIn(list, here) {
  const counts = here.fates.map(fate => [fate, list.filter(one => one.fate === fate).length]).filter(([, n]) => n);
  const among = plural(new Set(list.map(one => one.change.skill)).size, "skill");
  return `${list.length.toLocaleString("en")} in ${among}` + (counts.length > 1 ? ": " + counts.map(([fate, n]) => `${n} ${n > 1 ? fates[fate].replace("its", "their") : fates[fate]}`).join(", ") : "") + ".";
}
const fewJumps = 24;
function jumpList(groups) {
  if (groups.size < 3) return "";
  return el("nav", { class: "jump", "aria-label": "Skills in this list" }, el("details", { open: !phone.matches && groups.size <= fewJumps }, el("summary", null, `Jump to one of ${groups.size} skills`),
    el("ul", null, [...groups].map(([skill, ones]) => el("li", null, el("a", { href: "#dropped-" + skill.id }, skill.title), " ", el("span", { class: "count" }, ones.length))))));
}
function droppedGroup(skill, ones) {
  return el("section", { class: "skill", id: "dropped-" + skill.id, tabindex: -1, "aria-label": skill.title }, el("div", { class: "head" }, el("h3", null, el("a", { href: "#" + skill.id }, skill.title)), sizeMark(skill)), el("ol", { class: "rows" }, ones.map(droppedRow)));
}
function droppedRow(one) {
  return el("li", { class: "drop" }, el("p", { class: "lead" }, el("span", { class: "chip" }, one.at), el("span", { class: "what" }, fateWords(one), one.cl ? `: “${one.cl}”` : ""),
    one.nowAt ? [el("span", { "aria-hidden": "true" }, "→"), hidden("to"), el("span", { class: "chip" }, one.nowAt)] : "", one.alike && one.alike < 1 && !one.fate.startsWith("left out") ? el("span", null, `${percent(one.alike)} alike`) : "",
    el("a", { href: "#" + one.change.id }, "see the change")),
    published("p", { class: "redline", "data-edition": data.old }, one.cl ? clauses(one) : one.now && one.fate.endsWith("moved") ? one.t : el("del", null, one.t)), one.now ? published("p", { class: "text", "data-edition": data.new }, one.now) : el("p", { class: "detail" }, "No text of the new edition was found that takes its place."));
}
// fateWords say of a text that is gone, and of which another place has the words, both.
function fateWords(one) {
  if (!one.nowAt || one.fate.endsWith("moved") || one.fate.startsWith("left out")) return fates[one.fate];
  const stands = one.b ? "stand, and stood before, at" : "stand at"; // what stood there before did not go there
  return `${fates[one.fate]}: ${one.alike === 1 ? "the same words" : "words of it"} ${stands}`;
}
// clauses marks the words that were left out in the old sentence.
function clauses(one) {
  return one.change.d ? redline(one.change.d, "old") : one.t;
}
function patternsView() {
  if (!patterns.length) return [el("p", { class: "empty" }, "No edit recurs.")];
  const fits = new Set(fit.changes), hides = new Set(state.hide ? state.hide.split("~").map(Number) : []);
  const list = patterns.map(pattern => ({ pattern, here: pattern.in.filter(c => fits.has(changes[c])) })).filter(one => one.here.length || hides.has(one.pattern.n));
  const all = new Set(patterns.flatMap(pattern => pattern.in)).size;
  if (!list.length) return [nothing()];
  const out = el("ol", { class: "rows" });
  fill(out, list, ({ pattern, here }) => patternRow(pattern, here, hides));
  return [el("h2", null, "Recurring edits"), el("p", { class: "aside" }, `${all.toLocaleString("en")} of ${plural(changes.length, "change")} hold an edit that recurs. Look at each kind once, and hide what is nothing else: what holds more stays in sight.`), out];
}
const left = n => n ? el("span", { class: "detail left" }, n === 1 ? "1 holds more: read it" : `${n} hold more: read them`) : "";
const times = n => n === 1 ? "once" : `${n.toLocaleString("en")} times`;
function patternRow(pattern, here, hides) {
  const nothingElse = c => pattern.small && changes[c].only && changes[c].patterns.every(n => n === pattern.n || hides.has(n));
  const alone = pattern.in.filter(nothingElse).length, sure = here.filter(c => nothingElse(c) && decisionOf(changes[c]) !== "query"), among = new Set(here.map(c => changes[c].skill)).size, off = hides.has(pattern.n);
  const toggle = () => { off ? hides.delete(pattern.n) : hides.add(pattern.n); go({ hide: [...hides].sort((a, b) => a - b).join("~") }); };
  const examples = el("details", null, el("summary", null, "Show them"));
  examples.addEventListener("toggle", () => { if (examples.open && examples.children.length === 1) { const box = el("div"); examples.append(box); fill(box, here, c => el("div", null, changes[c].skill ? el("h3", null, el("a", { href: "#" + changes[c].skill.id }, changes[c].skill.title)) : "", article(changes[c]))); } });
  return el("li", null, el("p", { class: "lead" }, el("span", { class: "words-of" }, pattern.words), el("span", null, off ? `hidden where nothing else changed${here.length ? `; in ${plural(here.length, "change")} more did` : ""}` : `${here.length === pattern.in.length ? `${times(pattern.count)}, in ` : ""}${plural(here.length, "change")} of ${plural(among, "skill")}`)),
    el("div", { class: "foot" }, alone || off ? el("button", { type: "button", class: "quiet", "aria-pressed": String(off), onclick: toggle }, off ? "Show again" : alone === pattern.in.length ? "Hide these" : `Hide the ${alone} that ${alone === 1 ? "holds" : "hold"} nothing else`) : "",
      // What holds more than the edit asks to be read: nobody accepts that unseen.
      sure.length ? el("button", { type: "button", class: "quiet", onclick: () => decideAll(sure.map(c => changes[c]), "accept") }, sure.length === here.length ? `Accept ${sure.length === 1 ? "it" : `these ${sure.length}`}` : `Accept the ${sure.length} that ${sure.length === 1 ? "holds" : "hold"} nothing else`) : "",
      el("button", { type: "button", class: "quiet", onclick: () => decideAll(here.map(c => changes[c]), "query") }, here.length === 1 ? "Query it" : `Query all ${here.length}`), examples, left(here.filter(c => !nothingElse(c)).length)));
}
