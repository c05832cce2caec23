// One change: what happened in words, the redline, the reason; everything else
// behind "details".
function redline(spans, side) {
  const out = [];
  let before = "";
  for (const span of spans) {
    const op = span[0], text = span.slice(1);
    if (op === "=") out.push(text);
    else if (op === "-" && side !== "new") out.push(el("del", { class: text.trim() ? null : "gap" }, text)); // a struck space would look like a hyphen
    else if (op === "+" && side !== "old") {
      if (before === "-" && !side) out.push(" "); // so that a copy keeps the words apart
      out.push(el("ins", null, text));
    }
    before = op;
  }
  return out;
}
// redlines are the texts of one side with their marks, each by itself; null where the
// redline is not of just these texts. Texts that follow each other are joined by a space in it.
function redlines(change, side) {
  const skip = side === "old" ? "+" : "-", spans = (change.d ?? []).filter(span => span[0] !== skip), texts = change[side];
  if (!texts.length || spans.map(span => span.slice(1)).join("") !== texts.join(" ")) return null;
  const out = [];
  let at = 0, rest = spans[at]?.slice(1) ?? "";
  const take = n => { // the next n characters, as spans
    const parts = [];
    while (n > 0) {
      while (!rest) rest = spans[++at].slice(1);
      parts.push(spans[at][0] + rest.slice(0, n));
      const took = Math.min(n, rest.length);
      rest = rest.slice(took);
      n -= took;
    }
    return parts;
  };
  texts.forEach((text, i) => { if (i) take(1); out.push(redline(take(text.length), side)); });
  return out;
}
function textsOf(change) {
  if (change.w) return el("dl", { class: "whole" }, change.w.map(part => el("div", null, el("dt", null, part.name), part.texts.map(text => published("dd", null, text)))));
  if (change.q) return "";
  const out = [];
  if (change.old.length && change.new.length && change.old.length + change.new.length > 2) out.push(joinOf(change));
  if (change.d) {
    out.push(state.side ? el("div", { class: "pair" }, published("p", { class: "redline was", "data-edition": data.old }, redline(change.d, "old")), published("p", { class: "redline is", "data-edition": data.new }, redline(change.d, "new")))
      : published("p", { class: "redline" }, redline(change.d)));
  } else if (change.old.length && change.new.length) out.push(change.new.map(text => published("p", { class: "text" }, text)));
  else out.push(change.old.map(text => published("p", { class: "one" }, el("del", null, text))), change.new.map(text => published("p", { class: "one" }, el("ins", null, text))));
  return out.flat();
}
// joinOf draws which texts became which.
function joinOf(change) {
  const middle = (n, of) => 100 * (n + .5) / of;
  const lines = drawing("svg", { class: "lines", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" });
  change.old.forEach((_, i) => change.new.forEach((_, k) => {
    const from = middle(i, change.old.length), to = middle(k, change.new.length);
    lines.append(drawing("path", { d: `M0 ${from} C50 ${from} 50 ${to} 100 ${to}` }));
  }));
  const column = texts => el("ul", null, texts.map(text => published("li", null, text)));
  return el("div", { class: "join" }, column(change.old), lines, hidden("became"), column(change.new));
}
// staysAt tells whether a text that another skill has now stands in its own one as well: an
// arrow would say that it left.
function staysAt(change, e) {
  if (change.r !== "skill-split") return false;
  return change.skill.parts.some(part => part.rows.some(row => row.c === undefined ? !row.on && row.t === e.o : changes[row.c].old.includes(e.o) && !row.on && changes[row.c].new.length > 0));
}
// conclusion tells whether evidence is of texts that the change itself does not show.
const conclusion = change => change.r.startsWith("skill-");
function evidenceOf(change) {
  if (!change.e) return "";
  return el("ul", { class: "evidence" }, change.e.map(e => el("li", null, el("span", { class: "chip" }, e.oa || "old"), e.b || staysAt(change, e) ? " also in " : " → ", el("span", { class: "chip" }, e.na || "new"), " ",
    conclusion(change) && e.o !== e.n ? [published("span", { class: "same" }, e.o), " → "] : "", published("span", null, e.n), e.c < 1 ? ` (${percent(e.c)} alike)` : change.r === "statement-removed" ? " (the same words stand there)" : "")));
}
function whereOf(change, own) {
  const out = [];
  if (change.came) out.push(el("span", { class: "chip" }, change.came), hidden("moved to"), el("span", { "aria-hidden": "true" }, "→"), el("span", { class: "chip" }, change.went));
  else if (own && change.skill && !change.w && change.p !== "Skill") out.push(el("span", null, change.p));
  return out;
}
function article(change, { own = true } = {}) {
  // Who follows a link to one change sees below the bar of which skill it is.
  const of = change.skill && state.view === "changes" && state.target === change.id ? el("a", { class: "of-skill", href: "#" + change.skill.id }, change.skill.title) : "";
  const lead = el("p", { class: "lead" }, of, el("span", { class: "what", id: change.id + "-what" }, change.t), whereOf(change, own),
    (change.q || change.w) && change.m ? el("span", null, capital(change.m)) : "", inferredMark(change));
  const out = el("article", { class: "change " + change.v, id: change.id, tabindex: -1, "aria-labelledby": change.id + "-what" },
    lead, change.w ? [reasonOf(change), evidenceOf(change), textsOf(change)] : [textsOf(change), reasonOf(change), evidenceOf(change)]);
  out.append(footOf(change));
  showDecision(change, out);
  return out;
}
// inferredMark says that a change is a conclusion, and how sure it is; what it rests on
// stands below, as its texts and its reason.
const inferredMark = change => change.c ? el("span", { class: "inferred" }, `inferred, confidence ${percent(change.c)}`) : "";
// reasonOf says the weightiest reasons; the rest is behind "details".
const fewReasons = 2;
function reasons(change) { return (change.why ?? "").split(/; (?=(?:[^"]*"[^"]*")*[^"]*$)/).filter(Boolean); }
function reasonOf(change) {
  const all = reasons(change);
  return all.length ? el("p", { class: "reason" }, capital(all.slice(0, fewReasons).join("; ")) + (all.length > fewReasons ? `; and ${all.length - fewReasons} more.` : ".")) : "";
}
function footOf(change) {
  const more = el("details", null, el("summary", null, "Details"));
  more.addEventListener("toggle", () => { if (more.open && !more.lastElementChild.matches("dl")) more.append(detailsOf(change), copies(change)); });
  return el("div", { class: "foot" }, decisions(change), more);
}
function detailsOf(change) {
  const rows = [["Weighs", weights[change.v]], ["Rule", change.r], ["Class", change.k && classes[change.k]], ["Reasons", reasons(change).length > fewReasons ? reasons(change).join("; ") : ""], ["Found", (change.as ?? []).join(", ")],
    ["Certainty", change.c ? `inferred, ${percent(change.c)}` : "read as it stands"], ["Where", (change.f ?? []).join("; ")], ["Fingerprint", change.print]];
  return el("dl", null, rows.filter(([, value]) => value).map(([name, value]) => [el("dt", null, name), el("dd", null, value)]));
}
function copies(change) {
  const old = change.old.join("\n"), now = change.new.join("\n");
  const copy = (name, text) => text ? el("button", { type: "button", class: "quiet", onclick: event => copyText(text, event.target) }, "Copy " + name) : "";
  return el("p", null, copy("old text", old), copy("new text", now), old && now ? copy("both", `Old: ${old}\nNew: ${now}`) : "",
    copy("link", location.href.split("#")[0] + "#" + change.id));
}
async function copyText(text, button) {
  const said = button.textContent;
  try { await navigator.clipboard.writeText(text); } catch {
    const field = el("textarea", { "aria-label": "Text to copy" }, text);
    button.after(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = said; }, 1500);
}
