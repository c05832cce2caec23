// The data, once, and what follows from it.
const data = JSON.parse(byID("data").textContent);
const skills = data.skills, changes = data.changes;
skills.forEach((skill, n) => {
  skill.n = n;
  skill.changes = [];
  skill.title = [skill.name, skill.code].filter(Boolean).join(" ");
  skill.cat ??= [];
  skill.letters ??= {};
});
changes.forEach((change, n) => {
  change.n = n;
  change.skill = skills[change.s];
  change.breaks = change.b === undefined ? null : skills[change.b]; // references to another skill break
  change.from = data.levels.find(level => level.label === change.came)?.n; // the level that a text left
  change.skill?.changes.push(change);
  const sides = change.d ? [change.d.filter(s => s[0] !== "+"), change.d.filter(s => s[0] !== "-")].map(half => half.map(s => s.slice(1)).join("")) : [];
  change.old = change.o ?? (change.d ? [sides[0]].filter(Boolean) : []);
  change.new = change.ne ?? (change.d ? [sides[1]].filter(Boolean) : []);
});
// A level of which no word changed, but its spelling, has a letter of its own here: L would
// say that there are other words to read.
for (const skill of skills) {
  for (const [n, letter] of Object.entries(skill.letters)) {
    const here = skill.changes.filter(change => [change.l, change.from].includes(Number(n)));
    if (letter === "L" && here.length && here.every(change => change.k === "editorial")) skill.letters[n] = "S";
  }
}
data.dropped.forEach(one => { one.change = changes[one.c]; });
const patterns = data.patterns ?? [];
patterns.forEach((pattern, n) => {
  pattern.n = n;
  for (const c of pattern.in) (changes[c].patterns ??= []).push(n);
});
const coded = skills.some(skill => skill.code);
const weights = { error: "breaks references", warning: "check the meaning", info: "good to know" };
const classes = { substantive: "meaning changed", wording: "other words, same duty", editorial: "spelling or punctuation" };
const byCode = new Map(), byName = new Map(), bySkillID = new Map();
for (const skill of skills) {
  if (skill.code) byCode.set(skill.code.toLowerCase(), skill);
  if (skill.name) byName.set(skill.name.toLowerCase(), skill);
  bySkillID.set(skill.id, skill);
}
// Whoever knows the skill by its old name or code finds it as well.
for (const skill of skills) {
  for (const was of skill.was ? skill.was.split("\n") : []) {
    const known = was.toLowerCase();
    if (!byCode.has(known) && !byName.has(known)) byName.set(known, skill);
  }
}
// The largest change first: of skills that are in both editions, and then of those that
// are whole, the retired and the new ones.
const order = { "": 0, NEW: 1, DELETE: 2, L: 3, M: 3, H: 3 };
const bySize = (a, b) => order[b.overall ?? ""] - order[a.overall ?? ""] || (b.size ?? 0) - (a.size ?? 0) || b.changes.length - a.changes.length || compare(a.title, b.title);
const compare = (a, b) => a.localeCompare(b, "en");
const inCategories = (a, b) => compare(a.cat.join("\u0000"), b.cat.join("\u0000")) || compare(a.title, b.title);
const reading = [...skills].sort(inCategories); // the order of the rail
const levelName = n => data.levels.find(level => level.n === n)?.label ?? "Level " + n;

// textOf is what words are looked for in: a change as it read before and
// after, and what is said of it.
function textOf(change) {
  change.text ??= [change.skill?.title ?? "", change.m, change.t, change.p, change.why ?? "", ...change.old, ...change.new, ...(change.w ?? []).flatMap(part => part.texts)]
    .join("\n").toLowerCase().replace(/\s+/g, " ");
  return change.text;
}
