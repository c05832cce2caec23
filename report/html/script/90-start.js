// Keys, and the first drawing.
function step(selector, by) {
  const list = [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
  if (!list.length) return;
  const here = document.activeElement;
  let at = list.indexOf(here.closest(selector));
  if (at < 0) {
    const behind = here === document.body ? 0 : list.findIndex(element => here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    at = (behind < 0 ? list.length : behind) - (by > 0 ? 1 : 0);
  }
  const next = list[Math.min(list.length - 1, Math.max(0, at + by))];
  if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
  land(next, 6);
  next.focus({ preventScroll: true });
}
const nextSkill = by => state.view === "skills" ? viewPlace.querySelector(`[data-step="${by}"]`)?.click() : step(state.view === "overview" ? "#matrix-place tbody th a" : "#view section.skill", by);
const actions = {
  "/": () => search.focus(), j: () => step("#view article.change", 1), k: () => step("#view article.change", -1), n: () => nextSkill(1), p: () => nextSkill(-1),
  v: () => go({ side: state.side ? "" : "1" }), x: clear, t: () => { go({ view: "overview" }); finish(); document.querySelector("#matrix tbody th a, .phone a")?.focus(); },
  ...Object.fromEntries(Object.keys(views).map((name, n) => [String(n + 1), () => go({ view: name })])),
};
document.addEventListener("keydown", event => {
  if (mineDialog.open) return;
  const field = event.target.closest?.("input, select, textarea");
  if (event.key === "Escape") {
    if (field === search) { search.value = ""; typing = false; if (state.q) go({ q: "" }); search.blur(); } else if (field) field.blur();
    else if (!rail.hidden && !wide.matches) { openRail(false); railButton.focus(); }
    return;
  }
  if (field || event.ctrlKey || event.metaKey || event.altKey || state.keys) return;
  if (!Object.hasOwn(actions, event.key)) return;
  event.preventDefault();
  actions[event.key]();
});
addEventListener("beforeprint", finish);
phone.addEventListener("change", () => show(state));
wide.addEventListener("change", () => openRail(wide.matches));
if (changes.length || skills.length) {
  drawBar();
  state = readAddress();
  rail.hidden = !wide.matches;
  document.body.classList.toggle("railed", wide.matches);
  railButton.setAttribute("aria-expanded", String(wide.matches));
  show(state);
  if (state.target || state.view !== "overview") { finish(); arrive(); }
}
// The words of all changes are collected while nobody waits.
let collected = 0;
function collect() {
  for (let n = 0; n < 200 && collected < changes.length; n++) textOf(changes[collected++]);
  if (collected < changes.length) setTimeout(collect);
}
setTimeout(collect, 50);
