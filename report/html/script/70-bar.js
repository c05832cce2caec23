// The bar that stays in sight: search, views, filters, what is filtered; and the
// rail of skills.
const bar = byID("bar"), rail = byID("rail");
const wide = matchMedia("(min-width: 68rem)");
const search = el("input", { type: "search", name: "q", placeholder: "What happened to …?", "aria-label": "Search code, name or words", autocomplete: "off", spellcheck: "false" });
const stateRow = el("div", { class: "state" });
const counted = el("output", { role: "status" });
const filterRow = el("div", { class: "filters", id: "filters", hidden: true });
const railButton = el("button", { type: "button", "aria-expanded": "false", "aria-controls": "rail", onclick: () => openRail(rail.hidden) }, "Skills");
const filterButton = el("button", { type: "button", class: "quiet", "aria-expanded": "false", "aria-controls": "filters", onclick: () => { filterRow.hidden = !filterRow.hidden; filterButton.setAttribute("aria-expanded", String(!filterRow.hidden)); } }, "Filters");
const shownViews = () => Object.entries(views).filter(([name]) => name !== "patterns" || patterns.length);
// On phones the views are a list to choose from, in place of the links.
const viewSelect = el("select", { name: "view", class: "view-select", "aria-label": "View", onchange: event => go({ view: event.target.value }) }, shownViews().map(([name, words]) => el("option", { value: name }, words)));
const chooser = (name, label, options, has) => el("label", null, label, el("select", { name, onchange: event => go({ [name]: event.target.value }) }, el("option", { value: "" }, "all"),
  options.map(([value, words]) => el("option", { value }, has ? `${words} (${changes.filter(change => has(change, value)).length.toLocaleString("en")})` : words))));
