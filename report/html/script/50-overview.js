// The overview stands in the page already; here it narrows to what is filtered,
// and gets its table.
const phone = matchMedia("(max-width: 40rem)");
function overview() {
  const own = fit.own, some = filtered();
  for (const card of document.querySelectorAll(".cards li")) {
    const list = fit.changes.filter(change => card.classList.contains(change.v));
    const counts = { skill: new Set(list.map(change => change.breaks ?? change.skill).filter(Boolean)).size, change: list.length };
    for (const [thing, n] of Object.entries(counts)) {
      card.querySelector(`[data-count=${thing}s]`).textContent = n.toLocaleString("en");
      card.querySelector(`[data-unit=${thing}]`).textContent = plural(n, thing).split(" ")[1];
    }
  }
  const scope = new Set(fit.skills.map(skill => skill.id)), losses = some ? lossesInSight() : null;
  for (const section of document.querySelectorAll(".highlights section")) {
    if (section.id === "skills-to-reassess" && !own) for (const detail of section.querySelectorAll("[data-all]:not(.count)")) detail.textContent = detail.dataset.all;
    let left = 0;
    for (const item of section.querySelectorAll("li")) {
      item.hidden = item.dataset.skill ? !scope.has(item.dataset.skill) : some;
      if (section.dataset.loss !== undefined) sayLoss(item, losses?.get(section.dataset.loss).get(item.dataset.skill), some);
      if (section.id === "skills-to-reassess" && own) sayReassess(item, own);
      if (!item.hidden) left++;
    }
    section.hidden = !left;
    const brief = document.querySelector(`.brief [data-of="${section.id}"]`);
    for (const [count, words] of [[section.querySelector(".count"), section.dataset.thing ? plural(left, section.dataset.thing) : String(left)], [brief.querySelector(".count"), String(left)]]) {
      count.dataset.all ??= count.textContent;
      count.textContent = some ? words : count.dataset.all;
    }
    brief.hidden = !left;
    const more = section.querySelector("details"), folded = more?.querySelectorAll("li:not([hidden])").length;
    if (more) {
      more.hidden = !folded;
      more.open = some;
      more.firstChild.hidden = some;
    }
  }
  for (const list of document.querySelectorAll(".brief ul")) list.hidden = !list.querySelector("[data-of]:not([hidden])");
  for (const kinds of document.querySelectorAll(".cards .of")) kinds.hidden = some;
  // Cards weigh changes for all who hold the skill: beside the verdicts of one's own levels they would contradict them.
  for (const part of document.querySelectorAll(".cards, .cards + .aside")) part.hidden = !!own || some && !fit.skills.length;
  drawChart();
  if (byID("named-place")) place(byID("named-place"), fit.skills.length ? namedSummary() : nothing());
  putMine(own);
  place(byID("mine-place") ?? el("p"), own ? ownSummary(own) : mineLine());
  place(byID("matrix-place"), fit.skills.length ? (phone.matches ? cardsOfSkills() : matrix()) : byID("named-place") ? "" : nothing());
}
// putMine has what one's own skills come to before all else, and the question behind the counts.
function putMine(own) {
  const mine = byID("mine-place"), counts = document.querySelector(".cards");
  if (mine && counts) own ? byID("named-place").before(mine) : counts.nextElementSibling.after(mine);
}
// What skills lost, of the changes and levels that are in sight, by the kind of loss and
// the skill; what went with a whole skill is told with the skill.
function lossesInSight() {
  const fits = new Set(fit.changes), by = new Map(fateLists.map(list => [list.name || "whole", new Map()]));
  for (const one of data.dropped) {
    const list = fateLists.find(list => inFate(one, list)), skill = one.change.skill;
    if (!skill || whole(skill) || !fits.has(one.change) || !held(fit.own, skill, one.l)) continue;
    const of = by.get(list.name || "whole");
    of.set(skill.id, [...(of.get(skill.id) ?? []), one]);
  }
  return by;
}
// sayReassess says at which of one's own levels a skill is to be reassessed; it is not in
// sight where it is so at others alone.
function sayReassess(item, own) {
  const skill = bySkillID.get(item.dataset.skill), detail = item.querySelector(".detail"), levels = own.get(skill);
  detail.dataset.all ??= detail.textContent;
  if (!own.has(skill)) return;
  const at = levels ? inOrder(levels).filter(level => judgeOwn(skill, level).do === "reassess") : null;
  detail.textContent = at ? `at ${placesOf(at.map(level => ({ at: levelName(level) })))}` : detail.dataset.all;
  if (at && !at.length) item.hidden = true;
}
// sayLoss says beside a skill what it lost: of all of it as the page came, else of what
// is in sight.
function sayLoss(item, ones, narrowed) {
  const detail = item.querySelector(".detail");
  item.dataset.all ??= detail.textContent;
  detail.textContent = narrowed && ones ? `${ones.length} at ${placesOf(ones)}` : item.dataset.all;
  if (narrowed && !ones) item.hidden = true;
}
function placesOf(ones) {
  const places = [...new Set(ones.map(one => lowered(one.at)))], levels = places.map(place => /^level (\d+)$/.exec(place)?.[1]);
  const listed = list => list.length > 1 ? `${list.slice(0, -1).join(", ")} and ${list.at(-1)}` : list[0];
  return places.length > 1 && levels.every(Boolean) ? "levels " + listed(runsOf(levels.map(Number))) : listed(places);
}
// runsOf are numbers with three or more in a row as one: "2", "4 to 6".
function runsOf(numbers) {
  const runs = [];
  for (const n of numbers) runs.at(-1)?.at(-1) === n - 1 ? runs.at(-1).push(n) : runs.push([n]);
  return runs.flatMap(run => run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run);
}
// Who looks for a skill by its name or code sees first what became of that skill; who looks
// for words that few have, which those are.
function namedSummary() {
  const list = fit.named.length ? fit.named : fit.few;
  if (!list.length) return "";
  const line = skill => el("li", null, el("a", { href: "#" + skill.id }, skill.title), " ", sizeMark(skill), " ", el("span", { class: "detail" }, skill.said ?? (skill.changes.length ? plural(skill.changes.length, "change") : "unchanged")));
  return el("section", { class: "mine-sum", "aria-label": fit.named.length ? "Skills of that name" : "Skills with such changes" }, fit.named.length ? "" : el("p", { class: "detail" }, /\s/.test(state.q.trim()) ? "Skills with changes that have all these words:" : "Skills with changes that have this word:"), el("ul", null, list.map(line)), fit.named.length ? "" : elsewhere(state.q, list));
}
// drawChart draws the bars anew, of the skills that fit the filters.
function drawChart() {
  const rows = [...document.querySelectorAll(".chart tbody tr")];
  const counts = rows.map(row => {
    const n = {};
    for (const skill of fit.skills) if ((skill.cat[0] ?? "") === row.dataset.category) { const is = letterNames[skill.overall] ?? "same"; n[is] = (n[is] ?? 0) + 1; }
    return n;
  });
  const sum = n => Object.values(n).reduce((a, b) => a + b, 0), most = Math.max(1, ...counts.map(sum));
  rows.forEach((row, i) => {
    const parts = data.bars.filter(part => counts[i][part.class]), bar = row.querySelector("svg");
    let from = 0;
    row.hidden = !sum(counts[i]);
    row.querySelector(".number").textContent = sum(counts[i]);
    bar.setAttribute("aria-label", parts.map(part => `${counts[i][part.class]} ${part.words}`).join(", "));
    bar.replaceChildren(...parts.map(part => {
      const n = counts[i][part.class], rect = drawing("rect", { class: "fill-" + part.class, x: 100 * from / most, y: 0, width: 100 * n / most, height: 10 }, drawing("title", {}, `${n} ${part.words}`));
      from += n;
      return rect;
    }));
  });
  const chart = document.querySelector(".chart");
  if (chart) chart.hidden = !counts.some(sum);
}
// What there is to do for one's own skills, as compdiff impact says it: a line for each
// level that one holds, or for the skill as a whole. A level at which nothing changed, in a
// skill that did, is told apart: there is something to read, and it is not of the level.
const deeds = [
  { name: "reassess", count: "to reassess", class: "verdict-yes" },
  { name: "read what changed", count: "to read", class: "verdict-maybe" },
  { name: "correct the list", count: "of no such level", class: "verdict-maybe" },
  { name: "nothing at this level", count: "with nothing changed at the level itself" },
  { name: "nothing to do", count: "with nothing to do" },
];
// What a letter stands for, in fewer words than its legend has.
const shortWords = { S: "spelling", L: "wording", M: "1–2 duties changed", H: "3 duties or more changed", NEW: "new", DELETE: "gone" };
const rankOf = line => deeds.findIndex(deed => deed.name === line.do);
function ownSummary(own) {
  const lines = [...own].flatMap(([skill, levels]) => (levels ? inOrder(levels) : [0]).map(level => ({ skill, level, ...deedOf(skill, level) })));
  lines.sort((a, b) => rankOf(a) - rankOf(b) || bySize(a.skill, b.skill) || a.level - b.level);
  const counts = deeds.map(deed => [deed, lines.filter(line => line.do === deed.name).length]).filter(([, n]) => n), unknown = notMine();
  return el("section", { class: "mine-sum", id: "mine-sum", tabindex: -1 }, el("h2", null, `Your ${plural(own.size, "skill")}${lines.length > own.size ? `, ${lines.length} levels` : ""}: ${[...counts.map(([deed, n]) => `${n} ${deed.count}`), ...(unknown.length ? [`${unknown.length} not known`] : [])].join(", ")}`),
    unknown.length ? el("p", { class: "unknown" }, el("strong", { class: "verdict-maybe" }, "Not known, so not answered"), `: ${unknown.join(", ")}`) : "",
    el("ul", null, lines.map(ownLine)), el("button", { type: "button", onclick: askMine }, "Change the list"));
}
function deedOf(skill, level) {
  const said = judgeOwn(skill, level);
  return said.beside ? { do: "nothing at this level", why: said.beside, part: partOfChange(skill, said.c) ?? null } : said;
}
// ownLine is one link, which leads to where there is something to read.
function ownLine({ skill, level, do: deed, why, part }) {
  const to = part !== undefined ? part : (level ? skill.parts.find(one => one.level === level) : null);
  const said = why.startsWith(deed + ": ") ? why.slice(deed.length + 2) : why, [first, ...others] = said.split("; ");
  return el("li", null, el("a", { class: "own-line", href: "#" + skill.id + (to ? "-" + partID(to) : "") }, el("span", { class: "name" }, skill.title + (level ? ` ${lowered(levelName(level))}` : "")), " ", level ? letterChip(skill.letters[level], shortWords[skill.letters[level]]) : sizeMark(skill), " ",
    el("strong", { class: deeds.find(one => one.name === deed)?.class }, capital(deed)), " ", el("span", { class: "detail" }, whole(skill) && skill.said ? `${first}; ${skill.said.replace(/^[Rr]etired; /, "")}` : first)), othersOf(others, first));
}
// othersOf has the reasons that do not decide behind a word: all at once nobody can weigh them.
function othersOf(others, first) {
  return others.length ? el("details", { class: "why" }, el("summary", null, "Why, in full"), el("ul", null, [first, ...others].map(one => el("li", null, capital(one))))) : "";
}
const partOfChange = (skill, print) => skill.parts.find(part => part.rows.some(row => changes[row.c]?.print === print));
const lowered = name => name.startsWith("Level ") ? "level " + name.slice(6) : name;
function judgeOwn(skill, level) {
  const said = skill.judged?.[level];
  if (said) return said;
  if (level && !skill.old.includes(level) && !skill.new.includes(level)) return { do: "correct the list", why: `no edition defines ${lowered(levelName(level))} of it` };
  return skill.doubts ? { do: "reassess", why: "not compared in part: look at both texts" } : { do: "nothing to do", why: "unchanged" };
}
function sorted() {
  if (state.sort === "size") return [...fit.skills].sort(bySize);
  if (state.sort === "name") return [...fit.skills].sort((a, b) => compare(a.title, b.title));
  return fit.skills;
}
// The rows of the table, or the cards, with the headings of their groups.
const sizeGroups = { DELETE: "Retired", NEW: "New", H: "Large: a third of the words or more changed", M: "Medium: a quarter or more", L: "Small: less than a quarter", "": "Unchanged" };
function groupedSkills() {
  const groupOf = skill => state.sort === "size" ? sizeGroups[skill.overall ?? ""] : state.sort ? "" : skill.cat.join(" / ");
  const rows = [];
  let last;
  for (const skill of sorted()) {
    const group = groupOf(skill);
    if (group && group !== last) rows.push({ group });
    last = group;
    rows.push({ skill });
  }
  return rows;
}
const sorts = { "": "by category", size: "by size", name: "by name" };
const sorter = () => el("label", { class: "sorter" }, "Sort ", el("select", { name: "sort", onchange: event => go({ sort: event.target.value }) }, Object.entries(sorts).map(([value, words]) => el("option", { value, selected: state.sort === value }, words))));
const columns = () => [
  { name: "Skill", sort: "name" }, coded && { name: "Code" }, ...data.levels.map(level => ({ name: level.label, level: level.n })),
  { name: "Overall size", sort: "size" }, { name: "Changes" }, { name: "Affects assessments?" }].filter(Boolean);
