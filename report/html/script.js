// What the page does beyond standing there: filters kept in the address, a
// table that sorts, two views, keys. Everything is readable without it.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  const skills = [...document.querySelectorAll(".skill")].map(element => ({
    element,
    parts: [...element.querySelectorAll(".part")].map(part => ({ part, changes: [...part.querySelectorAll(".change")] })),
  }));
  const rows = new Map([...document.querySelectorAll("#matrix tbody tr")].map(row => [row.dataset.skill, row]));
  const texts = new WeakMap();
  const names = ["words", "severity", "class", "rule", "skill", "view", "keys"];
  let shown = [];

  // textOf is what the words of the filter are looked for in. The texts of a
  // redline are there as they read before and after.
  function textOf(change) {
    let text = texts.get(change);
    if (text === undefined) {
      const parts = [change.textContent];
      for (const redline of change.querySelectorAll(".redline")) {
        for (const unwanted of ["INS", "DEL"]) {
          parts.push([...redline.childNodes].filter(n => n.nodeName !== unwanted).map(n => n.textContent).join(""));
        }
      }
      text = parts.join("\n").toLowerCase().replace(/\s+/g, " ");
      texts.set(change, text);
    }
    return text;
  }

  function settings() {
    const all = {};
    for (const name of names) {
      const field = form.elements[name];
      all[name] = field.type === "checkbox" ? (field.checked ? field.value : "") : field.value;
    }
    return all;
  }

  function apply() {
    const want = settings();
    const words = want.words.toLowerCase().split(/\s+/).filter(Boolean);
    shown = [];
    let all = 0;
    for (const { element, parts } of skills) {
      const title = element.querySelector("h3").textContent.toLowerCase();
      let inSkill = 0;
      for (const { part, changes } of parts) {
        let inPart = 0;
        for (const change of changes) {
          all++;
          const data = change.dataset;
          const fits = (!want.skill || want.skill === element.id) && (!want.severity || want.severity === data.severity) &&
            (!want.class || want.class === data.class) && (!want.rule || want.rule === data.rule) &&
            words.every(word => title.includes(word) || textOf(change).includes(word));
          if (change.hidden === fits) change.hidden = !fits;
          if (fits) { inPart++; shown.push(change); }
        }
        if (part.hidden !== (inPart === 0)) part.hidden = inPart === 0;
        inSkill += inPart;
      }
      const none = inSkill === 0;
      if (element.hidden !== none) element.hidden = none;
      const row = rows.get(element.id);
      if (row && row.hidden !== none) row.hidden = none;
    }
    count.textContent = shown.length === all ? `${all} changes` : `${shown.length} of ${all} changes`;
    view(want.view === "side");
  }

  // view lays the redlines that are shown side by side, or puts them back.
  const pairs = new Map();
  function view(side) {
    if (!side) {
      for (const [pair, redline] of pairs) pair.replaceWith(redline);
      pairs.clear();
      return;
    }
    for (const change of shown) {
      const redline = change.querySelector(":scope > .redline");
      if (!redline) continue;
      const pair = document.createElement("div");
      pair.className = "side";
      for (const name of ["was", "is"]) {
        const half = redline.cloneNode(true);
        half.classList.add(name);
        pair.append(half);
      }
      redline.replaceWith(pair);
      pairs.set(pair, redline);
    }
  }

  // The address keeps both what is looked at and the filters: #skill-X?words=net.
  function address() {
    const [id, query] = location.hash.slice(1).split("?");
    return { id: decode(id || ""), query: new URLSearchParams(query || "") };
  }
  function decode(text) {
    try { return decodeURIComponent(text); } catch { return text; }
  }
  function remember(id) {
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
    if (element.hidden || element.closest("[hidden]")) { form.reset(); apply(); remember(element.id); }
    element.scrollIntoView({ block: "start" });
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  form.addEventListener("input", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", recall);
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    event.preventDefault();
    const id = link.getAttribute("href").slice(1);
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

  function step(list, by) {
    if (!list.length) return;
    const at = list.findIndex(element => element.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
    go(list[next]);
    remember(list[next].id);
  }
  const shownSkills = () => skills.map(s => s.element).filter(element => !element.hidden);
  const actions = {
    "/": () => form.elements.words.focus(),
    j: () => step(shown, 1), k: () => step(shown, -1),
    n: () => step(shownSkills(), 1), p: () => step(shownSkills(), -1),
    v: () => { form.elements.view.value = form.elements.view.value ? "" : "side"; apply(); remember(); },
    x: () => form.reset(),
    t: () => document.querySelector(".scroll")?.focus(),
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
  const all = skills.flatMap(skill => skill.parts.flatMap(part => part.changes));
  let collected = 0;
  function collect(deadline) {
    while (collected < all.length && deadline.timeRemaining() > 1) textOf(all[collected++]);
    if (collected < all.length) requestIdleCallback(collect);
  }
  if (window.requestIdleCallback) requestIdleCallback(collect);

  form.hidden = false;
  recall();
})();
