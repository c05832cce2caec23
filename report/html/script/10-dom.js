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
function letterChip(letter) {
  return letter ? el("span", { class: "chip is-" + letterNames[letter], title: overallWords[letter] }, letter) : "";
}
const letterNames = { L: "low", M: "medium", H: "high", NEW: "new", DELETE: "deleted" };
const overallWords = { L: "less than a quarter of its words changed", M: "less than a third of its words changed", H: "a third of its words or more changed", NEW: "new", DELETE: "retired" };
const letterWords = { L: "other words, the same duties", M: "one or two duties changed", H: "three or more duties changed", NEW: "new", DELETE: "no longer defined" };

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