function matrix() {
  const heads = columns(), body = el("tbody");
  const head = column => el("th", { scope: "col", "aria-sort": column.sort && state.sort === column.sort ? (column.sort === "name" ? "ascending" : "descending") : null },
    column.sort ? el("button", { type: "button", onclick: () => go({ sort: state.sort === column.sort ? "" : column.sort }) }, column.name) : column.name);
  fill(body, groupedSkills(), row => row.group ? el("tr", { class: "group" }, el("th", { colspan: heads.length, scope: "colgroup" }, row.group)) : matrixRow(row.skill), 16);
  const table = el("table", { class: "matrix", id: "matrix", "aria-describedby": "legend", onkeydown: byArrows }, el("thead", null, el("tr", null, heads.map(head))), body);
  return [el("div", { class: "head" }, el("h2", { id: "matrix-title" }, "Skills by levels"), sorter()), legendOf(),
    el("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": "Table of skills by levels, which scrolls; arrow keys go from cell to cell" }, table)];
}
function legendOf() {
  return el("div", { class: "legend", id: "legend" },
    el("p", null, "Letters are for levels: ", Object.keys(letterWords).map(letter => el("span", { class: "key" }, letterChip(letter, phone.matches ? shortLetters[letter] : letter), " " + letterWords[letter])),
      el("span", { class: "key" }, el("span", { class: "key-undefined" }), " not defined at this level"), " Blank: unchanged."),
    el("p", null, "The overall size is how much of the words of the skill changed: small less than a quarter, medium less than a third, large more."),
    el("p", null, "Are assessments affected? Yes: at some level one does not stand. Maybe: they stand, and a duty changed, or what the skill is; or nobody can tell."));
}
function matrixRow(skill) {
  return el("tr", { id: "row-" + skill.id }, el("th", { scope: "row" }, el("a", { href: "#" + skill.id }, el("bdi", null, soft(skill.name || skill.code)))), coded && el("td", null, el("bdi", null, skill.code ?? "")),
    data.levels.map(level => cell(skill, level.n)), el("td", { class: "size-cell" }, sizeMark(skill)),
    el("td", { class: "number" }, skill.changes.filter(isOwn).length || ""), el("td", null, verdictOf(skill)));
}
const answers = { "reassess": ["yes", "yes"], "read what changed": ["maybe", "maybe"], "correct the list": ["maybe", "no such level"], "nothing at this level": ["no", "no"], "nothing to do": ["no", "no"] };
// ownVerdict is the gravest of the verdicts of the levels that one holds.
function ownVerdict(skill, levels) {
  const all = inOrder(levels).map(level => ({ level, ...deedOf(skill, level) })).sort((a, b) => rankOf(a) - rankOf(b)), same = all.filter(one => one.do === all[0].do);
  const [style, answer] = answers[all[0].do];
  return [el("strong", { class: "verdict-" + style }, answer), ` at ${placesOf(same.map(one => ({ at: levelName(one.level) })))}: ${all[0].why.split("; ")[0]}`];
}
function verdictOf(skill) {
  const levels = fit.own?.get(skill);
  if (levels) return ownVerdict(skill, levels);
  if (skill.doubts && !skill.why) return "not compared in part";
  if (!skill.overall && !skill.changes.length) return "unchanged";
  return skill.why ? [el("strong", { class: "verdict-" + skill.verdict }, skill.verdict), ": " + fewCauses(skill.why)] : skill.verdict ?? "";
}
// In a row the gravest causes are enough; the skill itself has them all.
const manyCauses = 3;
function fewCauses(why) {
  const all = why.split("; ");
  return all.length > manyCauses + 1 ? `${all.slice(0, manyCauses).join("; ")}; and ${all.length - manyCauses} more` : why;
}
function cell(skill, n) {
  const letter = skill.letters[n], defined = skill.old.includes(n) || skill.new.includes(n);
  return el("td", { class: "cell" + (fit.own?.get(skill)?.has(n) ? " own" : "") + (defined ? "" : " undefined") + (letter ? " is-" + letterNames[letter] : "") },
    letter ? el("a", { href: `#${skill.id}-level-${n}`, tabindex: -1, title: `${levelName(n)}: ${letterWords[letter]}` }, letter) : defined ? "" : hidden("not defined"));
}
// On a phone, cards in place of the table: a strip of levels with their letters, each
// as large as a finger.
function cardsOfSkills() {
  const list = el("div", { class: "phone" });
  const card = skill => el("section", { class: "card", "aria-label": skill.title }, el("h3", null, el("a", { href: "#" + skill.id }, skill.title)), el("p", { class: "size-line" }, sizeMark(skill)), strip(skill), el("p", { class: "detail" }, "Affects assessments? ", verdictOf(skill)));
  fill(list, groupedSkills(), row => row.group ? el("h3", { class: "group" }, row.group) : card(row.skill));
  return [el("div", { class: "head" }, el("h2", { id: "matrix-title" }, "Skills by levels"), sorter()), el("details", { class: "fold" }, el("summary", null, "What letters and sizes mean"), legendOf()), list];
}
// What is too long for a level on a phone.
const shortLetters = { DELETE: "GONE" };
function strip(skill) {
  return el("ul", { class: "strip", "aria-label": "Levels" }, data.levels.map(level => {
    const letter = skill.letters[level.n], defined = skill.old.includes(level.n) || skill.new.includes(level.n);
    const inside = [el("span", { class: "at" }, hidden("level "), String(level.n)), letter ? el("span", { class: "letter" }, shortLetters[letter] ?? letter) : hidden(defined ? "unchanged" : "not defined")];
    return el("li", { class: (letter ? "is-" + letterNames[letter] : defined ? "" : "none") + (fit.own?.get(skill)?.has(level.n) ? " own" : "") }, letter ? el("a", { href: `#${skill.id}-level-${level.n}` }, inside) : inside);
  }));
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
// nothing says that nothing fits; of one's own skills, that it is these of which nothing does.
function nothing() {
  const more = filtersOf().filter(one => !["q", "mine"].includes(one.name)).length, own = fit.own ? `No change of your ${plural(fit.own.size, "skill")} ` : "";
  const words = state.q ? `${own || "Nothing here "}mentions “${state.q}”${more ? " with these filters" : ""}.` : own ? `${own}${more ? "fits these filters" : "is told"}.` : "Nothing fits these filters.";
  return el("div", { class: "empty", role: "status" }, el("p", null, words), elsewhere(state.q),
    narrowed() ? el("button", { type: "button", onclick: clear }, more ? "Clear the filters" : "Clear the search") : el("button", { type: "button", onclick: () => go({ mine: "" }) }, "Show all skills"));
}
// elsewhere leads to skills whose texts have what no change mentions, or words of it, and
// offers to say what these mean to somebody who holds them.
function elsewhere(words, known = []) {
  const { some, speak: all } = offersFor(words), speak = all.filter(skill => !known.includes(skill));
  const both = [...known, ...speak];
  const take = both.length ? el("p", null, el("button", { type: "button", onclick: () => showMine(both.map(nameOf).join("~")) }, both.length > 1 ? "What does it mean for holders of these skills?" : "What does it mean for holders of this skill?")) : "";
  return [speak.length ? el("p", null, `“${some}” stands ${known.length ? "unchanged " : ""}in the texts of `, speak.map((skill, n) => [n ? " and of " : "", el("a", { href: "#" + skill.id }, skill.title)]), ".") : "", take];
}
