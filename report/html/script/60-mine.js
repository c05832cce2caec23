// My skills: pasted, or read from a list of role profiles.
const mineDialog = el("dialog", { "aria-labelledby": "mine-title" });
function askMine() {
  if (!mineDialog.isConnected) document.body.append(mineDialog);
  const field = el("textarea", { id: "mine-text", "aria-describedby": "mine-said", spellcheck: "false" });
  const said = el("p", { id: "mine-said", class: "detail", role: "status" });
  const look = () => { const { found, unknown } = skillsIn(field.value); said.textContent = !field.value.trim() ? "" : `${plural(found.length, "skill")} found${unknown.length ? "; not known: " + unknown.slice(0, 8).join(", ") + (unknown.length > 8 ? " and more" : "") : ""}.${namesLevels(field.value) ? " Levels in it are not looked at: all of each skill is shown." : ""}`; };
  const take = async files => { for (const file of files) field.value += (field.value ? "\n" : "") + await file.text(); look(); };
  const own = mine();
  if (own) field.value = [...own].map(skill => skill.code || skill.name).join("\n");
  field.addEventListener("input", look);
  const done = () => { const { found } = skillsIn(field.value); mineDialog.close(); go({ mine: found.map(skill => skill.code || skill.name).join("~") }); };
  place(mineDialog, el("h2", { id: "mine-title" }, "My skills"), el("label", { for: "mine-text" }, "Codes or names, in any order; or a list of role profiles as text or CSV."), field,
    el("p", null, el("label", null, "From a file: ", el("input", { type: "file", accept: ".csv,.txt,.md,.tsv,text/*", multiple: true, onchange: event => take(event.target.files) }))), said,
    el("div", { class: "buttons" }, el("button", { type: "button", onclick: done }, "Show these skills"), el("button", { type: "button", onclick: () => { mineDialog.close(); go({ mine: "" }); } }, "Show all skills"), el("button", { type: "button", onclick: () => mineDialog.close() }, "Cancel")));
  mineDialog.ondragover = event => { event.preventDefault(); mineDialog.classList.add("dropping"); };
  mineDialog.ondragleave = () => mineDialog.classList.remove("dropping");
  mineDialog.ondrop = event => { event.preventDefault(); mineDialog.classList.remove("dropping"); take(event.dataTransfer.files); };
  mineDialog.showModal();
  look();
  field.focus();
}
// namesLevels tells a list that has numbers beside its skills: "CRAN 4", "MOOR,2".
const namesLevels = text => /(^|[^\p{L}\p{N}])\d{1,2}([^\p{L}\p{N}]|$)/u.test(text);
// skillsIn finds the skills that a text names: by code as a word of its own, by
// name as the whole of a field or anywhere in a sentence.
function skillsIn(text) {
  const found = new Set(), unknown = [];
  const take = skill => { if (skill) found.add(skill); return !!skill; };
  for (const field of text.split(/[\n\r,;\t|]+/).map(part => part.trim().replace(/^["']+|["']+$/g, "").trim()).filter(Boolean)) {
    let known = take(byCode.get(field.toLowerCase()) ?? byName.get(field.toLowerCase()));
    if (!known) {
      for (const word of field.split(/[^\p{L}\p{N}]+/u)) if (/\p{Lu}/u.test(word) && word === word.toUpperCase()) known = take(byCode.get(word.toLowerCase()) ?? byCode.get(word.toLowerCase().replace(/\d+$/, ""))) || known;
      const lower = ` ${field.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
      for (const [name, skill] of byName) if (lower.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, " ")} `)) known = take(skill) || known;
    }
    if (!known && !/^\W*\d+\W*$/.test(field) && field.length < 60) unknown.push(field);
  }
  return { found: [...found], unknown };
}
