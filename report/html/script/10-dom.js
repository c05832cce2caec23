// Elements. Every text goes in as text: nothing in a page is ever markup.
function el(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else element.setAttribute(name, value);
  }
  element.append(...inside.flat(Infinity).filter(one => one !== undefined && one !== null && one !== false && one !== ""));
  return element;
}
function drawing(tag, attributes, ...inside) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}
const byID = id => document.getElementById(id);
const plural = (n, thing) => `${n.toLocaleString("en")} ${thing}${n === 1 ? "" : "s"}`;
const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
const percent = share => `${Math.round(share * 100)}%`;
const hidden = text => el("span", { class: "words" }, text);
function place(element, ...inside) { element.replaceChildren(...inside.flat(Infinity).filter(Boolean)); return element; }

// published is a text of an edition, in its own language and direction.
function published(tag, attributes, ...inside) {
  return el(tag, { dir: "auto", lang: data.lang, ...attributes }, ...inside);
}
// soft is a name that may go on in the next line behind a slash.
const soft = text => text.split(/(?<=\/)/).flatMap((part, n) => n ? [el("wbr"), part] : [part]);
function letterChip(letter, said = letter) {
  return letter ? el("span", { class: "chip is-" + letterNames[letter], title: letterWords[letter] }, said) : "";
}
const letterNames = { S: "low", L: "low", M: "medium", H: "high", NEW: "new", DELETE: "deleted" };
// How much of a skill changed is said in words and drawn as a bar: letters are for levels.
const sizeWords = { L: "small", M: "medium", H: "large", NEW: "new", DELETE: "retired" };
const whole = skill => skill.overall === "NEW" || skill.overall === "DELETE";
// A share is not rounded over what the word beside it is defined by.
const sizeThresholds = [.25, 1 / 3, 1];
function share({ size }) {
  const rounded = Math.round(size * 100) / 100, over = sizeThresholds.some(threshold => size < threshold && rounded >= threshold);
  return size < .005 ? "under 1%" : over ? Math.floor(size * 100) + "%" : percent(size);
}
const sizeText = skill => !skill.overall ? "" : whole(skill) ? sizeWords[skill.overall] : skill.size ? `${sizeWords[skill.overall]}, ${share(skill)}` : "no word changed";
function sizeBar(skill) {
  const wide = skill.size ? Math.max(2, Math.round(100 * skill.size)) : 0;
  return drawing("svg", { class: "size-bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    drawing("rect", { class: "fill-track", width: 100, height: 10 }), drawing("rect", { class: "fill-size", width: wide, height: 10 }));
}
// sizeMark says it in a line, sizeChip where there is little room.
function sizeMark(skill) {
  if (!skill.overall) return "";
  if (whole(skill)) return el("span", { class: "chip is-" + letterNames[skill.overall] }, sizeWords[skill.overall]);
  return el("span", { class: "size", title: skill.size ? `${share(skill)} of its words changed` : null }, sizeBar(skill), " ", sizeText(skill));
}
function sizeChip(skill) {
  if (!skill.overall || whole(skill)) return sizeMark(skill);
  return el("span", { class: "size", title: skill.size ? `${sizeText(skill)} of its words` : sizeText(skill) }, sizeBar(skill), hidden(sizeText(skill)));
}
const letterWords = { S: "spelling or punctuation alone", L: "other words, the same duties", M: "one or two duties changed", H: "three or more duties changed", NEW: "new", DELETE: "no longer defined" };

// fill draws a long list: some of it now, the rest while the page stays usable.
let waiting = [], timer;
function fill(container, items, draw, slice = 40) {
  let at = 0;
  waiting = waiting.filter(one => one.container !== container);
  const more = () => {
    const part = document.createDocumentFragment();
    for (const end = Math.min(items.length, at + slice); at < end; at++) part.append(draw(items[at], at));
    container.append(part);
    return at < items.length;
  };
  if (more()) waiting.push({ container, more });
  clearTimeout(timer);
  timer = setTimeout(proceed);
}
function proceed() {
  clearTimeout(timer);
  waiting = waiting.filter(one => one.container.isConnected && one.more());
  if (waiting.length) timer = setTimeout(proceed);
}
function finish() { while (waiting.length) { proceed(); } clearTimeout(timer); }
