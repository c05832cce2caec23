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
    el("div", { class: "head" }, el("h2", null, skill ? el("a", { href: "#" + skill.id }, el("bdi", null, skill.name || skill.code), skill.code && skill.name ? el("span", { class: "code" }, " " + skill.code) : "") : "The edition itself", " ", letterChip(skill?.overall)),
      el("span", { class: "detail" }, plural(list.length, "change"))),
    list.map(change => article(change))), 6);
  return [out];
}
const fates = { gone: "gone", moved: "moved", "left out": "left out when the sentence was reworded", "level removed": "gone with its level", "skill retired": "gone with its skill" };
function droppedView() {
  const fits = new Set(fit.changes);
  const list = data.dropped.filter(one => fits.has(one.change));
  if (fit.exact) list.sort((a, b) => (b.change.skill === fit.exact) - (a.change.skill === fit.exact));
  if (!list.length) return [filtered() ? nothing() : el("p", { class: "empty" }, "No duty was dropped or moved.")];
  const counts = Object.keys(fates).map(fate => [fate, list.filter(one => one.fate === fate).length]).filter(([, n]) => n);
  const out = el("ol", { class: "rows" });
  fill(out, list, droppedRow);
  return [el("h2", null, "Dropped and moved duties"), el("p", { class: "aside" }, `${plural(list.length, "duty").replace("dutys", "duties")}: `, counts.map(([fate, n]) => `${n} ${n > 1 ? fates[fate].replace("its", "their").replace("the sentence was", "sentences were") : fates[fate]}`).join(", ") + "."), out];
}
function droppedRow(one) {
  const skill = one.change.skill;
  return el("li", { class: "drop" }, el("p", { class: "lead" }, el("a", { href: "#" + skill.id }, skill.title), el("span", { class: "chip" }, one.at), el("span", { class: "what" }, fates[one.fate]),
    one.nowAt ? [el("span", { "aria-hidden": "true" }, "→"), el("span", { class: "chip" }, one.nowAt)] : "", one.alike && one.alike < 1 && one.fate !== "left out" ? el("span", null, percent(one.alike) + " alike") : "",
    el("a", { href: "#" + one.change.id }, "the change")),
    published("p", { class: "redline" }, one.cl ? clauses(one) : el("del", null, one.t)), one.now ? published("p", { class: "text" }, one.now) : el("p", { class: "detail" }, "No text of the new edition takes its place."));
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
  return [el("h2", null, "Recurring edits"), el("p", { class: "aside" }, `${all.toLocaleString("en")} of ${plural(changes.length, "change")} hold an edit that recurs. Look at each kind once, and hide it.`), out];
}
function patternRow(pattern, here, hides) {
  const among = new Set(here.map(c => changes[c].skill)).size, off = hides.has(pattern.n);
  const toggle = () => { off ? hides.delete(pattern.n) : hides.add(pattern.n); go({ hide: [...hides].sort((a, b) => a - b).join("~") }); };
  const examples = el("details", null, el("summary", null, "Show them"));
  examples.addEventListener("toggle", () => { if (examples.open && examples.children.length === 1) { const box = el("div"); examples.append(box); fill(box, here, c => el("div", null, changes[c].skill ? el("h3", null, el("a", { href: "#" + changes[c].skill.id }, changes[c].skill.title)) : "", article(changes[c]))); } });
  return el("li", null, el("p", { class: "lead" }, el("span", { class: "words-of" }, pattern.words), el("span", null, off ? "hidden" : `${plural(here.length, "change")} in ${plural(among, "skill")}`)),
    el("div", { class: "foot" }, el("button", { type: "button", class: "quiet", "aria-pressed": String(off), onclick: toggle }, off ? "Show again" : "Hide these"),
      el("button", { type: "button", class: "quiet", onclick: () => decideAll(here.map(c => changes[c]), "accept") }, "Accept all"),
      el("button", { type: "button", class: "quiet", onclick: () => decideAll(here.map(c => changes[c]), "query") }, "Query all"), examples));
}
