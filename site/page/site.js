"use strict";
// The page: it takes two editions, hands them to a worker that has the engine, and
// shows what comes back. The worker can be ended at any time, and a file that
// breaks it breaks nothing else.
(() => {
  const one = (id) => document.getElementById(id);
  const sides = { old: side("old"), new: side("new") };
  let worker = null; // with the engine; null where it was stopped
  let ready = null; // promises a worker that is ready
  let running = false;

  // side is one of the two editions: its files, by any of the ways they come.
  function side(id) {
    const box = one(id), input = box.querySelector("[name=files]"), list = box.querySelector(".files");
    const s = { files: [], label: box.querySelector("[name=label]"), set };
    function set(files) {
      s.files = [...files];
      list.replaceChildren(...s.files.map((f) => {
        const item = document.createElement("li");
        item.textContent = f.name + ", " + f.size.toLocaleString("en") + " bytes";
        return item;
      }));
    }
    input.addEventListener("change", () => set(input.files));
    for (const kind of ["dragenter", "dragover"]) {
      box.addEventListener(kind, (e) => { e.preventDefault(); box.classList.add("over"); });
    }
    for (const kind of ["dragleave", "drop"]) {
      box.addEventListener(kind, () => box.classList.remove("over"));
    }
    box.addEventListener("drop", (e) => { e.preventDefault(); input.value = ""; set(e.dataTransfer.files); });
    return s;
  }
  // A file dropped beside a box would replace the page.
  for (const kind of ["dragover", "drop"]) {
    addEventListener(kind, (e) => e.preventDefault());
  }

  const say = (text) => { one("status").textContent = text; };
  const fail = (text) => { one("error").textContent = text; };
  const text = async (name) => (await got(name)).text();
  async function got(name) {
    const answer = await fetch(name);
    if (!answer.ok) throw new Error(name + " could not be loaded: " + answer.status);
    return answer;
  }

  // start starts the worker. It is made from a blob, so that the policy of this
  // page holds for it as well.
  async function start() {
    const code = await Promise.all([text("wasm_exec.js"), text("worker.js")]);
    const url = URL.createObjectURL(new Blob(code, { type: "text/javascript" }));
    worker = new Worker(url);
    URL.revokeObjectURL(url);
    const begun = new Promise((resolve, reject) => {
      worker.addEventListener("message", (e) => { if (e.data.kind === "ready") resolve(e.data); });
      worker.addEventListener("error", (e) => { e.preventDefault(); reject(new Error("the engine could not be started: " + (e.message || "no reason was given"))); });
    });
    const packed = await (await got("engine.wasm.gz")).arrayBuffer();
    worker.postMessage({ kind: "start", packed }, [packed]);
    return begun;
  }

  // engine is a worker that is ready, started the first time.
  function engine() {
    ready ??= start().then((told) => {
      one("format").replaceChildren(...told.formats.map((f) => new Option(f.name + ": " + f.help, f.name)));
      one("format").value = "html";
    });
    ready.catch(() => { stop(); });
    return ready;
  }

  // stop ends the worker, whatever it does.
  function stop() {
    worker?.terminate();
    worker = ready = null;
    run(false);
  }

  function run(on) {
    running = on;
    one("stop").hidden = !on;
    one("compare").disabled = one("example").disabled = on;
  }

  // ask asks the worker for something and waits for its answer.
  function ask(message, tell) {
    const asked = worker;
    return new Promise((resolve, reject) => {
      const done = (how, what) => { asked.removeEventListener("message", hear); asked.removeEventListener("error", broke); how(what); };
      const hear = ({ data }) => {
        if (data.kind === "step") tell?.(data.text);
        if (data.kind === "answer") data.error ? done(reject, new Error(data.error)) : done(resolve, data);
      };
      const broke = (e) => { e.preventDefault(); stop(); done(reject, new Error("the engine broke down over these files: " + e.message)); };
      asked.addEventListener("message", hear);
      asked.addEventListener("error", broke);
      asked.postMessage(message);
    });
  }

  const bytes = async (s) => ({
    label: s.label.value.trim(),
    files: await Promise.all(s.files.map(async (f) => ({ name: f.name, data: new Uint8Array(await f.arrayBuffer()) }))),
  });

  async function compare() {
    if (running) return;
    fail("");
    one("result").hidden = true;
    run(true);
    try {
      say("starting the engine");
      await engine();
      if (!running) return;
      const request = { kind: "compare", old: await bytes(sides.old), new: await bytes(sides.new) };
      const begun = performance.now();
      const found = await ask(request, say);
      say("making the report");
      const page = await ask({ kind: "write", format: "html" });
      show(found, new TextDecoder().decode(page.data));
      say(found.changes + " changes, found in " + ((performance.now() - begun) / 1000).toFixed(1) + " s");
    } catch (e) {
      say("");
      fail(e.message);
    } finally {
      run(false);
    }
  }

  function cells(row) {
    const tr = document.createElement("tr");
    row.forEach((value, i) => {
      const cell = document.createElement(i ? "td" : "th");
      if (!i) cell.scope = "row";
      cell.textContent = value;
      tr.append(cell);
    });
    return tr;
  }

  function list(into, title, lines) {
    into.replaceChildren();
    if (!lines.length) return;
    const head = document.createElement("h3"), ul = document.createElement("ul");
    head.textContent = title;
    ul.append(...lines.map((l) => { const li = document.createElement("li"); li.textContent = l; return li; }));
    into.append(head, ul);
  }

  function show(found, page) {
    const name = (r, standard) => ((r.framework || "") + " " + (r.edition || standard)).trim();
    const row = (r, standard) => cells([name(r, standard), r.skills, r.levels, r.characters.toLocaleString("en"), r.unaccounted.toLocaleString("en")]);
    one("readings").replaceChildren(row(found.old, "old"), row(found.new, "new"));
    list(one("problems"), "Problems in reading", [...found.old.problems, ...found.new.problems]);
    list(one("doubts"), "Not compared, as it was not read for certain", found.doubts);
    one("result").hidden = false;
    one("report").srcdoc = page;
  }

  async function save() {
    fail("");
    try {
      const format = one("format").value;
      const { data } = await ask({ kind: "write", format });
      const url = URL.createObjectURL(new Blob([data]));
      const link = document.createElement("a");
      link.href = url;
      link.download = "changes." + (endings[format] || "txt");
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
    } catch (e) {
      fail(e.message);
    }
  }
  const endings = { markdown: "md", html: "html", csv: "csv", xlsx: "xlsx", docx: "docx", json: "json", gitlab: "json", sarif: "sarif", junit: "xml" };

  async function example() {
    for (const id of ["old", "new"]) {
      const name = "example-" + id + ".txt";
      sides[id].set([new File([await text(name)], name)]);
      sides[id].label.value = id === "old" ? "1" : "2";
    }
    await compare();
  }

  one("form").addEventListener("submit", (e) => { e.preventDefault(); compare(); });
  one("stop").addEventListener("click", () => { stop(); say("stopped"); });
  one("save").addEventListener("click", save);
  one("example").addEventListener("click", () => example().catch((e) => fail(e.message)));
  addEventListener("keydown", (e) => { if (e.key === "Escape" && running) one("stop").click(); });
  if ("serviceWorker" in navigator && isSecureContext && location.protocol !== "file:") {
    navigator.serviceWorker.register("offline.js").catch(() => {}); // without it the page needs its network
  }
})();
