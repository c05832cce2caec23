// A workbook of one sheet: the few parts of XLSX that every program reads, in a
// ZIP file without compression.
const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = crcTable[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
function zip(files) {
  const parts = [], index = [];
  let at = 0, indexed = 0;
  const numbers = list => Uint8Array.from(list.flatMap(([value, size]) => Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 255)));
  for (const [name, text] of files) {
    const title = new TextEncoder().encode(name), bytes = new TextEncoder().encode(text), sum = crc(bytes);
    const head = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [sum, 4], [bytes.length, 4], [bytes.length, 4], [title.length, 2], [0, 2]];
    const local = numbers([[0x04034b50, 4], ...head]);
    const entry = numbers([[0x02014b50, 4], [20, 2], ...head, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]);
    parts.push(local, title, bytes);
    index.push(entry, title);
    at += local.length + title.length + bytes.length;
    indexed += entry.length + title.length;
  }
  return new Blob([...parts, ...index, numbers([[0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [indexed, 4], [at, 4], [0, 2]])]);
}
function workbook(rows) {
  const safe = text => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
  const cells = rows.map(row => `<row>${row.map(text => `<c t="inlineStr"><is><t xml:space="preserve">${safe(text)}</t></is></c>`).join("")}</row>`).join("");
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", relations = "http://schemas.openxmlformats.org/package/2006/relationships", kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  return zip([
    ["[Content_Types].xml", `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}worksheet+xml"/></Types>`],
    ["_rels/.rels", `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ["xl/workbook.xml", `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Review" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
    ["xl/worksheets/sheet1.xml", `${xml}<worksheet xmlns="${main}"><cols><col min="1" max="4" width="18" customWidth="1"/><col min="5" max="6" width="60" customWidth="1"/><col min="7" max="9" width="20" customWidth="1"/></cols><sheetData>${cells}</sheetData></worksheet>`],
  ]);
}
