// What is looked at and what is filtered stands in the address, so that it can
// be sent, and the back button undoes it: #changes?q=net&weight=error.
const views = { overview: "Overview", skills: "By skill", dropped: "Gone and moved", patterns: "Recurring edits", changes: "All changes" };
const fields = ["q", "weight", "class", "kind", "category", "level", "mine", "decision", "hide", "sure", "side", "keys", "sort", "fate"];
const filterFields = ["q", "weight", "class", "kind", "category", "level", "mine", "decision", "hide", "sure"];
const onlyIn = { fate: "dropped" }; // what other views have no use for
const lowSure = .7; // a pairing that is less sure is a guess to be looked at
let state = { view: "overview", target: "" };

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}
function readAddress() {
  const [id, query] = location.hash.slice(1).split("?");
  const values = new URLSearchParams(query ?? "");
  const now = { view: "overview", target: "" };
  for (const name of fields) now[name] = values.get(name) ?? "";
  const name = decode(id ?? "");
  if (name in views) now.view = name;
  else if (name.startsWith("dropped-")) Object.assign(now, { view: "dropped", target: name });
  else if (bySkillID.has(name)) Object.assign(now, { view: "skills", target: name });
  else if (name.startsWith("skill-")) Object.assign(now, { view: "skills", target: name });
  else if (name.startsWith("change-")) Object.assign(now, { view: values.get("in") === "skills" ? "skills" : "changes", target: name });
  else if (byID(name)) now.target = name;
  if (now.view === "skills" && name.startsWith("change-")) now.target = name;
  return now;
}
function addressOf(want) {
  const query = new URLSearchParams();
  for (const name of fields) if (want[name] && (onlyIn[name] ?? want.view) === want.view) query.set(name, want[name]);
  const text = query.toString();
  return "#" + (want.target || want.view) + (text ? "?" + text : "");
}
// go shows another state of the page, and remembers the one before.
function go(change, { replace = false, at = "" } = {}) {
  const want = { ...state, ...change };
  if (change.view && !("target" in change)) want.target = "";
  const address = addressOf(want);
  if (address !== location.hash) history[replace ? "replaceState" : "pushState"](null, "", address);
  show(readAddress(), at);
}
// noFilters drops the search and the filters. The list of one's own skills was typed, and
// is no filter that goes by the way.
const noFilters = () => Object.fromEntries(filterFields.filter(name => name !== "mine").map(name => [name, ""]));
function clear() { go(noFilters()); }
// showMine answers what becomes of skills, of all of their changes: whatever was looked for
// before would hide some of them.
function showMine(list) { go({ ...noFilters(), mine: list, view: "overview", target: "" }, { at: "mine-sum" }); }
// inFront tells what stands on the overview, and can be jumped to there.
const inFront = id => !!id && !!byID(id)?.closest("#front");
const filtered = () => filterFields.some(name => state[name]);
const narrowed = () => filterFields.some(name => name !== "mine" && state[name]);

// The skills that are one's own, by code or name, each with the levels that one
// holds; null for all of them. In the address: CRAN@2,3~MOOR.
function mine() {
  if (!state.mine) return null;
  const own = new Map();
  for (const one of state.mine.split("~")) {
    const [, name, levels] = /^([^]*?)(?:@([\d,]+))?$/.exec(one), skill = find(name);
    if (skill) own.set(skill, levels ? new Set(levels.split(",").map(Number)) : null);
  }
  return own;
}
// notMine are the entries of the list that name no skill: an answer that leaves them out
// would be taken for one to all that was asked.
const notMine = () => state.mine ? state.mine.split("~").filter(one => one && !find(/^([^]*?)(?:@[\d,]+)?$/.exec(one)[1])) : [];
const find = name => byCode.get(name.toLowerCase()) ?? byName.get(name.toLowerCase()) ?? bySkillID.get(name);
// held tells whether a level of a skill is one's own; what is of no level concerns all.
const held = (own, skill, ...levels) => { const hold = own?.get(skill); return !hold || !levels[0] || levels.some(n => hold.has(n)); };
const isOwn = change => !fit.own || fit.own.has(change.skill) && held(fit.own, change.skill, change.l, change.from);

// namesakes are the skills that are called what is looked for, in whole or in part: who
// types a name wants to see that skill. More than a few are no answer.
const manyNamesakes = 6;
function namesakes(list, exact) {
  const all = list.filter(skill => skill !== exact);
  return [...(exact && list.length ? [exact] : []), ...(all.length < manyNamesakes ? all : [])];
}

// fitting decides what fits the filters, all at once.
let fit = { changes, skills: reading };
function decide() {
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const own = mine(), exact = state.q ? find(state.q.trim()) : undefined;
  const hides = new Set(state.hide ? state.hide.split("~").map(Number) : []);
  const inScope = skill => (!own || own.has(skill)) && (!state.category || (skill?.cat[0] ?? "") === state.category);
  const named = skill => words.every(word => `${skill.title}\n${skill.was ?? ""}`.toLowerCase().includes(word));
  const list = changes.filter(change =>
    (change.skill ? inScope(change.skill) && held(own, change.skill, change.l, change.from) : !own && !state.category) &&
    (!state.weight || change.v === state.weight) && (!state.class || change.k === state.class) && (!state.kind || change.r === state.kind) &&
    (!state.level || change.l === Number(state.level)) && (!state.decision || decisionOf(change) === state.decision) &&
    !(change.only && change.patterns.every(n => hides.has(n))) &&
    (!state.sure || change.c < lowSure) &&
    words.every(word => textOf(change).includes(word)));
  const with_ = new Set(list.map(change => change.skill));
  const narrow = state.weight || state.class || state.kind || state.level || state.decision || state.hide || state.sure;
  const some = reading.filter(skill => inScope(skill) && (with_.has(skill) || !narrow && (!words.length || named(skill))));
  const first = skill => skill === exact ? 0 : 1;
  if (exact) { list.sort((a, b) => first(a.skill) - first(b.skill)); some.sort((a, b) => first(a) - first(b)); }
  const called = words.length ? namesakes(some.filter(named), exact) : [];
  fit = { changes: list, skills: some, with: with_, own, exact, named: called, few: words.length && !called.length && some.length < manyNamesakes ? some : [] };
}
