"use strict";
// Keeps the files of this folder, so that the page works without a network. The
// name changes with what they hold.
const kept = "compdiff-{{version}}";
const files = ["./", "index.html", "style.css", "site.js", "worker.js", "wasm_exec.js", "engine.wasm.gz", "example-old.txt", "example-new.txt"];

self.addEventListener("install", (e) => {
  e.waitUntil(caches.open(kept).then((c) => c.addAll(files)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (e) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((n) => n.startsWith("compdiff-") && n !== kept).map((n) => caches.delete(n))));
  e.waitUntil(old.then(() => self.clients.claim()));
});
self.addEventListener("fetch", (e) => {
  e.respondWith(caches.open(kept).then((c) => c.match(e.request)).then((found) => found || fetch(e.request)));
});
