// show draws the state of the page: only what differs from before.
const drawers = { skills: skillView, changes: changesView, dropped: droppedView, patterns: patternsView };
const viewPlace = byID("view"), overviewPlace = byID("front");
let shownBefore;
function show(want, at = "") {
  const moved = !shownBefore || want.view !== shownBefore.view || want.target !== shownBefore.target;
  state = want;
  decide();
  if (document.activeElement !== search) search.value = state.q;
  for (const field of filterRow.querySelectorAll("select, input")) field.type === "checkbox" ? field.checked = !!state[field.name] : field.value = state[field.name];
  viewSelect.value = state.view;
  for (const link of bar.querySelectorAll("[data-view]")) link.dataset.view === state.view ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
  drawState();
  drawRail();
  const first = state.view === "overview";
  overviewPlace.hidden = !first;
  viewPlace.hidden = first;
  if (first) { place(viewPlace); overview(); } else {
    viewPlace.setAttribute("aria-label", views[state.view]);
    place(viewPlace, drawers[state.view]());
  }
  if (moved || at) measure(); // the page is laid out once, with all that is new in it
  if ((moved || at) && shownBefore) arrive(at || state.target);
  else if (shownBefore && want.q !== shownBefore.q && scrollY > frameTop()) scrollTo(0, frameTop()); // what is found begins below the bar
  shownBefore = { ...state };
}
// frameTop is how far down the bar is where it starts to stay in sight.
const frameTop = () => Math.ceil(bar.nextElementSibling.offsetTop - bar.offsetHeight);
// arrive brings the target into sight, below the bar, and the focus with it.
function arrive(at = state.target) {
  let target = at ? byID(at) : null;
  if (at && !target) { finish(); target = byID(at); }
  if (state.target && !target && state.view === "changes" && filtered()) { go({ ...noFilters(), mine: "" }); return; }
  if (!target && scrollY < bar.offsetTop) return;
  land(target ?? (state.view === "overview" ? overviewPlace : viewPlace), 12);
  if (target) {
    if (inFront(at)) for (const more of target.querySelectorAll(":scope > details")) more.open = true; // who asks for a list wants all of it
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}
// land scrolls until what is drawn on the way no longer moves the target.
function land(target, tries) {
  target.scrollIntoView({ block: "start", behavior: "instant" });
  if (tries > 0) requestAnimationFrame(() => {
    const want = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop), top = target.getBoundingClientRect().top;
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    if (target.isConnected && Math.abs(top - want) > 1 && !(end && top > want)) land(target, tries - 1);
  });
}
// Typing is one step for the back button until it pauses.
let typing = false, pause;
search.addEventListener("input", () => {
  go({ q: search.value, ...(state.view === "skills" && search.value ? { view: "changes" } : {}) }, { replace: typing });
  drawHits();
  typing = true;
  clearTimeout(pause);
  pause = setTimeout(() => { typing = false; }, 1200);
});
addEventListener("popstate", () => { typing = false; show(readAddress()); });
addEventListener("hashchange", () => { const now = readAddress(); if (addressOf(now) !== addressOf(state)) show(now); });
document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  follow(link.getAttribute("href"));
  if (rail.contains(link) && !wide.matches) openRail(false);
});
// follow goes where a link leads, and keeps the filters on the way.
function follow(href) {
  const [id, query] = href.slice(1).split("?");
  if (id === "main") { byID("main").focus(); return; }
  const want = Object.fromEntries(new URLSearchParams(query ?? ""));
  if (decode(id) in views) go({ view: decode(id), ...want });
  else if (inFront(decode(id))) go({ view: "overview", target: decode(id) });
  else if (id.startsWith("dropped-")) go({ view: "dropped", target: decode(id) });
  else if (id.startsWith("change-")) { const change = changes.find(one => one.id === id); go({ view: "changes", target: id, ...(change && !fit.changes.includes(change) ? { ...noFilters(), ...(isOwn(change) ? {} : { mine: "" }) } : {}) }); }
  else go({ view: "skills", target: decode(id), ...want });
}
// A copy of a redline keeps its words apart, and has no hidden words.
document.addEventListener("copy", event => {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return;
  const box = el("div", null, chosen.getRangeAt(0).cloneContents());
  if (!box.querySelector("ins, del")) return;
  for (const mark of box.querySelectorAll("del, ins")) if (mark.nextSibling?.nodeName === "INS" || mark.nextSibling?.nodeName === "DEL") mark.after(" ");
  for (const block of box.querySelectorAll("p, li, dd, div")) block.append("\n");
  event.clipboardData.setData("text/plain", box.textContent.replace(/\n{2,}/g, "\n").trim());
  event.preventDefault();
});
