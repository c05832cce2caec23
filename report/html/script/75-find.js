// What is looked for is answered below the field, wherever one is on the page: skills by
// code, by name, by former name, with a level ("mooring 3"); several of them, as one's own.
// Enter opens the first.
const manyHits = 8;
const hitList = el("ul", { id: "hits", class: "hits", role: "listbox", "aria-label": "Skills found", hidden: true });
const hitNote = el("p", { class: "words", role: "status" });
let hits = [], hitAt = -1;
for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": "hits", "aria-expanded": "false" })) search.setAttribute(name, value);

// levelAsked parts a level from the words in front of it: "mooring level 3", "MOOR 3".
const levelAsked = /^(.*?\S)[\s,]*(?:\blevels?|\blvl\.?|\bl)?\s*\b(\d{1,2})$/i;
function asked(text) {
  const [, words, n] = levelAsked.exec(text) ?? [], level = Number(n);
  return words && data.levels.some(one => one.n === level) && ranked(words).length ? { words, level } : { words: text, level: 0 };
}
const wordsIn = text => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
// wordsOfTitle and wordsOfNames are cut once for each skill: they are asked at each letter.
const wordsOfTitle = skill => skill.titleWords ??= wordsIn(skill.title);
const wordsOfNames = skill => skill.nameWords ??= wordsIn(`${skill.name} ${skill.was ?? ""}`);
// rankOfName is how well a skill is called what is looked for: less is better.
function rankOfName(skill, text, words) {
  const name = skill.name.toLowerCase(), was = (skill.was ?? "").toLowerCase(), parts = wordsOfTitle(skill);
  if (name === text || (skill.code ?? "").toLowerCase() === text) return 0;
  if (was.split("\n").includes(text)) return 1;
  if (name.startsWith(text)) return 2;
  if (words.every(word => parts.some(part => part.startsWith(word)))) return 3;
  if (words.every(word => `${name}\n${(skill.code ?? "").toLowerCase()}`.includes(word))) return 4;
  return words.every(word => was.includes(word)) ? 5 : Infinity;
}
function ranked(text) {
  const words = wordsIn(text), low = text.trim().toLowerCase();
  if (!words.length) return [];
  return skills.map(skill => ({ skill, rank: rankOfName(skill, low, words) })).filter(one => one.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || compare(a.skill.title, b.skill.title)).map(one => one.skill);
}
// nearly are skills of whose names some words begin as those that are looked for: who says
// "tester" may mean "testing". The rarer the beginnings, the better.
const stemLength = 4;
function nearly(text) {
  const stems = wordsIn(text).filter(word => word.length >= stemLength).map(word => word.slice(0, Math.max(stemLength, word.length - 3)));
  const has = (skill, stem) => wordsOfNames(skill).some(word => word.startsWith(stem));
  const worth = new Map(stems.map(stem => [stem, 1 / Math.max(1, skills.filter(skill => has(skill, stem)).length)]));
  return skills.map(skill => ({ skill, all: stems.every(stem => has(skill, stem)), sum: stems.reduce((sum, stem) => sum + (has(skill, stem) ? worth.get(stem) : 0), 0) })).filter(one => one.sum > 0)
    .sort((a, b) => b.all - a.all || b.sum - a.sum || compare(a.skill.title, b.skill.title));
}
// hitsFor lists what Enter would open, and behind it what may be meant.
function hitsFor(text) {
  const own = /[,;~]|\b(?:and)\b/.test(text) ? skillsIn(text).found : new Map();
  if (own.size > 1 && !ranked(text).length) return [{ sure: true, own, list: addressOfList(text), title: `What does it mean for these ${own.size} skills?`, about: listOfMine(new Map([...own].map(([skill, levels]) => [skill, levels]))).join(", ") }];
  const { words, level } = asked(text), found = ranked(words), sure = found.length > 0;
  const like = sure ? [] : nearly(words), those = all => like.filter(one => one.all === all).map(one => one.skill);
  const near = sure ? [] : [...new Set([...those(true), ...(fit.few ?? []), ...those(false)])].slice(0, manyHits);
  const all = (sure ? found : near).map(skill => hitOf(skill, level, sure));
  return all.length > manyHits ? [...all.slice(0, manyHits), { more: all.length - manyHits }] : all;
}
function hitOf(skill, level, sure) {
  const part = level ? skill.parts.find(one => one.level === level) : null;
  return { skill, part, sure, title: skill.title + (part ? `, ${lowered(levelName(level))}` : ""), about: part ? partSays(skill, part) : skill.said ?? (skill.changes.length ? plural(skill.changes.length, "change") : "unchanged") };
}
function drawHits() {
  const text = search.value.trim();
  hits = text && document.activeElement === search ? hitsFor(text) : [];
  hitAt = hits.length && hits[0].sure ? 0 : -1;
  const option = (hit, n) => hit.more ? el("li", { class: "detail", role: "presentation" }, `and ${hit.more} more; type more of the name`)
    : el("li", { id: "hit-" + n, role: "option", "aria-selected": "false", onmousedown: event => { event.preventDefault(); openHit(hit); } }, el("span", { class: "name" }, hit.title), " ", hit.skill ? sizeMark(hit.skill) : "", el("span", { class: "detail" }, hit.about));
  const doubtful = hits.length && !hits[0].sure ? el("li", { class: "detail", role: "presentation" }, "No skill is called so. Perhaps:") : "";
  place(hitList, doubtful, hits.map(option));
  hitNote.textContent = hits.length ? `${plural(hits.filter(hit => !hit.more).length, "skill")} below; arrow keys choose, Enter opens.` : "";
  hitList.hidden = !hits.length;
  search.setAttribute("aria-expanded", String(hits.length > 0));
  chooseHit(hitAt);
}
function chooseHit(n) {
  hitAt = n;
  for (const option of hitList.querySelectorAll("[role=option]")) option.setAttribute("aria-selected", String(option.id === "hit-" + n));
  n < 0 ? search.removeAttribute("aria-activedescendant") : search.setAttribute("aria-activedescendant", "hit-" + n);
  if (n >= 0) byID("hit-" + n)?.scrollIntoView({ block: "nearest" });
}
function closeHits() {
  hits = [];
  hitList.hidden = true;
  search.setAttribute("aria-expanded", "false");
  chooseHit(-1);
}
function openHit(hit) {
  closeHits();
  search.value = "";
  search.blur();
  if (hit.own) showMine(hit.list);
  else go({ ...(fit.own?.has(hit.skill) ? noFilters() : { ...noFilters(), mine: "" }), view: "skills", target: hit.skill.id + (hit.part ? "-" + partID(hit.part) : "") });
}
search.addEventListener("focus", drawHits);
search.addEventListener("blur", closeHits);
search.addEventListener("keydown", event => {
  const choices = hits.filter(hit => !hit.more).length, by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") closeHits();
  if (!by || !choices) return;
  event.preventDefault();
  chooseHit((hitAt + by + choices) % choices);
});
