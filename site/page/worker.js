"use strict";
// The worker: it starts the engine and passes requests on to it. wasm_exec.js,
// which is Go's own, stands before it.
self.onmessage = async ({ data }) => {
  switch (data.kind) {
    case "start": {
      const go = new Go();
      const plain = new Blob([data.packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      const code = await new Response(plain).arrayBuffer();
      const { instance } = await WebAssembly.instantiate(code, go.importObject);
      go.run(instance).then(() => { throw new Error("the engine ended"); });
      break;
    }
    case "compare":
      answer(self.compdiff.compare(data, (text) => postMessage({ kind: "step", text })));
      break;
    case "write":
      answer(self.compdiff.write(data.format));
      break;
  }
};

function answer(what) {
  if (!what) throw new Error("the engine gave no answer");
  postMessage({ kind: "answer", ...what });
}
