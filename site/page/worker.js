"use strict";
// The worker: it starts the engine and passes requests on to it. wasm_exec.js,
// which is Go's own, stands before it.
self.onmessage = ({ data }) => {
  switch (data.kind) {
    case "start":
      start(data.packed).catch((e) => setTimeout(() => { throw e; })); // so that the page hears of it
      break;
    case "compare":
      answer(self.compdiff.compare(data, (text) => postMessage({ kind: "step", text })));
      break;
    case "write":
      answer(self.compdiff.write(data.format));
      break;
  }
};

// start unpacks the engine and starts it; it ends when the engine does.
async function start(packed) {
  const code = await unpacked(packed);
  const go = new Go();
  const { instance } = await WebAssembly.instantiate(code, go.importObject);
  await go.run(instance);
  throw new Error("the engine ended");
}

// unpacked undoes gzip.
async function unpacked(packed) {
  const gunzip = new DecompressionStream("gzip");
  const to = gunzip.writable.getWriter();
  const written = to.write(packed).then(() => to.close());
  const parts = [];
  for (const from = gunzip.readable.getReader(); ;) {
    const { done, value } = await from.read();
    if (done) break;
    parts.push(value);
  }
  await written;
  return new Blob(parts).arrayBuffer();
}

function answer(what) {
  if (!what) throw new Error("the engine gave no answer");
  postMessage({ kind: "answer", ...what });
}
