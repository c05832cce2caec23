// My skills: pasted, or read from a list of role profiles.
const mineDialog = el("dialog", { "aria-labelledby": "mine-title" });
function askMine(text = "") {
  if (!mineDialog.isConnected) document.body.append(mineDialog);
  const field = el("textarea", { id: "mine-text", "aria-describedby": "mine-said", spellcheck: "false" });
  const said = el("p", { id: "mine-said", class: "detail", role: "status" });
  const offers = el("div", { class: "buttons" });
  const offer = skill => el("button", { type: "button", onclick: () => { field.value += "\n" + nameOf(skill); look(); field.focus(); } }, "Add " + skill.title);
  const look = () => { said.textContent = saidOfList(field.value); place(offers, offersOfList(field.value).map(offer)); };
  const take = async files => { for (const file of files) field.value += (field.value ? "\n" : "") + await file.text(); look(); };
  const own = mine();
  field.value = typeof text === "string" && text || (own ? [...listOfMine(own), ...notMine()].join("\n") : "");
  field.addEventListener("input", look);
  const done = () => { mineDialog.close(); showMine(addressOfList(field.value)); };
  place(mineDialog, el("h2", { id: "mine-title" }, "My skills"), el("label", { for: "mine-text" }, "Codes or names, in any order, with levels where you hold some only (“CODE 4”); or a list of role profiles as text or CSV."), field,
    el("p", null, el("label", null, "From a file: ", el("input", { type: "file", accept: ".csv,.txt,.md,.tsv,text/*", multiple: true, onchange: event => take(event.target.files) }))), said, offers,
    el("div", { class: "buttons" }, el("button", { type: "button", onclick: done }, "Show these skills"), el("button", { type: "button", onclick: () => { mineDialog.close(); go({ mine: "" }); } }, "Show all skills"), el("button", { type: "button", onclick: () => mineDialog.close() }, "Cancel")));
  mineDialog.ondragover = event => { event.preventDefault(); mineDialog.classList.add("dropping"); };
  mineDialog.ondragleave = () => mineDialog.classList.remove("dropping");
  mineDialog.ondrop = event => { event.preventDefault(); mineDialog.classList.remove("dropping"); take(event.dataTransfer.files); };
  mineDialog.showModal();
  look();
  field.focus();
}
// mineLine asks for one's own skills in one line; who has a list of them or a file opens the
// dialog.
function mineLine() {
  const some = skills.filter(skill => skill.old.length && skill.new.length).slice(0, 2), example = some.map(skill => `${nameOf(skill)} ${skill.new[0]}`).join(", ");
  const field = el("input", { id: "mine-line", name: "skills", placeholder: example, autocomplete: "off", spellcheck: "false", "aria-describedby": "mine-line-said" });
  const said = el("p", { id: "mine-line-said", class: "detail", role: "status" });
  field.addEventListener("input", () => { said.textContent = saidOfList(field.value); });
  field.addEventListener("paste", event => { // a field of one line would run the lines of a list together
    const text = event.clipboardData.getData("text");
    if (!/[\n\r]/.test(text.trim())) return;
    event.preventDefault();
    askMine(text);
  });
  const take = event => { event.preventDefault(); const list = addressOfList(field.value); list ? showMine(list) : askMine(field.value); };
  return el("form", { class: "mine-line", onsubmit: take }, el("label", { for: "mine-line" }, "Does it touch my skills?"), el("span", { class: "asked" }, field, " ", el("button", { type: "submit" }, "Show"), " ", el("button", { type: "button", class: "quiet", onclick: () => askMine(field.value) }, "Paste a list, or take a file")), said);
}
// Skills and levels are read as compdiff impact reads profiles: levels stand behind a
// skill, or in the column for them.
const levelList = "\\d+(?:\\s*(?:,|and|&|/|-|–|to)\\s*\\d+)*";
const levelsAfter = new RegExp(`^\\)?(?:[-–_]|[\\s,;:|("'=]*)(?:at\\s+)?(?:levels?|lvl\\.?|l)?[\\s:|("',;]*(${levelList})(?![\\p{L}\\p{N}_])`, "iu");
const onlyLevels = new RegExp(`^[\\s"']*(?:levels?|lvl\\.?|l)?[\\s:]*(${levelList})[\\s"']*$`, "i");
const levelHeads = new Set(["level", "levels", "lvl", "skill level", "target level", "required level", "level of responsibility"]);
const escaped = text => text.replace(/[.*+?^${}()|[\]\\\/]/g, "\\$&");
const anyOf = texts => texts.length ? [...texts].sort((a, b) => b.length - a.length).map(text => escaped(text).replace(/\s+/g, "\\s+")).join("|") : "(?!)";
const edge = "(?<![\\p{L}\\p{N}])", noWord = "[^\\p{L}\\p{N}]";
const codeIn = new RegExp(`${edge}(${anyOf(skills.map(skill => skill.code).filter(Boolean))})(?=$|${noWord}|\\d{1,2}(?:$|${noWord}))`, "gu");
const nameIn = new RegExp(`${edge}(${anyOf([...byName.keys()])})(?=$|${noWord})`, "giu");
const fieldBegins = /(?:^|[,;:|\t"(])[\s*•·–-]*$/, fieldEnds = /^\s*(?:$|[,;:|\t")(]|(?:at\s+)?(?:levels?|lvl\.?|l)?\s*\d)/i;

