// What the page does beyond standing there: filters kept in the address, a
// table that sorts, two views, keys. Everything is readable without it.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  const skills = [...document.querySelectorAll(".skill")].map(element => ({
    element, row: document.getElementById("row-" + element.id), title: element.querySelector("h3").textContent.toLowerCase(), fits: true,
    parts: [...element.querySelectorAll(".part")].map(part => ({
      element: part, changes: [...part.querySelectorAll(".change")].map(change => ({ element: change, data: { ...change.dataset }, fits: true })),
    })),
  }));
  const all = skills.flatMap(skill => skill.parts.flatMap(part => part.changes));
  const names = ["words", "severity", "class", "rule", "skill", "view", "keys"];
  let shown = all;

  // textOf is what the words of the filter are looked for in. The texts of a
  // redline are there as they read before and after.
  function textOf(change) {
    if (change.text === undefined) {
      const parts = [change.element.textContent];
      for (const redline of change.element.querySelectorAll(".redline")) {
        for (const unwanted of ["INS", "DEL"]) {
          parts.push([...redline.childNodes].filter(n => n.nodeName !== unwanted).map(n => n.textContent).join(""));
        }
      }
      change.text = parts.join("\n").toLowerCase().replace(/\s+/g, " ");
    }
    return change.text;
  }

  function settings() {
    const all = {};
    for (const name of names) {
      const field = form.elements[name];
      all[name] = field.type === "checkbox" ? (field.checked ? field.value : "") : field.value;
    }
    return all;
  }

  // apply decides what fits the filters, and says how much it is, at once.
  // Elements follow in the order of the page.
  function apply() {
    const want = settings();
    const words = want.words.toLowerCase().split(/\s+/).filter(Boolean);
    for (const skill of skills) {
      const here = !want.skill || want.skill === skill.element.id;
      const missing = words.filter(word => !skill.title.includes(word));
      skill.fits = false;
      for (const change of skill.parts.flatMap(part => part.changes)) {
        change.fits = here && ["severity", "class", "rule"].every(name => !want[name] || want[name] === change.data[name]) &&
          missing.every(word => textOf(change).includes(word));
        skill.fits ||= change.fits;
      }
      hide(skill.element, !skill.fits);
    }
    shown = all.filter(change => change.fits);
    count.textContent = shown.length === all.length ? `${all.length} changes` : `${shown.length} of ${all.length} changes`;
    follow(want.view === "side");
  }

  function hide(element, hidden) {
    if (element.hidden !== hidden) element.hidden = hidden;
  }

  // follow shows and hides the changes of the skills that are shown, and then
  // the rows of the table: some now, and the others while the page stays usable.
  const slice = 1000;
  let waiting = [], timer;
  function follow(side) {
    waiting = [rows, ...skills.filter(skill => skill.fits).reverse().map(skill => () => present(skill, side))];
    proceed();
  }
  function rows() {
    for (const skill of skills) if (skill.row) hide(skill.row, !skill.fits);
    return slice;
  }
  function proceed() {
    clearTimeout(timer);
    for (let n = 0; n < slice && waiting.length;) n += waiting.pop()();
    if (waiting.length) timer = setTimeout(proceed);
  }
  function finish() {
    while (waiting.length) proceed();
  }

  // present puts the changes of a skill as the filters have them, and returns
  // how many there are.
  function present(skill, side) {
    let n = 0;
    for (const part of skill.parts) {
      for (const change of part.changes) {
        hide(change.element, !change.fits);
        if (change.fits) view(change, side);
      }
      hide(part.element, !part.changes.some(change => change.fits));
      n += part.changes.length;
    }
    return n;
  }

  // view lays a redline side by side, or puts it back.
  function view(change, side) {
    if (side === !!change.pair) return;
    if (!side) {
      change.pair.replaceWith(change.redline);
      change.pair = undefined;
      return;
    }
    change.redline ??= change.element.querySelector(":scope > .redline");
    if (!change.redline) return;
    change.pair = document.createElement("div");
    change.pair.className = "side";
    for (const name of ["was", "is"]) {
      const half = change.redline.cloneNode(true);
      half.classList.add(name);
      change.pair.append(half);
    }
    change.redline.replaceWith(change.pair);
  }

  // The address keeps both what is looked at and the filters: #skill-X?words=net.
  function address() {
    const [id, query] = location.hash.slice(1).split("?");
    return { id: decode(id || ""), query: new URLSearchParams(query || "") };
  }
  function decode(text) {
    try { return decodeURIComponent(text); } catch { return text; }
  }
  // Typing is remembered when it pauses: browsers bear few addresses a second.
  let pause;
  function rememberSoon() {
    clearTimeout(pause);
    pause = setTimeout(() => remember(), 150);
  }
  function remember(id) {
    clearTimeout(pause);
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(settings())) if (value) query.set(name, value);
    const text = query.toString();
    history.replaceState(null, "", "#" + (id ?? address().id) + (text ? "?" + text : ""));
  }
  function recall() {
    const { id, query } = address();
    for (const name of names) {
      const field = form.elements[name];
      const value = query.get(name) || "";
      if (field.type === "checkbox") field.checked = value === field.value;
      else field.value = value;
      if (field.value !== value && field.tagName === "SELECT") field.value = "";
    }
    apply();
    if (id) go(document.getElementById(id));
  }
  function go(element) {
    if (!element) return;
    finish();
    if (element.closest("[hidden]")) { form.reset(); apply(); finish(); remember(element.id); }
    element.scrollIntoView({ block: "start" });
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  // Where the page is scrolled past the filters, what they find begins at its
  // top.
  form.addEventListener("input", event => {
    const changes = document.getElementById("changes");
    const past = !["view", "keys"].includes(event.target.name) && changes.getBoundingClientRect().top < 0;
    apply();
    rememberSoon();
    if (past) changes.scrollIntoView({ block: "start" });
  });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", recall);
  addEventListener("beforeprint", finish);
  addEventListener("pagehide", () => remember());
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    event.preventDefault();
    const id = link.getAttribute("href").slice(1);
    if (link.dataset.severity) { form.elements.severity.value = link.dataset.severity; apply(); }
    go(document.getElementById(id));
    remember(id);
  });

  const ranks = { "": 0, L: 1, M: 2, NEW: 3, H: 4, DELETE: 5 };
  const keys = {
    text: cell => cell.textContent.trim().toLowerCase(),
    number: cell => Number(cell.textContent),
    rank: cell => ranks[cell.textContent.replace("⇅", "").trim()] ?? 0,
  };
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  for (const head of document.querySelectorAll("#matrix thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    head.dataset.label = head.textContent;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const descending = head.getAttribute("aria-sort") === (head.dataset.sort === "text" ? "ascending" : null) || head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentNode.children) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      const key = keys[head.dataset.sort];
      const body = document.querySelector("#matrix tbody");
      const sorted = [...body.rows].map(row => ({ row, value: key(row.cells[head.cellIndex]) }));
      sorted.sort((a, b) => compare(a.value, b.value) * (descending ? -1 : 1));
      body.append(...sorted.map(s => s.row));
    });
  }

  // In the table, arrow keys go from link to link; the tabulator goes from
  // skill to skill.
  const matrix = document.getElementById("matrix");
  for (const link of matrix?.querySelectorAll("td a") ?? []) link.tabIndex = -1;
  const across = { ArrowLeft: -1, ArrowRight: 1 }, along = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" };
  function target(cell, key) {
    const column = cell.cellIndex;
    let row = cell.parentNode;
    if (across[key]) {
      for (let i = column + across[key]; row.cells[i]; i += across[key]) if (row.cells[i].querySelector("a")) return row.cells[i];
      return null;
    }
    while ((row = row[along[key]])) if (!row.hidden && row.cells[column].querySelector("a")) return row.cells[column];
    return null;
  }
  matrix?.addEventListener("keydown", event => {
    const cell = event.target.closest("tbody :is(td, th)");
    if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.key in across || event.key in along)) return;
    event.preventDefault();
    target(cell, event.key)?.querySelector("a").focus();
  });

  // step goes to the next or the previous of a list, from where the focus is.
  function step(list, by) {
    if (!list.length) return;
    const here = document.activeElement;
    let at = list.indexOf(here.closest(list[0].matches(".skill") ? ".skill" : ".change"));
    if (at < 0) { // between two, or nowhere
      const behind = list.findIndex(element => here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      at = (behind < 0 ? list.length : behind) - (by > 0 ? 1 : 0);
    }
    const next = list[Math.min(list.length - 1, Math.max(0, at + by))];
    go(next);
    remember(next.id);
  }
  const shownChanges = () => shown.map(change => change.element);
  const shownSkills = () => skills.filter(skill => skill.fits).map(skill => skill.element);
  const actions = {
    "/": () => form.elements.words.focus(),
    j: () => step(shownChanges(), 1), k: () => step(shownChanges(), -1),
    n: () => step(shownSkills(), 1), p: () => step(shownSkills(), -1),
    v: () => { form.elements.view.value = form.elements.view.value ? "" : "side"; apply(); remember(); },
    x: () => form.reset(),
    t: () => (matrix?.querySelector("tbody tr:not([hidden]) th a") ?? document.querySelector(".scroll"))?.focus(),
  };
  document.addEventListener("keydown", event => {
    const field = event.target.closest?.("input, select, textarea");
    if (event.key === "Escape" && field) { field.blur(); return; }
    if (field || event.ctrlKey || event.metaKey || event.altKey || form.elements.keys.checked) return;
    if (!Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });

  // The texts are collected while nobody waits, so that the first words find
  // theirs at once.
  let collected = 0;
  function collect() {
    for (let n = 0; n < 200 && collected < all.length; n++) textOf(all[collected++]);
    if (collected < all.length) setTimeout(collect);
  }
  setTimeout(collect);

  form.hidden = false;
  recall();
})();
