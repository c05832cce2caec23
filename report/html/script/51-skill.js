// One skill, whole: both editions side by side, what is unchanged in grey.
function skillOf(target) {
  if (bySkillID.has(target)) return { skill: bySkillID.get(target) };
  if (target.startsWith("change-")) { const change = changes.find(one => one.id === target); return { skill: change?.skill, change }; }
  const skill = [...skills].filter(one => target.startsWith(one.id + "-")).sort((a, b) => b.id.length - a.id.length)[0];
  const level = skill ? target.slice(skill.id.length + 1) : "";
  return { skill, part: level };
}
function skillView() {
  const { skill = fit.skills[0], part } = skillOf(state.target);
  if (!skill) return [nothing()];
  const around = fit.skills, at = around.indexOf(skill);
  const step = (by, name) => { const next = around[at + by]; return at >= 0 && next ? el("a", { href: "#" + next.id, title: next.title, "data-step": by }, name) : ""; };
  const out = el("section", { class: "skill", id: skill.id, tabindex: -1, "aria-labelledby": "skill-title" },
    el("div", { class: "head" }, el("h2", { id: "skill-title" }, el("bdi", null, skill.name || skill.code), skill.name && skill.code ? el("span", { class: "code" }, " " + skill.code) : ""), sizeMark(skill),
      el("nav", { "aria-label": "Skills before and after" }, step(-1, "← Previous"), " ", step(1, "Next →"))),
    ownLevels(skill), skill.said && el("p", { class: "said" }, withLinks(skill.said, skill)), aboutSkill(skill), levelTabs(skill, part));
  const parts = skill.parts.filter(one => !part || partID(one) === part);
  const inRows = new Set(skill.parts.flatMap(one => one.rows.map(row => row.c)));
  if (!part) out.append(...skill.changes.filter(change => !inRows.has(change.n)).map(change => article({ ...change, w: null, q: true, m: whole(skill) && skill.said && change.w ? "" : change.m })));
  out.append(...parts.map(one => partView(skill, one, part)));
  if (!skill.parts.length) out.append(el("p", { class: "empty" }, "The comparison carries no texts of this skill."));
  return [out];
}
// ownLevels says first what the levels mean that one holds; the rest of the page is of others
// as well.
function ownLevels(skill) {
  const levels = fit.own?.get(skill);
  if (!levels) return "";
  const line = level => {
    const { do: deed, why, beside } = judgeOwn(skill, level), style = { "reassess": "verdict-yes", "read what changed": beside ? null : "verdict-maybe" }[deed];
    const text = beside ? `carries over; nothing changed at this level, and ${beside}` : deed === "nothing to do" && !why.startsWith("carries over") ? "carries over: " + why : why;
    const [first, ...others] = beside ? [text] : text.split("; ");
    return el("li", null, el("strong", { class: style }, `Your ${lowered(levelName(level))}`), ": ", first.replace(/[.]?$/, "."), othersOf(others, first));
  };
  return el("ul", { class: "own-levels", "aria-label": "What your levels mean" }, inOrder(levels).map(line));
}
// withLinks makes links of the skills that a sentence names by name and code.
function withLinks(text, but) {
  const named = skills.filter(skill => skill !== but && skill.name && (skill.code || /\s/.test(skill.name)) && text.includes(skill.title));
  if (!named.length) return text;
  const titles = new Map(named.map(skill => [skill.title, skill])), at = new RegExp(`${edge}(${anyOf([...titles.keys()])})(?=$|${noWord})`, "gu");
  return text.split(at).map(part => titles.has(part) ? el("a", { href: "#" + titles.get(part).id }, part) : part);
}
const partID = part => part.name.replace(/[^A-Za-z0-9]+/g, "-");
const partName = part => part.level ? levelName(part.level) : part.name === "skill" ? "What became of it" : capital(part.name.replace(/^section /, ""));
function aboutSkill(skill) {
  const was = (skill.was ?? "").split("\n").join(" "), known = !was || (skill.said ?? "").includes(was);
  const said = [skill.cat.join(" / "), known ? "" : "was " + was, skill.at];
  return el("p", { class: "about" }, said.filter(Boolean).join(" · "), said.some(Boolean) ? el("br") : "",
    skill.doubts ? [el("strong", { class: "verdict-maybe" }, "Not compared in part"), `: ${[...new Set(skill.doubts)].join("; ")}.`] :
    !skill.overall && !skill.changes.length ? "Unchanged: both editions say the same." : skill.why ? [fit.own?.get(skill) ? "Over all levels: " : "", el("strong", { class: "verdict-" + skill.verdict }, skill.verdict === "yes" ? "Assessments are affected" : "Assessments may be affected"), whole(skill) && skill.said ? ", as it is retired." : `: ${skill.why}.`] : // why a skill that is gone affects them stands above
     
      skill.overall === "NEW" ? "A new skill." : skill.overall === "DELETE" ? "Retired." : "Nothing that bears on assessments was found.");
}
function levelTabs(skill, part) {
  if (skill.parts.length < 2) return "";
  const own = fit.own?.get(skill);
  const tab = (id, name, says, letter, level) => el("a", { href: `#${skill.id}${id ? "-" + id : ""}`, "aria-current": (part ?? "") === id ? "true" : null, class: (own?.has(level) ? "own " : "") + (letter ? "is-" + letterNames[letter] : "") }, el("span", { class: "tab" }, name), " ", el("span", { class: "says" }, says), own?.has(level) ? hidden(", mine") : "");
  return el("nav", { class: "levels", "aria-label": "Parts of the skill" }, tab("", "Whole skill", whole(skill) ? sizeWords[skill.overall] : plural(skill.changes.length, "change")), skill.parts.map(one => tab(partID(one), partName(one), partSays(skill, one), one.level ? skill.letters[one.level] : "", one.level)));
}
// partSays is what became of a part, in few words: "5 gone, 4 added, 2 changed". What a
// level or a skill that is new or gone has is not told one by one.
const partWords = [["dropped", "gone"], ["added", "added"], ["moved", "moved"], ["meaning", "changed in meaning"], ["words", "in other words"], ["unjudged", "in other words"], ["spelling", "spelling"]];
function partSays(skill, part) {
  if (whole(skill)) return sizeWords[skill.overall];
  if (part.level && ["NEW", "DELETE"].includes(skill.letters[part.level])) return { NEW: "new level", DELETE: "level removed" }[skill.letters[part.level]];
  const n = {};
  for (const row of part.rows) { const is = fateOfRow(skill, row); n[is] = (n[is] ?? 0) + 1; }
  const told = partWords.filter(([is]) => n[is]), only = part.rows.length === 1 || part.name === "description";
  if (told.length) return told.map(([is, words]) => only && is !== "dropped" && is !== "added" ? words.replace("changed in meaning", "meaning changed") : `${n[is]} ${words}`).join(", ");
  return n.apart ? apartSays(skill, part) : n.changed ? "changed" : "unchanged";
}
// apartSays says which edition has no such part, and how many of its texts the words of
// another part stand in now: of those something is known.
function apartSays(skill, part) {
  const side = part.rows.find(row => row.on)?.on, lacks = side === "new" ? "old" : "new", from = part.rows.filter(row => passedTo(skill, row)).length;
  return `no ${lacks} ${part.level ? "text" : partName(part).toLowerCase()}${from ? `; ${plural(from, "text")} with words of the old description` : "; not compared"}`;
}
// passedTo tells whether the words of a text stood in the old description: the evidence of its change says so.
const passedTo = (skill, row) => row.on === "new" && skill.changes.some(change => change.r === "description-reworded" && change.e?.some(e => e.n === row.t));
function fateOfRow(skill, row) {
  if (row.c === undefined) return row.on && skill.old.length && skill.new.length ? "apart" : "same";
  const change = changes[row.c];
  if (/^(?:statement|guidance|section)-removed$|^level-removed$/.test(change.r)) return "dropped";
  if (/^(?:statement|guidance|section)-added$|^level-added$/.test(change.r)) return "added";
  if (row.on || change.came) return "moved";
  return { substantive: "meaning", wording: "words", editorial: "spelling" }[change.k] ?? "changed";
}
function partView(skill, part, alone) {
  const both = skill.old.length && skill.new.length || part.rows.some(row => row.c !== undefined);
  const rows = el("div", { class: "pair" }, both && el("div", { class: "column" }, data.old), both && el("div", { class: "column" }, data.new));
  for (const row of part.rows) rows.append(...(row.c === undefined ? sameRow(skill, row, both, part.level) : changeRow(skill, changes[row.c], row)));
  return el("section", { class: "part", id: skill.id + "-" + partID(part), tabindex: -1 }, el("h3", null, alone ? `${skill.title}, ${lowered(partName(part))}` : partName(part), " ", el("span", { class: "detail" }, partSays(skill, part))), rows);
}
// whereNow says of a duty of a retired skill what the new edition has of it.
function whereNow(skill, text, level) {
  const one = data.dropped.find(one => one.change.skill === skill && one.l === level && one.t === text);
  if (!one?.nowAt) return el("p", { class: "detail over" }, "Not found again.");
  return el("p", { class: "detail over" }, one.alike === 1 ? "The same words " : "Words of it ", one.b ? "stand, and stood before, at " : "stand at ", el("span", { class: "chip" }, one.nowAt), one.alike < 1 ? [` (${percent(one.alike)} alike): `, published("span", null, one.now)] : ".");
}
// What no change names: in both editions, or in one that the other was not
// compared with.
function sameRow(skill, row, both, level) {
  const text = part => published("p", { class: "text same " + part }, row.t), empty = el("div", { class: "blank" });
  if (!both || !skill.old.length || !skill.new.length) return [published("p", { class: "text over" }, row.t), skill.overall === "DELETE" && level ? whereNow(skill, row.t, level) : ""].filter(Boolean);
  if (row.on === "old") return [published("p", { class: "text same", "data-edition": data.old }, row.t), el("p", { class: "detail blank" }, "not compared")];
  if (row.on === "new") return [el("p", { class: "detail blank" }, passedTo(skill, row) ? "has words of the old description" : "not compared"), published("p", { class: "text same", "data-edition": data.new }, row.t)];
  return [text("was"), text("is"), empty].slice(0, 2);
}
// A move is told at both its ends. The change names the places as its own skill calls
// them; seen from the other skill, they are of that one.
const overSkills = change => [change.came, change.went].some(place => place?.includes(" of "));
function otherEnd(skill, change, side) {
  const place = side === "old" ? change.went : change.came;
  return skill === change.skill || !change.skill ? place : `${place} of ${change.skill.code || change.skill.name}`;
}
// isMain tells the end at which a move can be decided on: where it is filed, or came to.
const isMain = (skill, change, row) => !row.on || (overSkills(change) ? skill === change.skill : row.on === "new");
function changeRow(skill, change, row) {
  const left = el("div", { "data-edition": data.old }), right = el("div", { "data-edition": data.new });
  const was = redlines(change, "old"), is = redlines(change, "new");
  if (was && is) {
    left.append(...was.map(parts => published("p", { class: "redline" }, parts)));
    right.append(...is.map(parts => published("p", { class: "redline" }, parts)));
  } else {
    const alone = !change.old.length || !change.new.length;
    left.append(...change.old.map(text => published("p", { class: "text" }, alone ? el("del", null, text) : text)));
    right.append(...change.new.map(text => published("p", { class: "text" }, alone ? el("ins", null, text) : text)));
  }
  const end = row.on && otherEnd(skill, change, row.on);
  if (row.on === "old") place(right, el("p", { class: "detail" }, "moved to ", el("span", { class: "chip" }, end)));
  if (row.on === "new") place(left, el("p", { class: "detail" }, "moved from ", el("span", { class: "chip" }, end)));
  const main = isMain(skill, change, row);
  const box = main ? el("article", { class: "change over " + change.v, id: change.id, tabindex: -1, "aria-labelledby": change.id + "-what" }) : el("div", { class: "change over " + change.v });
  box.append(el("p", { class: "lead" }, el("span", { class: "what", id: main ? change.id + "-what" : null }, change.t), change.q ? el("span", null, change.m) : "", inferredMark(change)));
  if (!change.q) box.append(el("div", { class: "pair" }, left, right));
  box.append(reasonOf(change), evidenceOf(change));
  if (main) {
    box.append(footOf(change));
    showDecision(change, box);
  }
  return [box];
}