// levelsIn are the levels of a list: "3", "3, 4 and 5", "3 to 5".
function levelsIn(text) {
  const all = new Set(), most = 99;
  for (const [, low, high] of text.matchAll(/(\d+)\s*(?:-|–|to)\s*(\d+)/g)) for (let n = Number(low); n <= Math.min(Number(high), most); n++) all.add(n);
  for (const [n] of text.matchAll(/\d+/g)) if (Number(n) <= most) all.add(Number(n));
  return [...all].filter(n => n > 0).sort((a, b) => a - b);
}
function levelsBehind(rest, name) {
  const trimmed = rest.replace(/^[ \t,;:|"'(–-]+/, "");
  if (name && trimmed.toLowerCase().startsWith(name.toLowerCase())) rest = trimmed.slice(name.length);
  const said = levelsAfter.exec(rest);
  return said ? levelsIn(said[1]) : [];
}
// cellsOf parts a row of a table; a quoted cell may hold what parts cells.
const cellsOf = line => line.match(/"(?:[^"]|"")*"|[^,;\t|]+|(?<=^|[,;\t|])(?=[,;\t|]|$)/g)?.map(cell => cell.trim().replace(/^["']+|["']+$/g, "").trim()) ?? [];

// mentions lists the skills that a line names: by code as a word of its own, by a name
// of several words anywhere, by one of a single word where it is a whole field.
function mentions(line, column) {
  const found = [], inColumn = onlyLevels.exec(cellsOf(line)[column] ?? "");
  const add = (skill, end, name) => {
    const behind = levelsBehind(line.slice(end), name);
    found.push({ skill, levels: behind.length ? behind : inColumn ? levelsIn(inColumn[1]) : [] });
  };
  for (const at of line.matchAll(codeIn)) add(byCode.get(at[1].toLowerCase()), at.index + at[1].length, byCode.get(at[1].toLowerCase()).name);
  for (const at of line.matchAll(/[^,;:|\t"()\s]+/g)) { // a code in small letters, as a whole field
    const code = at[0].replace(/\d{1,2}$/, ""), skill = byCode.get(at[0].toLowerCase()) ?? byCode.get(code.toLowerCase());
    const end = at.index + (byCode.has(at[0].toLowerCase()) ? at[0] : code).length;
    if (skill && fieldBegins.test(line.slice(0, at.index)) && fieldEnds.test(line.slice(end)) && !found.some(one => one.skill === skill)) add(skill, end, skill.name);
  }
  for (const at of line.matchAll(nameIn)) {
    const skill = byName.get(at[1].toLowerCase().replace(/\s+/g, " ")), end = at.index + at[1].length;
    const field = fieldBegins.test(line.slice(0, at.index)) && fieldEnds.test(line.slice(end));
    if (skill && (field || /[ \/-]/.test(at[1])) && !found.some(one => one.skill === skill)) add(skill, end, "");
  }
  return found;
}
// A field beside one skill may be a role or a remark; with a level behind it, or as codes
// are written, it was meant as a skill.
const meantAsSkill = /\s\d{1,2}$|^[^\p{Ll}]+$/u;
// skillsIn finds the skills that a text names, each with its levels, or null for all of
// them; what is neither known nor a level, and of that what was meant as a skill; and levels that the framework does not have.
function skillsIn(text) {
  const found = new Map(), unknown = [], missed = [], odd = [];
  const known = new Set(data.levels.map(level => level.n)), lines = text.split(/[\n\r]+/);
  const heads = cellsOf(lines[0] ?? "").map(cell => cell.toLowerCase()), columns = heads.flatMap((head, i) => levelHeads.has(head) ? [i] : []);
  lines.forEach((line, i) => {
    const here = mentions(line, columns.length === 1 && i > 0 ? columns[0] : -1);
    for (const { skill, levels } of here) {
      const before = found.get(skill);
      odd.push(...levels.filter(n => !known.has(n)).map(n => `${skill.code || skill.name} ${n}`));
      found.set(skill, !levels.length || before === null ? null : new Set([...(before ?? []), ...levels]));
    }
    if (i === 0 && columns.length && !here.length) return; // the heads of a table
    for (const field of cellsOf(line)) if (field && field.length < 60 && !onlyLevels.test(field) && !mentions(field, -1).length && /\p{L}/u.test(field)) {
      unknown.push(field);
      if (here.length !== 1 || meantAsSkill.test(field)) missed.push(field);
    }
  });
  return { found, unknown, missed, odd };
}
// The list as it stands in the address, and in the field: "CRAN@2,3", "CRAN 2, 3".
const nameOf = skill => skill.code || (/[~@]/.test(skill.name) ? skill.id : skill.name);
const inOrder = levels => [...levels].sort((a, b) => a - b);
const addressOfMine = own => [...own].map(([skill, levels]) => nameOf(skill) + (levels ? "@" + inOrder(levels).join(",") : "")).join("~");
// addressOfList is the address of a list as it was typed, with what is not known in it; ""
// where no skill is.
const manyUnknown = 8;
function addressOfList(text) {
  const { found, missed } = skillsIn(text), plain = [...new Set(missed.map(words => words.replace(/[~@]/g, " ").trim()))].slice(0, manyUnknown);
  return found.size ? [addressOfMine(found), ...plain].join("~") : "";
}
const listOfMine = own => [...own].map(([skill, levels]) => nameOf(skill) + (levels ? " " + inOrder(levels).join(", ") : ""));
// speakOf lists the skills whose texts have words that are no skill's name: what somebody
// calls a skill may be said of it.
function speakOf(words) {
  const looked = words.toLowerCase().replace(/\s+/g, " ");
  const has = skill => (skill.words ??= [skill.title, ...skill.parts.flatMap(part => part.rows.map(row => row.t ?? "")), ...skill.changes.map(textOf)].join("\n").toLowerCase().replace(/\s+/g, " ")).includes(looked);
  return looked.length > 3 ? skills.filter(has) : [];
}
// offersFor are the skills whose texts have words that are no skill's name: all of them,
// or as many as stand together in few texts, as "harbour pilot" does of "harbour pilot, aged 40".
const fewOffers = 3;
function offersFor(words) {
  const all = words.split(/\s+/).filter(Boolean);
  for (let n = all.length; n > 0 && n >= Math.min(2, all.length); n--) {
    for (let at = 0; at + n <= all.length; at++) {
      const some = n === all.length ? words : all.slice(at, at + n).join(" "), speak = speakOf(some);
      if (speak.length && speak.length <= fewOffers) return { some, speak };
    }
  }
  return { some: "", speak: [] };
}
function offered(words) {
  const { some, speak } = offersFor(words);
  return words + (speak.length ? ` (the texts of ${speak.map(skill => skill.title).join(" and of ")} have ${some === words ? "it" : `“${some}”`})` : "");
}
// offersOfList are the skills that may be meant by what is not known, and are not in the
// list yet.
function offersOfList(text) {
  const { found, unknown } = skillsIn(text);
  const meant = words => { const { speak } = offersFor(words); return speak.length ? speak : nearly(words).filter(one => one.all).map(one => one.skill); };
  return [...new Set(unknown.slice(0, 8).flatMap(meant))].filter(skill => !found.has(skill)).slice(0, 2 * fewOffers);
}
function saidOfList(text) {
  const { found, unknown, odd } = skillsIn(text), some = list => list.slice(0, 8).join(", ") + (list.length > 8 ? " and more" : "");
  if (!text.trim()) return "";
  const known = levels => new Set([...levels ?? []].filter(n => data.levels.some(level => level.n === n)));
  const held = listOfMine(new Map([...found].map(([skill, levels]) => [skill, known(levels)]).filter(([, levels]) => levels.size)));
  return `${plural(found.size, "skill")} found${held.length ? `, with levels: ${some(held.map(one => one.replace(/, /g, " and ")))}` : ""}${unknown.length ? "; not known: " + some(unknown.map((words, n) => n < 8 ? offered(words) : words)) : ""}${odd.length ? "; no such level here: " + some(odd) : ""}.`;
}
