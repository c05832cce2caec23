// The overview stands in the page already; here it narrows to what is filtered,
// and gets its table.
const phone = matchMedia("(max-width: 40rem)");
function overview() {
  const own = fit.own, narrowed = filtered();
  for (const card of document.querySelectorAll(".cards li")) {
    const list = fit.changes.filter(change => card.classList.contains(change.v));
    const counts = { skills: new Set(list.map(change => change.skill).filter(Boolean)).size, changes: list.length };
    for (const [name, n] of Object.entries(counts)) {
      const number = card.querySelector(`[data-count=${name}]`);
      number.textContent = n.toLocaleString("en");
    }
  }
  const scope = new Set(fit.skills.map(skill => skill.id));
  for (const section of document.querySelectorAll(".highlights section")) {
    let left = 0;
    for (const item of section.querySelectorAll("li")) {
      item.hidden = item.dataset.skill ? !scope.has(item.dataset.skill) : narrowed;
      if (!item.hidden) left++;
    }
    section.hidden = !left;
    section.querySelector(".count").textContent = left;
    const more = section.querySelector("details"), folded = more?.querySelectorAll("li:not([hidden])").length;
    if (more) {
      more.hidden = !folded;
      more.open = narrowed;
      more.firstChild.textContent = folded < left ? `${folded} more` : `All ${folded}`;
    }
  }
  const chart = document.querySelector(".chart");
  if (chart) {
    chart.hidden = !!own;
    for (const row of chart.querySelectorAll("tbody tr")) row.hidden = !!state.category && row.dataset.category !== state.category;
  }
  place(byID("mine-place") ?? el("p"), own ? ownSummary([...own]) : el("button", { type: "button", onclick: askMine }, "Does it touch my skills?"));
  place(byID("matrix-place"), fit.skills.length ? (phone.matches ? cardsOfSkills() : matrix()) : nothing());
}
function ownSummary(own) {
  const gravest = skill => ["error", "warning", "info"].find(weight => skill.changes.some(change => change.v === weight));
  const say = skill => skill.overall === "DELETE" ? "retired" : skill.overall === "NEW" ? "new" : skill.doubts ? "not compared in part: look at both texts" : !skill.changes.length ? "unchanged: nothing to do" : weights[gravest(skill)] + (skill.said || skill.why ? `: ${skill.said || skill.why}` : "");
  own.sort((a, b) => weighty(a, b));
  const touched = own.filter(skill => skill.changes.length).length;
  return el("section", { class: "mine-sum" }, el("h2", null, `Your ${plural(own.length, "skill")}: ${touched} changed, ${own.length - touched} unchanged`),
    el("ul", null, own.map(skill => el("li", null, el("a", { href: "#" + skill.id }, skill.title), " ", letterChip(skill.overall), " ", el("span", { class: "detail" }, say(skill))))),
    el("button", { type: "button", onclick: askMine }, "Change the list"));
}
function sorted() {
  if (state.sort === "weight") return [...fit.skills].sort(weighty);
  if (state.sort === "name") return [...fit.skills].sort((a, b) => compare(a.title, b.title));
  return fit.skills;
}
const columns = () => [
  { name: "Skill", sort: "name" }, coded && { name: "Code" }, ...data.levels.map(level => ({ name: level.label, level: level.n })),
  { name: "Overall", sort: "weight" }, { name: "Changes" }, { name: "Affects assessments?" }].filter(Boolean);