function drawBar() {
  const categories = [...new Set(skills.map(skill => skill.cat[0]).filter(Boolean))].sort(compare);
  filterRow.append(chooser("weight", "Weight", Object.entries(weights), (change, is) => change.v === is), chooser("class", "Kind of rewording", Object.entries(classes), (change, is) => change.k === is), chooser("kind", "What happened", data.kinds.map(kind => [kind.rule, kind.words]), (change, is) => change.r === is),
    categories.length ? chooser("category", "Category", categories.map(name => [name, name])) : "", data.levels.length ? chooser("level", "Level", data.levels.map(level => [String(level.n), level.label])) : "",
    chooser("decision", "Review", [["accept", "accepted"], ["query", "queried"]]),
    el("label", { class: "check" }, el("input", { type: "checkbox", name: "side", onchange: event => go({ side: event.target.checked ? "1" : "" }) }), "side by side"),
    el("label", { class: "check" }, el("input", { type: "checkbox", name: "keys", onchange: event => go({ keys: event.target.checked ? "off" : "" }, { replace: true }) }), "no keys of one letter"),
    el("p", { class: "detail" }, "Keys: ", [["/", "search"], ["j", "next change"], ["k", "previous"], ["n", "next skill"], ["p", "previous"], ["v", "side by side"], ["x", "clear"], ["t", "table"], ["1", "to 5: views"]].map(([key, what]) => [el("kbd", null, key), ` ${what} `])));
  bar.append(el("form", { class: "tools", role: "search", "aria-label": "Search and views", onsubmit: event => { event.preventDefault(); const one = hits[hitAt] ?? (fit.skills.length === 1 && state.q ? { skill: fit.skills[0] } : null); if (one) openHit(one); } },
    railButton, el("div", { class: "finder" }, search, hitList, hitNote), el("nav", { class: "views", "aria-label": "Views" }, shownViews().map(([name, words]) => el("a", { href: "#" + name, "data-view": name }, words))),
    ), el("div", { class: "under" }, stateRow, el("div", { class: "more" }, viewSelect, filterButton, el("button", { type: "button", class: "quiet", onclick: askMine }, "My skills"), el("button", { type: "button", class: "quiet printer", onclick: printAll }, "Print this view"))), filterRow);
  bar.hidden = false;
  new ResizeObserver(measure).observe(bar);
  measure();
}
// measure tells where things land: below the bar, as high as it is now.
function measure() {
  const height = Math.ceil(bar.getBoundingClientRect().height);
  document.documentElement.style.setProperty("--bar", height + "px");
  document.documentElement.style.scrollPaddingTop = height + 8 + "px";
}
function filtersOf() {
  const chip = (name, words) => state[name] ? [{ name, words }] : [];
  return [...chip("q", `“${state.q}”`), ...chip("mine", `my skills (${fit.own?.size ?? 0})`), ...chip("weight", weights[state.weight]), ...chip("class", classes[state.class]), ...chip("kind", data.kinds.find(kind => kind.rule === state.kind)?.words),
    ...chip("category", state.category), ...chip("level", levelName(Number(state.level))), ...chip("decision", { accept: "accepted", query: "queried" }[state.decision]), ...chip("hide", `${plural(state.hide.split("~").length, "recurring edit")} hidden`), ...chip("sure", "paired with less than 70% confidence")];
}
function drawState() {
  const chips = filtersOf(), done = reviewed().length;
  counted.textContent = chips.length ? `${fit.changes.length.toLocaleString("en")} of ${plural(changes.length, "change")} · ${plural(fit.skills.length, "skill")}` : `${plural(changes.length, "change")} · ${plural(skills.length, "skill")}`;
  const inside = [counted, ...chips.map(chip => el("button", { type: "button", "data-chip": chip.name, "aria-label": `Remove the filter ${chip.words}`, onclick: () => go({ [chip.name]: "" }) }, chip.words, " ×")),
    narrowed() ? el("button", { type: "button", class: "quiet", onclick: clear }, "clear") : "",
    done ? el("span", { class: "detail" }, `${done} reviewed`) : "", done ? el("button", { type: "button", class: "quiet", onclick: () => download("review.json", "application/json", reviewJSON()) }, "Save as JSON") : "",
    done ? el("button", { type: "button", class: "quiet", onclick: () => download("review.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook(reviewRows())) }, "Save as workbook") : ""];
  if (stateRow.contains(document.activeElement)) counted.tabIndex = -1;
  place(stateRow, inside);
}
function openRail(open) {
  rail.hidden = !open;
  document.body.classList.toggle("railed", open && wide.matches);
  railButton.setAttribute("aria-expanded", String(open));
  if (open) { drawRail(); if (!wide.matches) rail.querySelector("a, button")?.focus(); }
}
function drawRail() {
  if (rail.hidden) return;
  const here = state.view === "skills" ? (skillOf(state.target).skill ?? fit.skills[0]) : state.target.startsWith("change-") ? skillOf(state.target).skill : null;
  const out = [wide.matches ? "" : el("button", { type: "button", onclick: () => { openRail(false); railButton.focus(); } }, "Close")];
  let list, before = [];
  for (const skill of [...fit.skills].sort(inCategories)) {
    if (!list || skill.cat.join("\u0000") !== before.join("\u0000")) {
      if (skill.cat[0] !== before[0] || !list) out.push(el("h2", null, skill.cat[0] || "Skills"));
      if (skill.cat[1]) out.push(el("h3", null, skill.cat.slice(1).join(" / ")));
      out.push(list = el("ul"));
      before = skill.cat;
    }
    list.append(railItem(skill, skill === here));
  }
  place(rail, out);
  const current = rail.querySelector("[aria-current]");
  if (current && wide.matches) rail.scrollTop = Math.max(0, current.offsetTop - rail.clientHeight / 2);
}
// railItem is the entry of a skill, which is made once.
function railItem(skill, current) {
  skill.railItem ??= el("li", null, el("a", { href: "#" + skill.id }, el("bdi", null, soft(skill.name || skill.code)), sizeChip(skill)));
  const link = skill.railItem.firstChild;
  current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  return skill.railItem;
}
function printAll() {
  document.body.classList.add("all-print");
  finish();
  print();
  document.body.classList.remove("all-print");
}
