// Reviewing: what somebody decided on a change is kept in this browser, and can
// be handed on.
const shelf = "compdiff review " + data.key;
let review = {};
try { review = JSON.parse(localStorage.getItem(shelf)) ?? {}; } catch { review = {}; }
function keep() {
  try { localStorage.setItem(shelf, JSON.stringify(review)); } catch { /* a browser that keeps nothing still shows it */ }
  drawState();
}
const decisionOf = change => review[change.print]?.decision ?? "";
const noteOf = change => review[change.print]?.comment ?? "";
function note(change, what) {
  const now = { ...review[change.print], ...what };
  if (!now.decision && !now.comment) delete review[change.print];
  else review[change.print] = now;
}
function decisions(change) {
  const button = (decision, name) => el("button", { type: "button", class: "quiet", "data-decision": decision, "aria-pressed": "false", onclick: () => {
    note(change, { decision: decisionOf(change) === decision ? "" : decision });
    keep();
    redraw(change);
  } }, name);
  return [button("accept", "Accept"), button("query", "Query"), el("button", { type: "button", class: "quiet", onclick: event => comment(change, event.target) }, "Comment")];
}
function comment(change, button) {
  const known = button.parentNode.querySelector(".note");
  if (known) { known.focus(); return; }
  const field = el("textarea", { class: "note", "aria-label": "Comment", oninput: () => { note(change, { comment: field.value }); keep(); } });
  field.value = noteOf(change);
  button.after(field);
  field.focus();
}
function showDecision(change, element) {
  for (const decision of ["accept", "query"]) {
    element.classList.toggle("decided-" + decision, decisionOf(change) === decision);
    element.querySelector(`[data-decision=${decision}]`)?.setAttribute("aria-pressed", String(decisionOf(change) === decision));
  }
  const said = noteOf(change), foot = element.querySelector(":scope > .foot");
  if (said && foot && !foot.querySelector(".note")) comment(change, foot.querySelectorAll("button")[2]);
}
function redraw(change) {
  for (const element of document.querySelectorAll(`[id="${change.id}"]`)) showDecision(change, element);
}
function decideAll(list, decision) {
  for (const change of list) note(change, { decision });
  keep();
  show(state);
}
const reviewed = () => changes.filter(change => review[change.print]);

function download(name, type, content) {
  const link = el("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
// The review as compdiff accept reads it.
function reviewJSON() {
  return JSON.stringify({ schema: "compdiff/review/v1", old: data.old, new: data.new, decisions: reviewed().map(change => ({
    fingerprint: change.print, decision: decisionOf(change), comment: noteOf(change), rule: change.r, skill: change.skill ? change.skill.code || change.skill.name : "", level: change.l ?? 0,
  })) }, null, 2) + "\n";
}
function reviewRows() {
  return [["Skill", "Code", "Part", "What happened", "Old text", "New text", "Decision", "Comment", "Fingerprint"],
    ...reviewed().map(change => [change.skill?.name ?? "", change.skill?.code ?? "", change.p, change.t, change.old.join("\n"), change.new.join("\n"), decisionOf(change), noteOf(change), change.print])];
}