function matrix() {
  const heads = columns(), body = el("tbody");
  const head = column => el("th", { scope: "col", "aria-sort": column.sort && state.sort === column.sort ? (column.sort === "name" ? "ascending" : "descending") : null },
    column.sort ? el("button", { type: "button", onclick: () => go({ sort: state.sort === column.sort ? "" : column.sort }) }, column.name) : column.name);
  const rows = [];
  let last;
  for (const skill of sorted()) {
    const group = skill.cat.join(" / ");
    if (!state.sort && group !== last && group) rows.push({ group });
    last = group;
    rows.push({ skill });
  }
  fill(body, rows, row => row.group ? el("tr", { class: "group" }, el("th", { colspan: heads.length, scope: "colgroup" }, row.group)) : matrixRow(row.skill));
  const table = el("table", { class: "matrix", id: "matrix", "aria-describedby": "legend", onkeydown: byArrows }, el("thead", null, el("tr", null, heads.map(head))), body);
  return [el("h2", { id: "matrix-title" }, "Skills by levels"), legendOf(),
    el("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": "Table of skills by levels, which scrolls; arrow keys go from cell to cell" }, table)];
}
function legendOf() {
  return el("p", { class: "legend", id: "legend" }, "At a level: ", ["L", "M", "H", "NEW", "DELETE"].map(letter => el("span", { class: "key" }, letterChip(letter), " " + letterWords[letter])),
    el("span", { class: "key" }, el("span", { class: "key-undefined" }), " not defined at this level"), " Blank: unchanged. Overall is by how much of the words of the skill changed: L less than a quarter, M less than a third, H more. Are assessments affected? Yes: at some level one does not stand. Maybe: they stand, and a duty changed, or what the skill is; or nobody can tell.");
}
function matrixRow(skill) {
  return el("tr", { id: "row-" + skill.id }, el("th", { scope: "row" }, el("a", { href: "#" + skill.id }, el("bdi", null, skill.name || skill.code))), coded && el("td", null, el("bdi", null, skill.code ?? "")),
    data.levels.map(level => cell(skill, level.n)), el("td", { class: "cell" + (skill.overall ? " is-" + letterNames[skill.overall] : "") }, skill.overall ?? ""),
    el("td", { class: "number" }, skill.changes.length || ""), el("td", null, verdictOf(skill)));
}
function verdictOf(skill) {
  if (skill.doubts && !skill.why) return "not compared in part";
  if (!skill.overall && !skill.changes.length) return "unchanged";
  return skill.why ? [el("strong", { class: "verdict-" + skill.verdict }, skill.verdict), ": " + skill.why] : skill.verdict ?? "";
}
function cell(skill, n) {
  const letter = skill.letters[n], defined = skill.old.includes(n) || skill.new.includes(n);
  return el("td", { class: "cell" + (defined ? "" : " undefined") + (letter ? " is-" + letterNames[letter] : "") },
    letter ? el("a", { href: `#${skill.id}-level-${n}`, tabindex: -1, title: `${levelName(n)}: ${letterWords[letter]}` }, letter) : defined ? "" : hidden("not defined"));
}
// On a phone, cards in place of the table: a strip of dots for the levels.
function cardsOfSkills() {
  const list = el("ul", { class: "phone" });
  fill(list, sorted(), skill => el("li", null, el("h3", null, el("a", { href: "#" + skill.id }, skill.title), " ", letterChip(skill.overall)), strip(skill), el("p", { class: "detail" }, verdictOf(skill))));
  return [el("h2", { id: "matrix-title" }, "Skills by levels"), list];
}
function strip(skill) {
  return el("div", { class: "strip", role: "img", "aria-label": data.levels.filter(level => skill.letters[level.n]).map(level => `${level.label}: ${letterWords[skill.letters[level.n]]}`).join("; ") || "no level changed" },
    data.levels.map(level => el("span", { class: "dot" + (skill.letters[level.n] ? " is-" + letterNames[skill.letters[level.n]] : skill.old.includes(level.n) || skill.new.includes(level.n) ? "" : " none") }, String(level.n))));
}
// In the table, arrow keys go from link to link; the tabulator from skill to skill.
const across = { ArrowLeft: -1, ArrowRight: 1 }, along = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" };
function byArrows(event) {
  const here = event.target.closest("tbody :is(td, th)");
  if (!here || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.key in across || event.key in along)) return;
  event.preventDefault();
  let row = here.parentNode, to;
  if (across[event.key]) for (let i = here.cellIndex + across[event.key]; row.cells[i] && !to; i += across[event.key]) to = row.cells[i].querySelector("a");
  else while (!to && (row = row[along[event.key]])) to = row.cells[here.cellIndex]?.querySelector("a");
  to?.focus();
}
const nothing = () => el("div", { class: "empty", role: "status" }, el("p", null, state.q ? `Nothing here mentions “${state.q}”${filtersOf().length > 1 ? " with these filters" : ""}.` : "Nothing fits these filters."),
  el("button", { type: "button", onclick: clear }, "Clear the filters"));
